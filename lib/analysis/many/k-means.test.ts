import fc from 'fast-check';
import { kmeans } from 'ml-kmeans';
import { expect, test } from 'vitest';
import { groupsByKMeans } from '@/lib/analysis/many/groups-k-means';
import { tightestGroups } from '@/lib/analysis/many/k-means';
import { opinionMapPca } from '@/lib/analysis/many/opinion-map-pca';
import type { StanceMatrix } from '@/lib/analysis/stance-matrix';
import { nineCommentators } from '@/tests/fixtures/nine-commentators';
import { plantGroups } from '@/tests/fixtures/planted-groups';
import { polisVotes } from '@/tests/fixtures/polis-export';

type Point = [number, number];

function group(points: readonly Point[], k: number): number[] | null {
  const axis = (at: 0 | 1) => Float64Array.from(points, (point) => point[at]);
  const found = tightestGroups(axis(0), axis(1), k, 1);
  return found && [...found];
}

function squaresOf(points: readonly Point[], groups: readonly number[]): number {
  let squares = 0;
  for (const name of new Set(groups)) {
    const own = points.filter((_, place) => groups[place] === name);
    for (const axis of [0, 1] as const) {
      const middle = own.reduce((sum, point) => sum + point[axis], 0) / own.length;
      for (const point of own) squares += (point[axis] - middle) ** 2;
    }
  }
  return squares;
}

/** Every way to put so many into exactly k groups. */
function* partitions(size: number, k: number, begun: number[] = []): Generator<number[]> {
  const used = Math.max(-1, ...begun) + 1;
  if (begun.length === size) {
    if (used === k) yield begun;
    return;
  }
  for (let name = 0; name <= Math.min(used, k - 1); name++) {
    yield* partitions(size, k, [...begun, name]);
  }
}

/** The least squared distance of so many random starts of the package `ml-kmeans`. */
function bestOfRandomStarts(points: readonly Point[], k: number, starts = 150): number {
  const rows = points.map((point) => [...point]);
  return Math.min(
    ...Array.from({ length: starts }, (_, seed) => {
      const { clusters } = kmeans(rows, k, { seed, initialization: 'random', tolerance: 1e-12 });
      return new Set(clusters).size === k ? squaresOf(points, clusters) : Number.POSITIVE_INFINITY;
    }),
  );
}

/** The places of those who can be grouped. */
function placesOf(matrix: StanceMatrix): Point[] {
  const map = opinionMapPca(matrix);
  const { outside } = groupsByKMeans(map);
  return map.positions.flatMap((place, row) =>
    place === null || outside[row] === 'few' ? [] : [[place[0], place[1]] as Point],
  );
}

test('few points: as tight as the tightest of all ways to part them', () => {
  const coordinate = fc.integer({ min: -9, max: 9 });
  const points = fc.array(fc.tuple(coordinate, coordinate), { minLength: 4, maxLength: 7 });
  fc.assert(
    fc.property(points, fc.constantFrom(2, 3, 4), (places, k) => {
      const groups = group(places, k);
      const distinct = new Set(places.map((place) => place.join())).size;
      expect(groups === null).toBe(distinct < k);
      if (groups === null) return;
      expect(new Set(groups).size).toBe(k);
      let least = Number.POSITIVE_INFINITY;
      for (const way of partitions(places.length, k)) {
        least = Math.min(least, squaresOf(places, way));
      }
      expect(squaresOf(places, groups)).toBeLessThanOrEqual(least + 1e-9);
    }),
    { numRuns: 60 },
  );
});

const maps: [string, StanceMatrix][] = [
  ['nine commentators', nineCommentators],
  ['votes of a Polis conversation', polisVotes()],
  // Random answers, where the ways to part people differ least.
  ...[4, 6].map((seed): [string, StanceMatrix] => [
    `forty at random, seed ${seed}`,
    plantGroups({ groups: 1, commentators: 40, propositions: 40, filled: 0.5, seed }),
  ]),
  [
    'three camps of fifty',
    plantGroups({ groups: 3, commentators: 150, propositions: 40, filled: 0.5, seed: 4 }),
  ],
];

test.each(maps)(
  '%s: within a thousandth of the best of 150 random starts, for 2 to 5 groups',
  (_, matrix) => {
    const points = placesOf(matrix);
    for (const k of [2, 3, 4, 5]) {
      const squares = squaresOf(points, group(points, k) ?? []);
      expect(squares / bestOfRandomStarts(points, k)).toBeLessThanOrEqual(1.001);
    }
  },
);

test('a crowd, searched on a grid first, is no less tight', () => {
  const points = placesOf(
    plantGroups({ groups: 1, commentators: 900, propositions: 30, filled: 0.6, seed: 3 }),
  );
  expect(points.length).toBeGreaterThan(850);
  for (const k of [3, 5]) {
    const squares = squaresOf(points, group(points, k) ?? []);
    expect(squares / bestOfRandomStarts(points, k, 40)).toBeLessThanOrEqual(1.001);
  }
});

test('a crowd in two camps, and one so far off that its grid has few squares, is parted all the same', () => {
  const points = Array.from({ length: 240 }, (_, at): Point => {
    if (at === 0) return [1000, 1000];
    return [(at % 2) * 6 + (at % 7) / 7, Math.floor(at / 2) / 120];
  });
  for (const k of [2, 3, 4, 5]) {
    const groups = group(points, k);
    expect(new Set(groups).size).toBe(k);
    // One is apart; the others are parted as they are without that one.
    const others = points.slice(1);
    const least =
      k === 2
        ? squaresOf(
            others,
            others.map(() => 0),
          )
        : bestOfRandomStarts(others, k - 1, 60);
    expect(squaresOf(points, groups ?? []) / least).toBeLessThanOrEqual(1.001);
  }
});

test('neither the order of the points nor where the map lies changes who is with whom', () => {
  const points = placesOf(polisVotes());
  const alike = (groups: readonly number[]) => groups.map((name) => groups.indexOf(name));
  for (const k of [2, 3, 4, 5]) {
    const plain = alike(group(points, k) ?? []);
    const turned = (group(points.toReversed(), k) ?? []).toReversed();
    expect(alike(turned)).toEqual(plain);
    const mirrored = points.map(([x, y]): Point => [3 * x, -3 * y]);
    expect(alike(group(mirrored, k) ?? [])).toEqual(plain);
  }
});
