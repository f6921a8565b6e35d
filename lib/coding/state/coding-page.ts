import { draftOfPosition, emptyDraft, type PositionDraft } from '@/lib/coding/draft';
import type { CodingText } from '@/lib/coding/state/coding-text';
import type { DebateView, PositionView } from '@/lib/view/view';

/** What the server sent of the debate, as far as it decides what a command does. */
export type CodingPage = {
  view: DebateView;
  text: CodingText;
  /** The paragraphs that are done, as `contributionId number`. */
  reviewed: ReadonlySet<string>;
  /** The pairs that are marked as not addressed, as `commentatorId propositionId`. */
  silent: ReadonlySet<string>;
  /** Positions that were taken away, by the pair that is blank now, as `commentatorId propositionId`. */
  removed: ReadonlyMap<string, { id: string; version: number }>;
  coder: string;
};

/** The form of one commentator on one proposition: of what is stored, or with nothing in it yet. */
export function draftOfPair(
  { positions }: Pick<DebateView, 'positions'>,
  commentatorId: string,
  propositionId: string | null,
): PositionDraft {
  const there = findPosition(positions, commentatorId, propositionId);
  return there ? draftOfPosition(there) : emptyDraft({ commentatorId, propositionId });
}

/** The position of a pair, if there is one. */
export function findPosition(
  positions: readonly PositionView[],
  commentatorId: string | null,
  propositionId: string | null,
): PositionView | undefined {
  return positions.find(
    (one) => one.commentatorId === commentatorId && one.propositionId === propositionId,
  );
}

/** The name of a commentator; '' for one that is not there. */
export function nameOf({ view }: CodingPage, commentatorId: string | null | undefined): string {
  return view.commentators.find(({ id }) => id === commentatorId)?.name ?? '';
}
