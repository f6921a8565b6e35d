/** Coordinates that differ by less than this share of the largest are rounding, and the same place. */
const sameplace = 1e-9;

/** The places where somebody stands, each once, from left to right, and how many stand there. */
export interface Places {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly weights: Float64Array;
}

/** From more places than these on a search among them is made among the squares of a grid. */
const mostSearched = 150;

/**
 * A grid begins with so many squares a side, and is made finer, at most to the second number, until
 * somebody stands in `fewestSquares`: one who stands far off would leave all others in two or three.
 */
const sides = [16, 4096] as const;
const fewestSquares = 64;

/** The places of points, and for each point, its place. */
export function distinctPlaces(
  xs: Float64Array,
  ys: Float64Array,
): Places & {
  /** For each point, its place. */
  readonly placeOf: Uint32Array;
} {
  let reach = 0;
  for (let i = 0; i < xs.length; i++) {
    reach = Math.max(reach, Math.abs(at(xs, i)), Math.abs(at(ys, i)));
  }
  const step = reach * sameplace || 1;
  const across = xs.map((x) => Math.round(x / step));
  const up = ys.map((y) => Math.round(y / step));
  const order = Uint32Array.from(xs, (_, i) => i).sort(
    (a, b) => at(across, a) - at(across, b) || at(up, a) - at(up, b),
  );
  const placeOf = new Uint32Array(xs.length);
  const firsts: number[] = [];
  const weights: number[] = [];
  for (const point of order) {
    const last = firsts.at(-1);
    if (
      last === undefined ||
      at(across, point) !== at(across, last) ||
      at(up, point) !== at(up, last)
    ) {
      firsts.push(point);
      weights.push(0);
    }
    const place = firsts.length - 1;
    placeOf[point] = place;
    weights[place] = (weights[place] ?? 0) + 1;
  }
  return {
    xs: Float64Array.from(firsts, (point) => at(xs, point)),
    ys: Float64Array.from(firsts, (point) => at(ys, point)),
    weights: Float64Array.from(weights),
    placeOf,
  };
}

/** The same places where they are few; else the squares of a grid, each as heavy as those who stand in it. */
export function fewerPlaces(places: Places): Places {
  if (places.xs.length <= mostSearched) return places;
  for (let side: number = sides[0]; side <= sides[1]; side *= 2) {
    const squares = onGrid(places, side);
    if (squares.xs.length >= fewestSquares) return squares;
  }
  return places;
}

/** The places of each square of a grid as one, in their middle and as heavy as all of them. */
function onGrid({ xs, ys, weights }: Places, side: number): Places {
  const [left, right] = reachOf(xs);
  const [low, high] = reachOf(ys);
  const square = Math.max(right - left, high - low) / side;
  const sums = new Map<number, { weight: number; x: number; y: number }>();
  for (let i = 0; i < xs.length; i++) {
    const key =
      Math.floor((at(xs, i) - left) / square) * (side + 1) + Math.floor((at(ys, i) - low) / square);
    const sum = sums.get(key) ?? { weight: 0, x: 0, y: 0 };
    sum.weight += at(weights, i);
    sum.x += at(weights, i) * at(xs, i);
    sum.y += at(weights, i) * at(ys, i);
    sums.set(key, sum);
  }
  const all = [...sums.values()];
  return {
    xs: Float64Array.from(all, ({ x, weight }) => x / weight),
    ys: Float64Array.from(all, ({ y, weight }) => y / weight),
    weights: Float64Array.from(all, ({ weight }) => weight),
  };
}

function reachOf(values: Float64Array): [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return [least, most];
}

function at(values: Float64Array, place: number): number {
  return values[place] as number;
}
