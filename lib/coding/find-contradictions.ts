import { quotationsOf } from '@/lib/view/quotations';
import type { PositionView } from '@/lib/view/view';
import { stanceVerb, stanceWords } from '@/lib/words/stance-words';

/** What the quotations of a position say against each other, or against the position. */
export type Contradiction = {
  kind: 'both-sides' | 'stance-outside';
  positionId: string;
  /** The quotation that is furthest from the position. */
  words: string;
  /** The stances that the quotations say, from the lowest: the question is another one where they change. */
  stances: string;
  message: string;
};

/**
 * Positions with quotations on both sides, and those whose own stance lies outside of what all their
 * quotations say. A quotation without a stance of its own says the position's; one that shows a reason
 * says none unless it has one.
 */
export function findContradictions(positions: readonly PositionView[]): Contradiction[] {
  return positions.flatMap((position): Contradiction[] => {
    const said = quotationsOf(position.evidence)
      .filter(({ stance, reasonId }) => stance !== null || reasonId === null)
      .map(({ stance, words }) => ({ stance: stance ?? position.stance, words }))
      .sort((a, b) => a.stance - b.stance);
    const [low, high] = [said[0], said.at(-1)];
    if (!low || !high) return [];
    const furthest =
      position.stance - low.stance > high.stance - position.stance ? low.words : high.words;
    const found = {
      positionId: position.id,
      words: furthest,
      stances: [...new Set(said.map(({ stance }) => stance))].join(','),
    };
    if (low.stance < 0 && high.stance > 0) {
      const message = `Its quotations stand on both sides: from “${stanceWords(low.stance)}” to “${stanceWords(high.stance)}”. Which do they show?`;
      return [{ ...found, kind: 'both-sides', message }];
    }
    if (position.stance >= low.stance && position.stance <= high.stance) return [];
    const range =
      low.stance === high.stance
        ? `all its quotations say “${stanceWords(low.stance)}”`
        : `its quotations say from “${stanceWords(low.stance)}” to “${stanceWords(high.stance)}”`;
    const message = `The position ${stanceVerb(position.stance)}, but ${range}.`;
    return [{ ...found, kind: 'stance-outside', message }];
  });
}
