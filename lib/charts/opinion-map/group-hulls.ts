import { convexHull, type Point } from '@/lib/charts/opinion-map/convex-hull';

/** The outlines of a map's groups as SVG paths, with the highest corner, where the letter stands. */
export function groupHulls(
  points: readonly { readonly group: string | null }[],
  placed: readonly Point[],
): { letter: string; d: string; top: Point }[] {
  const members = new Map<string, Point[]>();
  for (const [at, { group }] of points.entries()) {
    const place = placed[at];
    if (group === null || !place) continue;
    members.set(group, [...(members.get(group) ?? []), place]);
  }
  return [...members]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([letter, places]) => {
      const hull = convexHull(places);
      const corners = hull.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`);
      const top = hull.reduce<Point>(
        (best, point) => (point[1] < best[1] ? point : best),
        [0, Number.POSITIVE_INFINITY],
      );
      return { letter, d: `M${corners.join('L')}Z`, top };
    });
}
