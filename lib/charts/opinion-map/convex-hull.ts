export type Point = readonly [x: number, y: number];

/**
 * The corners of the smallest convex shape around points, in order around it. One point, or points
 * on a line, give what there is: one corner or two.
 *
 * Source: A. M. Andrew, "Another efficient algorithm for convex hulls in two dimensions" (1979).
 */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const distinct = sorted.filter(
    (point, at) => at === 0 || point[0] !== sorted[at - 1]?.[0] || point[1] !== sorted[at - 1]?.[1],
  );
  if (distinct.length < 3) return distinct;
  const lower = halfHull(distinct);
  const upper = halfHull(distinct.toReversed());
  return [...lower.slice(0, -1), ...upper.slice(0, -1)];
}

function halfHull(points: readonly Point[]): Point[] {
  const hull: Point[] = [];
  for (const point of points) {
    for (;;) {
      const last = hull.at(-1);
      const before = hull.at(-2);
      if (!last || !before || turn(before, last, point) > 0) break;
      hull.pop();
    }
    hull.push(point);
  }
  return hull;
}

/** Above 0 for a turn to the left. */
function turn(a: Point, b: Point, c: Point): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}
