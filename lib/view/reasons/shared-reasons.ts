import type { PositionView } from '@/lib/view/view';

/** Who else gives a reason: those who come to the same side, and those who come to the opposite one. */
export type SharedReason = {
  readonly alike: readonly string[];
  readonly opposed: readonly string[];
};

/**
 * Who else gives a reason that a position gives, by the ids of commentators; null where nobody does. Who is
 * undecided on the proposition concludes nothing opposite.
 *
 * @param held the positions on the same proposition, this one among them or not
 */
export function shareOf(
  reasonId: string,
  position: PositionView,
  held: readonly PositionView[],
): SharedReason | null {
  const others = held.filter(
    ({ commentatorId, reasonIds }) =>
      commentatorId !== position.commentatorId && reasonIds.includes(reasonId),
  );
  if (others.length === 0) return null;
  const ids = (opposite: boolean) =>
    others
      .filter(({ stance }) => stance * position.stance < 0 === opposite)
      .map(({ commentatorId }) => commentatorId);
  return { alike: ids(false), opposed: ids(true) };
}

/**
 * Whether a reason speaks for the side that somebody takes. Who grants the other side something gives a
 * reason, too, but not one for standing there.
 */
export function isForSide(
  { direction }: { readonly direction: 'for' | 'against' },
  stance: number,
): boolean {
  return direction === (stance > 0 ? 'for' : 'against');
}

/** Whether somebody who takes a side gives a reason that speaks for the other one. */
export function isGranted(
  reason: { readonly direction: 'for' | 'against' },
  stance: number,
): boolean {
  return stance !== 0 && !isForSide(reason, stance);
}
