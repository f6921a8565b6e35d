import { type Contradiction, findContradictions } from '@/lib/coding/find-contradictions';
import {
  findOnlyOthersWords,
  findOthersWords,
  type OthersWords,
} from '@/lib/coding/find-others-words';
import type { WordsElsewhere } from '@/lib/positions/whose-words';
import { type ConsistencyIssue, findInconsistencies } from '@/lib/text/similar/consistency';
import type { CommentatorView, ContributionView, PositionView } from '@/lib/view/view';

/** A question about some positions; `key` stays the same until the words or stances change. */
export type CodingQuestion = Omit<ConsistencyIssue, 'kind'> & {
  kind: ConsistencyIssue['kind'] | 'others-words' | 'only-others-words' | Contradiction['kind'];
  key: string;
};

/**
 * What a coder may want to look at again: first words that are not the commentator's, see
 * `findOthersWords`, and positions that rest on others' words alone, then quotations that contradict
 * each other or the position, see `findContradictions`, then the rest, see `findInconsistencies`.
 * Offsets of each contribution are laid one after the other, so that places of different contributions
 * never meet.
 *
 * @param elsewhere quotations that lie in another debate, which the contributions do not show
 */
export function findCodingQuestions(
  positions: readonly PositionView[],
  contributions: readonly ContributionView[],
  commentators: readonly Pick<CommentatorView, 'id' | 'name'>[],
  elsewhere: readonly WordsElsewhere[],
): CodingQuestion[] {
  const bases = new Map<string, number>();
  let base = 0;
  for (const { id, text } of contributions) {
    bases.set(id, base);
    base += (text?.length ?? 0) + 1;
  }
  const stances = new Map(positions.map(({ id, stance }) => [id, stance]));
  const coded = positions.map((position) => ({
    ...position,
    evidence: position.evidence.map(({ exact, contributionId, start, end, wordsOf }) => {
      const isOthers = Boolean(wordsOf);
      const from = bases.get(contributionId ?? '');
      const placed = from !== undefined && start !== null && end !== null;
      return placed
        ? { exact, isOthers, start: from + start, end: from + end }
        : { exact, isOthers, start: null, end: null };
    }),
  }));
  const asking =
    (kind: 'others-words' | 'only-others-words') =>
    ({ positionId, ...one }: OthersWords) => ({ ...one, kind, positionIds: [positionId] });
  const others = findOthersWords(positions, contributions, commentators, elsewhere);
  const only = findOnlyOthersWords(positions, commentators);
  const contradictions = findContradictions(positions).map(({ positionId, ...one }) => ({
    ...one,
    positionIds: [positionId],
  }));
  return [
    ...others.map(asking('others-words')),
    ...only.map(asking('only-others-words')),
    ...contradictions,
    ...findInconsistencies(coded),
  ].map((issue) => ({
    ...issue,
    key: [
      issue.kind,
      ...issue.positionIds.map((id) => `${id}:${stances.get(id)}`).sort(),
      ...('stances' in issue ? [issue.stances] : []),
      issue.words,
    ].join(' '),
  }));
}
