import { distinctPlaces, fewerPlaces, type Places } from '@/lib/analysis/many/places';
import { seededRandom } from '@/lib/analysis/seeded-random';

/**
 * Random starts are made in batches. Of each the most promising are followed, and of these again; the
 * search ends when so many batches have come to the same tightest grouping, or with the last.
 */
const startsOfBatch = 16;
const keptFirst = 6;
const keptThen = 3;
const batchesThatAgree = 3;
const mostBatches = 10;
/** How many rounds tell which starts are promising, how many more which of these, and how many end any. */
const firstRounds = 2;
const moreRounds = 3;
const mostRounds = 300;

/** Squares that differ by less than this share are rounding, and the same grouping. */
const sameSquares = 1e-9;

/** How many of the tightest groupings of the squares of a grid are followed among all places. */
const finalists = 6;

/** Groups in the making: the centre of each and the group of each place. */
interface Grouping {
  readonly cx: Float64Array;
  readonly cy: Float64Array;
  readonly sizes: Float64Array;
  readonly groups: Uint8Array;
  /** Room to add up the places of each group. */
  readonly sums: Float64Array;
}

/**
 * Points of the plane in `k` groups whose squared distance to their centres is as small as can be
 * found: of 48 to 160 random starts, as many as it takes to come to the same three times, the most
 * promising are followed, first by moving all points to their nearest centre, again and again, then
 * point by point as long as a move makes the whole tighter.
 *
 * Places are taken from left to right and the starts are seeded, so that the order of the points
 * changes nothing.
 *
 * @returns the group of each point, none of them empty; `null` where there are fewer than `k` places.
 *
 * Source: S. Lloyd, "Least squares quantization in PCM" (1982); starts by D. Arthur &
 * S. Vassilvitskii, "k-means++" (2007); moves of single points by J. Hartigan & M. Wong, "A k-means
 * clustering algorithm" (1979). Cost: some thousand rounds over at most 256 places, and
 * a few over all.
 */
export function tightestGroups(
  xs: Float64Array,
  ys: Float64Array,
  k: number,
  seed: number,
): Uint8Array | null {
  const places = distinctPlaces(xs, ys);
  if (places.xs.length < k) return null;
  const coarse = fewerPlaces(places);
  const found = search(coarse, k, seed);
  const ended =
    coarse === places
      ? found
      : found
          .slice(0, finalists)
          .map(({ cx, cy }) => settleWholly(places, groupingAt(cx, cy, places.xs.length)));
  const [best] = unlike(ended.filter(({ full }) => full));
  return best ? Uint8Array.from(places.placeOf, (place) => best.groups[place] as number) : null;
}

/** Room for the chances of a random start, used again and again. */
interface RoomForStarts {
  readonly chances: Float64Array;
  readonly nearest: Float64Array;
}

/** A grouping that no move of a point makes tighter. */
interface Settled extends Grouping {
  readonly squares: number;
  /** Whether somebody is in each group. */
  readonly full: boolean;
}

/** The groupings to which the most promising of random starts lead, the tightest first. */
function search(places: Places, k: number, seed: number): Settled[] {
  const random = seededRandom(seed);
  const room = {
    chances: new Float64Array(places.xs.length),
    nearest: new Float64Array(places.xs.length),
  };
  const found: Settled[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (let batch = 0, agreeing = 0; batch < mostBatches && agreeing < batchesThatAgree; batch++) {
    const ended = searchBatch(places, k, random, room);
    const squares = ended[0]?.squares ?? Number.POSITIVE_INFINITY;
    if (squares < least * (1 - sameSquares)) {
      least = squares;
      agreeing = 1;
    } else if (squares <= least * (1 + sameSquares)) agreeing++;
    found.push(...ended);
  }
  return unlike(found);
}

/** Where one batch of random starts leads, the tightest first. */
function searchBatch(
  places: Places,
  k: number,
  random: () => number,
  room: RoomForStarts,
): Settled[] {
  const begun = Array.from({ length: startsOfBatch }, () => {
    const grouping = randomStart(places, k, random, room);
    return { grouping, squares: settle(places, grouping, firstRounds) };
  });
  const further = begun
    .sort((a, b) => a.squares - b.squares)
    .slice(0, keptFirst)
    .map(({ grouping }) => ({ grouping, squares: settle(places, grouping, moreRounds) }));
  const ended = unlike(further)
    .slice(0, keptThen)
    .map(({ grouping }) => settleWholly(places, grouping));
  return ended.sort((a, b) => a.squares - b.squares);
}

/** The tightest first, and each that others have come to as well only once. */
function unlike<T extends { readonly squares: number }>(found: readonly T[]): T[] {
  const sorted = found.toSorted((a, b) => a.squares - b.squares);
  return sorted.filter(
    ({ squares }, at) => at === 0 || squares > (sorted[at - 1]?.squares ?? 0) * (1 + sameSquares),
  );
}

function settleWholly(places: Places, grouping: Grouping): Settled {
  settle(places, grouping, mostRounds);
  moveOneByOne(places, grouping);
  const squares = squaresOf(places, grouping);
  return { ...grouping, squares, full: grouping.sizes.every((size) => size > 0) };
}

function groupingAt(cx: Float64Array, cy: Float64Array, size: number): Grouping {
  const k = cx.length;
  return {
    cx,
    cy,
    sizes: new Float64Array(k),
    groups: new Uint8Array(size),
    sums: new Float64Array(2 * k),
  };
}

/** Centres at random places, each the likelier the further it is from those before. */
function randomStart(
  { xs, ys, weights }: Places,
  k: number,
  random: () => number,
  room: RoomForStarts,
): Grouping {
  const size = xs.length;
  const cx = new Float64Array(k);
  const cy = new Float64Array(k);
  const { chances, nearest } = room;
  chances.set(weights);
  nearest.fill(Number.POSITIVE_INFINITY);
  let total = chances.reduce((sum, chance) => sum + chance, 0);
  for (let group = 0; group < k; group++) {
    let left = random() * total;
    let chosen = 0;
    for (let i = 0; i < size; i++) {
      const chance = chances[i] as number;
      if (chance === 0) continue;
      chosen = i;
      left -= chance;
      if (left < 0) break;
    }
    const x = xs[chosen] as number;
    const y = ys[chosen] as number;
    cx[group] = x;
    cy[group] = y;
    if (group === k - 1) break;
    total = 0;
    for (let i = 0; i < size; i++) {
      const dx = (xs[i] as number) - x;
      const dy = (ys[i] as number) - y;
      const apart = Math.min(nearest[i] as number, dx * dx + dy * dy);
      nearest[i] = apart;
      const chance = apart * (weights[i] as number);
      chances[i] = chance;
      total += chance;
    }
  }
  return groupingAt(cx, cy, size);
}

/**
 * Gives each place to the nearest centre and moves the centres to the middle of theirs, until nothing
 * changes. @returns the squared distance to the centres before they were last moved.
 */
function settle(places: Places, grouping: Grouping, rounds: number): number {
  const { xs, ys, weights } = places;
  const { cx, cy, groups } = grouping;
  let before = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    let squares = 0;
    for (let i = 0; i < xs.length; i++) {
      const [x, y] = [at(xs, i), at(ys, i)];
      let nearest = 0;
      let least = Number.POSITIVE_INFINITY;
      for (let group = 0; group < cx.length; group++) {
        const dx = x - at(cx, group);
        const dy = y - at(cy, group);
        const apart = dx * dx + dy * dy;
        if (apart < least) {
          least = apart;
          nearest = group;
        }
      }
      groups[i] = nearest;
      squares += least * at(weights, i);
    }
    centre(places, grouping);
    if (!(squares < before)) return squares;
    before = squares;
  }
  return before;
}

/** Moves each centre to the middle of its places; one that has none stays where it is. */
function centre({ xs, ys, weights }: Places, { cx, cy, sizes, groups, sums }: Grouping): void {
  const k = cx.length;
  sums.fill(0);
  sizes.fill(0);
  for (let i = 0; i < xs.length; i++) {
    const group = groups[i] as number;
    const weight = at(weights, i);
    sizes[group] = at(sizes, group) + weight;
    sums[2 * group] = at(sums, 2 * group) + weight * at(xs, i);
    sums[2 * group + 1] = at(sums, 2 * group + 1) + weight * at(ys, i);
  }
  for (let group = 0; group < k; group++) {
    if (at(sizes, group) === 0) continue;
    cx[group] = at(sums, 2 * group) / at(sizes, group);
    cy[group] = at(sums, 2 * group + 1) / at(sizes, group);
  }
}

/** Moves single places to another group wherever both centres, moved along, are then nearer to theirs. */
function moveOneByOne(places: Places, grouping: Grouping): void {
  const { xs, ys, weights } = places;
  const { cx, cy, sizes, groups } = grouping;
  const k = cx.length;
  for (let round = 0, moved = true; moved && round < mostRounds; round++) {
    moved = false;
    for (let i = 0; i < xs.length; i++) {
      const own = groups[i] as number;
      const weight = at(weights, i);
      const rest = at(sizes, own) - weight;
      if (rest <= 0) continue;
      const [x, y] = [at(xs, i), at(ys, i)];
      let cost = 0;
      let to = own;
      for (let step = 0; step < k; step++) {
        // One's own group first: what leaving it saves is what another may cost.
        const group = step === 0 ? own : step <= own ? step - 1 : step;
        const dx = x - at(cx, group);
        const dy = y - at(cy, group);
        const size = at(sizes, group);
        const change = ((dx * dx + dy * dy) * size) / (group === own ? rest : size + weight);
        if (group === own) cost = change * (1 - 1e-9);
        else if (change < cost) {
          cost = change;
          to = group;
        }
      }
      if (to === own) continue;
      const grown = at(sizes, to) + weight;
      cx[own] = at(cx, own) + ((at(cx, own) - x) * weight) / rest;
      cy[own] = at(cy, own) + ((at(cy, own) - y) * weight) / rest;
      cx[to] = at(cx, to) + ((x - at(cx, to)) * weight) / grown;
      cy[to] = at(cy, to) + ((y - at(cy, to)) * weight) / grown;
      sizes[own] = rest;
      sizes[to] = grown;
      groups[i] = to;
      moved = true;
    }
    // What so many small moves have rounded away.
    if (moved) centre(places, grouping);
  }
}

function squaresOf({ xs, ys, weights }: Places, { cx, cy, groups }: Grouping): number {
  let squares = 0;
  for (let i = 0; i < xs.length; i++) {
    const group = groups[i] as number;
    const dx = at(xs, i) - at(cx, group);
    const dy = at(ys, i) - at(cy, group);
    squares += at(weights, i) * (dx * dx + dy * dy);
  }
  return squares;
}

function at(values: Float64Array, place: number): number {
  return values[place] as number;
}
