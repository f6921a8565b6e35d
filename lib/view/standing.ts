import type { ViewState } from '@/lib/view/state';
import type { CommentatorView, DebateView, PositionView } from '@/lib/view/view';

/** Why a position is not on show: it is implied and only explicit ones count, or its commentator is
 * not among those chosen. */
export type HiddenWhy = 'implied' | 'not-chosen';

/** A position that is held and that a filter hides. */
export type HiddenPosition = {
  readonly position: PositionView;
  readonly commentator: CommentatorView;
  readonly why: HiddenWhy;
};

/** What a filter hides: implied positions, and so many commentators. */
export type Hiding = { readonly implied: boolean; readonly commentators: number };

/** What a filter hides of a debate's positions, whether or not there are any such. */
export function hidingOf(
  view: Pick<DebateView, 'commentators'>,
  shown: readonly CommentatorView[],
  filter: Pick<ViewState, 'explicit'>,
): Hiding {
  return { implied: filter.explicit, commentators: view.commentators.length - shown.length };
}

/** Whether a filter hides positions at all. */
export function hidesPositions({ implied, commentators }: Hiding): boolean {
  return implied || commentators > 0;
}
