/** What is read of the quotations of a position whose words show one of its reasons. */
export const SHOWING = {
  where: { reasonId: { not: null } },
  orderBy: { order: 'asc' },
  select: { order: true, reasonId: true },
} as const;

/** Which reasons quoted words of a position show, by their place among its quotations. */
export function listShown(
  evidence: readonly { order: number; reasonId: string | null }[],
): { order: number; reasonId: string }[] {
  return evidence.flatMap(({ order, reasonId }) => (reasonId === null ? [] : { order, reasonId }));
}
