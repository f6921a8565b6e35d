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

/** How a commentator stands to a proposition in a view. The three absences are never mixed. */
export type Standing =
  | { readonly state: 'shown'; readonly position: PositionView }
  | { readonly state: 'hidden'; readonly position: PositionView; readonly why: HiddenWhy }
  /** Nobody found a position: as far as the view knows, the commentator says nothing on it. */
  | { readonly state: 'not-addressed' }
  /** Nobody has looked yet. No view knows this of a pair so far. */
  | { readonly state: 'not-looked-at' };

/**
 * How each commentator stands to one proposition, by the positions that a filter leaves and those
 * that it hides. Cost: one step a position once, then one an answer.
 */
export function standingsOn(facts: {
  readonly held: readonly PositionView[];
  readonly hidden: readonly HiddenPosition[];
}): (commentatorId: string) => Standing {
  const known = new Map<string, Standing>([
    ...facts.hidden.map(({ position, why }): [string, Standing] => [
      position.commentatorId,
      { state: 'hidden', position, why },
    ]),
    ...facts.held.map((position): [string, Standing] => [
      position.commentatorId,
      { state: 'shown', position },
    ]),
  ]);
  return (commentatorId) => known.get(commentatorId) ?? { state: 'not-addressed' };
}

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
