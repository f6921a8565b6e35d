import { filterPropositions, indexDebate } from '@/lib/view/filter';
import { answers } from '@/lib/view/ground/answers';
import { type GroundItem, groundOf, MOST_AT_ONCE, type Voice } from '@/lib/view/ground/ground';
import { groupBy } from '@/lib/view/group-by';
import { otherStances } from '@/lib/view/quotations';
import { type KnownBeside, type PackedStances, packStances } from '@/lib/view/sent/packed-stances';
import { emptyViewState } from '@/lib/view/state';
import type { DebateView, PositionView, WordsOnTheirWay } from '@/lib/view/view';

/** What of a debate's positions is sent as a few characters; the view then holds those of its first screen. */
export type Packed = { readonly stances: PackedStances; readonly beside: readonly KnownBeside[] };

/** What the first screen of a debate looks at before a filter is chosen. */
export function firstItems(view: DebateView): GroundItem[] {
  const facts = filterPropositions(indexDebate(view), emptyViewState);
  const reasonsOf = groupBy(view.reasons, ({ propositionId }) => propositionId);
  return answers.flatMap((kind) =>
    groundOf(facts, kind, (id) => reasonsOf.get(id) ?? []).slice(0, MOST_AT_ONCE),
  );
}

/**
 * A debate without the words that its page does not show before somebody uses it. First screen and charts are
 * the same, word for word, as of the whole: who speaks there keeps the words and reasons that stand for them,
 * the others on the same proposition which of these reasons they give, and everybody how sure they are and what
 * their quotations say otherwise.
 *
 * @param words what becomes of the rest
 */
export function lightView(
  whole: DebateView,
  words: WordsOnTheirWay,
): { view: DebateView; packed: Packed } {
  const { commentators, propositions, positions, silences } = whole;
  const items = firstItems(whole);
  const voices = items.flatMap(({ sides }) => sides.flatMap((side) => side.voices));
  const speaking = new Set(voices.map(({ position }) => position.id));
  const first = new Set(items.map(({ facts }) => facts.proposition.id));
  const given = new Set(voices.flatMap(({ position }) => position.reasonIds));
  const known = (position: PositionView) => {
    const { id, propositionId, confidence } = position;
    const others = otherStances(position);
    const isNamed = first.has(propositionId) && !speaking.has(id);
    const reasonIds = isNamed ? position.reasonIds.filter((reasonId) => given.has(reasonId)) : [];
    return {
      ...(confidence === null ? {} : { confidence }),
      ...(others.length === 0 ? {} : { others }),
      ...(reasonIds.length === 0 ? {} : { reasonIds }),
    };
  };
  const rows = new Map(commentators.map(({ id }, row) => [id, row]));
  const columns = new Map(propositions.map(({ id }, column) => [id, column]));
  return {
    view: {
      ...whole,
      positions: voices.map(spoken),
      reasons: whole.reasons.filter(({ id }) => given.has(id)),
      silences: {},
      words,
    },
    packed: {
      stances: packStances(commentators, propositions, positions, silences),
      beside: positions.flatMap((position): KnownBeside[] => {
        const row = rows.get(position.commentatorId);
        const column = columns.get(position.propositionId);
        const said = known(position);
        const isNothing = Object.keys(said).length === 0;
        return isNothing || row === undefined || column === undefined ? [] : [[row, column, said]];
      }),
    },
  };
}

/** A position with the words alone that stand for it in a list. */
function spoken({ position, words }: Voice): PositionView {
  const { evidence, summary } = position;
  const first = words?.quotation?.evidenceId;
  const piece = evidence.find(({ id }) => id === first);
  return {
    ...position,
    summary: piece ? '' : summary,
    note: '',
    evidence: evidence.filter(({ quotation }) => quotation === piece?.quotation),
  };
}
