import type { Point } from '@/lib/charts/opinion-map/convex-hull';

export type PlacedMarks = {
  /** In pixels, y downwards. */
  readonly places: readonly Point[];
  /** Where the two axes cross: the mean of all. */
  readonly origin: Point;
  /** Some marks stand beside their place, since others would have covered them. */
  readonly moved: boolean;
};

type Frame = {
  readonly width: number;
  readonly height: number;
  /** Pixels that stay free at every side. */
  readonly edge: number;
  /** How far apart the middles of two marks should be, in pixels. */
  readonly gap: number;
};

/** Rounds of pushing apart; more change nothing that is seen. */
const ROUNDS = 60;

/** No mark is moved further than this many gaps: the map stays a map. */
const FURTHEST = 1.5;

/**
 * Places of a map in pixels, both axes on one scale and as large as the frame allows; marks that
 * would cover one another are pushed apart a little, the same way each time.
 *
 * @param points y upwards, any unit
 * Cost: pairs × rounds.
 */
export function placeMarks(
  points: readonly { readonly x: number; readonly y: number }[],
  { width, height, edge, gap }: Frame,
): PlacedMarks {
  const xs = [0, ...points.map(({ x }) => x)];
  const ys = [0, ...points.map(({ y }) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [low, high] = [Math.min(...ys), Math.max(...ys)];
  const scale = Math.min(
    right > left ? (width - 2 * edge) / (right - left) : Number.POSITIVE_INFINITY,
    high > low ? (height - 2 * edge) / (high - low) : Number.POSITIVE_INFINITY,
  );
  const factor = Number.isFinite(scale) ? Math.max(0, scale) : 0;
  const across = (x: number) => width / 2 + (x - (left + right) / 2) * factor;
  const down = (y: number) => height / 2 - (y - (low + high) / 2) * factor;
  const exact = points.map(({ x, y }): Point => [across(x), down(y)]);
  const places = pushApart(exact, gap);
  return {
    places,
    origin: [across(0), down(0)],
    moved: places.some((place, at) => distance(place, exact[at] ?? place) > 1),
  };
}

function pushApart(from: readonly Point[], gap: number): Point[] {
  const places = [...from];
  const put = (at: number, x: number, y: number) => {
    const own = from[at];
    if (own) places[at] = keepNear([x, y], own, gap * FURTHEST);
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    let touched = false;
    for (let i = 0; i < places.length; i += 1) {
      for (let j = i + 1; j < places.length; j += 1) {
        const [a, b] = [places[i], places[j]];
        if (!a || !b) continue;
        const apart = distance(a, b);
        if (apart >= gap - 0.01) continue;
        touched = true;
        // Marks on one spot part in a direction that depends on their order alone.
        const angle = apart > 0 ? Math.atan2(b[1] - a[1], b[0] - a[0]) : j * 2.4;
        const [x, y] = [Math.cos(angle), Math.sin(angle)];
        const push = (gap - apart) / 2;
        put(i, a[0] - x * push, a[1] - y * push);
        put(j, b[0] + x * push, b[1] + y * push);
      }
    }
    if (!touched) break;
  }
  return places;
}

function keepNear(place: Point, own: Point, most: number): Point {
  const far = distance(place, own);
  if (far <= most) return place;
  const share = most / far;
  return [own[0] + (place[0] - own[0]) * share, own[1] + (place[1] - own[1]) * share];
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
