import type { CommentatorView, DebateView, PositionView } from '@/lib/view/view';

/**
 * Why a position is not on show. Two filters hide single positions: it is *implied* and only explicit ones
 * are shown, or its commentator is *not chosen*. The others hide a proposition with all of its positions: by
 * its theme, its words, the stances on it, or its kind.
 */
export type HiddenWhy = 'implied' | 'not-chosen' | 'theme' | 'words' | 'stance' | 'kind';

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
  filter: { readonly explicit: boolean },
): Hiding {
  return { implied: filter.explicit, commentators: view.commentators.length - shown.length };
}

/** Whether a filter hides positions of the propositions it shows. */
export function hidesPositions({ implied, commentators }: Hiding): boolean {
  return implied || commentators > 0;
}
