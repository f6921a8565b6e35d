import { propositionKind, sidesOf } from '@/lib/analysis/proposition/proposition-kind';
import { countStances } from '@/lib/analysis/stance-counts';
import type { CommentatorView, PositionView } from '@/lib/view/view';
import type { KindTally } from '@/lib/words/kind-words';

/**
 * What a proposition is in the whole debate, and the numbers it rests on. No filter comes in here: one
 * that hides a position changes neither the kind nor a number.
 *
 * @param on every position on it in the reading
 * @param silent how many were looked at and do not address it
 * @param commentators of the debate, by id
 */
export function tallyOf(
  on: readonly Pick<PositionView, 'commentatorId' | 'stance'>[],
  silent: number,
  commentators: ReadonlyMap<string, Pick<CommentatorView, 'name'>>,
): KindTally {
  const counts = countStances(on.map(({ stance }) => stance));
  // A position counts even where an older mark says that there is none.
  const absent = Math.max(0, commentators.size - on.length);
  const looked = Math.min(silent, absent);
  const [first, second] = on;
  return {
    kind: propositionKind(counts, silent >= commentators.size),
    commentators: commentators.size,
    sides: sidesOf(counts),
    silent: looked,
    notCoded: absent - looked,
    voice: first && !second ? (commentators.get(first.commentatorId)?.name ?? null) : null,
  };
}
