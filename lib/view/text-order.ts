import type { DebateView } from '@/lib/view/view';

/**
 * Where each proposition is first spoken of, as a number to sort by: the contribution's place,
 * then the place within it (an offset, or the paragraph where the text is not stored). A
 * proposition without evidence has none.
 *
 * @param contributionOrder ids in the order of the text; a contribution that is not in it counts
 *   as its commentator's place among the commentators
 */
export function textOrder(
  view: DebateView,
  contributionOrder: readonly string[],
): Map<string, number> {
  const placeOf = new Map(contributionOrder.map((id, place) => [id, place]));
  const indexOf = new Map(view.commentators.map(({ id, index }) => [id, index]));
  const first = new Map<string, number>();
  for (const position of view.positions) {
    for (const evidence of position.evidence) {
      const contribution =
        (evidence.contributionId === null ? undefined : placeOf.get(evidence.contributionId)) ??
        indexOf.get(position.commentatorId) ??
        0;
      const within = evidence.start ?? (evidence.paragraph ?? 0) * 1000;
      const place = contribution * 1e9 + within;
      const known = first.get(position.propositionId);
      if (known === undefined || place < known) first.set(position.propositionId, place);
    }
  }
  return first;
}
