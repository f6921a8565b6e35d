import type { Point } from '@/lib/charts/opinion-map/convex-hull';

/** How large names stand on a map, in pixels. */
export const NAME_SIZE = 12;

/** Where the letter of a group stands: over its highest mark. */
export function letterPlace({ top }: { top: Point }): Point {
  return [top[0], Math.max(14, top[1] - 26)];
}
