import type { CommentatorView, DebateView, PositionView, Silences } from '@/lib/view/view';
import type { Absence } from '@/lib/words/absence-words';

/**
 * Why there is no stance to show for a commentator on a proposition; null where there is one. The only
 * place that tells the three absences apart: whatever draws, lists, counts or writes them asks here.
 *
 * @param pair.held whether a position is on show. It counts even where an older mark says that there
 *   is none
 * @param pair.hidden whether there is a position that a filter hides
 * @param pair.silent whether somebody looked and found nothing
 */
export function absenceOf({
  held,
  hidden = false,
  silent,
}: {
  readonly held: boolean;
  readonly hidden?: boolean;
  readonly silent: boolean;
}): Absence | null {
  if (held) return null;
  if (hidden) return 'hidden';
  return silent ? 'not-addressed' : 'not-coded';
}

/** A commentator, as far as an absence asks. */
type Person = Pick<CommentatorView, 'id' | 'index'>;

/**
 * The same for each commentator on one proposition of a filtered view. Cost: one step a position and
 * silence once, then one an answer.
 */
export function absencesOn(facts: {
  readonly held: readonly Pick<PositionView, 'commentatorId'>[];
  readonly hidden: readonly { readonly position: Pick<PositionView, 'commentatorId'> }[];
  readonly silent: readonly number[];
}): (commentator: Person) => Absence | null {
  const held = new Set(facts.held.map(({ commentatorId }) => commentatorId));
  const hidden = new Set(facts.hidden.map(({ position }) => position.commentatorId));
  const silent = new Set(facts.silent);
  return ({ id, index }) =>
    absenceOf({ held: held.has(id), hidden: hidden.has(id), silent: silent.has(index) });
}

/**
 * The same for any commentator and proposition of a view that no filter narrows. Cost: one step a
 * position once, then one an answer.
 */
export function absencesIn(view: {
  readonly positions: readonly Pick<PositionView, 'commentatorId' | 'propositionId'>[];
  readonly silences: Silences;
}): (commentator: Person, propositionId: string) => Absence | null {
  const held = new Set(
    view.positions.map(({ commentatorId, propositionId }) => `${commentatorId} ${propositionId}`),
  );
  return (commentator, propositionId) =>
    absenceOf({
      held: held.has(`${commentator.id} ${propositionId}`),
      silent: isSilent(view.silences, commentator, propositionId),
    });
}

/** Whether everybody was looked at on every proposition of a view in which nobody holds a position. */
export function isAllSilent({
  commentators,
  propositions,
  silences,
}: Pick<DebateView, 'silences'> & {
  readonly commentators: readonly unknown[];
  readonly propositions: readonly { readonly id: string }[];
}): boolean {
  return propositions.every(({ id }) => (silences[id]?.length ?? 0) >= commentators.length);
}

/** Whether somebody looked and found that a commentator says nothing on a proposition. */
export function isSilent(
  silences: Silences,
  { index }: Pick<CommentatorView, 'index'>,
  propositionId: string,
): boolean {
  return silences[propositionId]?.includes(index) ?? false;
}

/** Pairs of ids as a view has them: of what is not in the view nothing is kept. */
export function silencesOf(
  view: {
    readonly commentators: readonly Person[];
    readonly propositions: readonly { readonly id: string }[];
  },
  pairs: readonly { readonly commentatorId: string; readonly propositionId: string }[],
): Silences {
  const places = new Map(view.commentators.map(({ id, index }) => [id, index]));
  const known = new Set(view.propositions.map(({ id }) => id));
  const silences: Record<string, number[]> = {};
  for (const { commentatorId, propositionId } of pairs) {
    const place = places.get(commentatorId);
    if (place === undefined || !known.has(propositionId)) continue;
    const list = silences[propositionId];
    if (list) list.push(place);
    else silences[propositionId] = [place];
  }
  for (const list of Object.values(silences)) list.sort((a, b) => a - b);
  return silences;
}

/** The silences of a view as `commentatorId propositionId`, the key of a pair. */
export function pairsOfSilences(view: Pick<DebateView, 'commentators' | 'silences'>): string[] {
  const ids = new Map(view.commentators.map(({ id, index }) => [index, id]));
  return Object.entries(view.silences).flatMap(([propositionId, places]) =>
    places.map((place) => `${ids.get(place)} ${propositionId}`),
  );
}
