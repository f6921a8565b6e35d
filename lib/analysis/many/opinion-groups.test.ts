import { agnes } from 'ml-hclust';
import { expect, test } from 'vitest';
import { averageLinkage, cutDendrogram } from '@/lib/analysis/many/average-linkage';
import { distancesOf } from '@/lib/analysis/many/commentator-distances';
import { groupsByAverageLinkage } from '@/lib/analysis/many/groups-average-linkage';
import { groupsByKMeans } from '@/lib/analysis/many/groups-k-means';
import { tightestGroups } from '@/lib/analysis/many/k-means';
import { countAddressedPropositions, leastToGroup } from '@/lib/analysis/many/least-to-group';
import type { OpinionGroups } from '@/lib/analysis/many/opinion-groups';
import { opinionMapPca } from '@/lib/analysis/many/opinion-map-pca';
import { orderBySimilarity } from '@/lib/analysis/many/order-by-similarity';
import { silhouettes } from '@/lib/analysis/many/silhouette';
import { pairwiseAgreement } from '@/lib/analysis/pair/pairwise-agreement';
import { pairOffset } from '@/lib/analysis/pair/pairwise-matrix';
import { seededRandom } from '@/lib/analysis/seeded-random';
import { selectFromMatrix } from '@/lib/analysis/select-from-matrix';
import { matrixFromRows, type Stance, type StanceMatrix } from '@/lib/analysis/stance-matrix';
import { nineCommentators } from '@/tests/fixtures/nine-commentators';
import { plantGroups } from '@/tests/fixtures/planted-groups';

const methods: readonly [string, (matrix: StanceMatrix) => OpinionGroups][] = [
  ['k-means', (matrix) => groupsByKMeans(opinionMapPca(matrix))],
  [
    'average linkage',
    (matrix) =>
      groupsByAverageLinkage(pairwiseAgreement(matrix), countAddressedPropositions(matrix)),
  ],
];

/** The share of members whose group is the one in which most of their planted group are. */
function shareFound(found: readonly (number | null)[], planted: readonly number[]): number {
  let alike = 0;
  for (const name of new Set(planted)) {
    const members = found.filter((_, place) => planted[place] === name);
    alike += Math.max(...[0, 1, 2].map((group) => members.filter((m) => m === group).length));
  }
  return alike / planted.length;
}

test('silhouettes: scikit-learn 1.9.1 silhouette_score on the PCA map of nine commentators', () => {
  const places = opinionMapPca(nineCommentators).positions.map((place) => place!);
  const measured = silhouettes(
    9,
    (i, j) => Math.hypot(places[i]![0] - places[j]![0], places[i]![1] - places[j]![1]),
    [
      [0, 0, 0, 1, 1, 1, 2, 2, 2],
      [0, 0, 0, 1, 1, 1, 0, 1, 0],
    ],
  );
  expect(measured[0]?.mean).toBeCloseTo(0.44861628323117153, 10);
  expect(measured[1]?.mean).toBeCloseTo(0.4160849237787766, 10);
});

test('k-means: scikit-learn 1.9.1 KMeans with 50 starts finds the same groups and silhouettes', () => {
  const map = opinionMapPca(nineCommentators);
  const places = map.positions.map((place) => place!);
  const axis = (at: 0 | 1) => Float64Array.from(places, (place) => place[at]);
  const groupings = [2, 3, 4, 5].map((k) => tightestGroups(axis(0), axis(1), k, 1)!);
  const measured = silhouettes(
    9,
    (i, j) => Math.hypot(places[i]![0] - places[j]![0], places[i]![1] - places[j]![1]),
    groupings,
  );
  const expected = [0.41608492, 0.44861628, 0.48542352, 0.41413667];
  for (const [at, mean] of expected.entries()) expect(measured[at]?.mean).toBeCloseTo(mean, 7);
  // Four and five groups of nine leave somebody alone, so two and three are all that is tried.
  const { tried, clear, silhouette } = groupsByKMeans(map);
  expect(tried.map(({ k }) => k)).toEqual([2, 3]);
  for (const [at, { silhouette }] of tried.entries()) {
    expect(silhouette).toBeCloseTo(expected[at]!, 7);
  }
  expect(tried[1]?.membership).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2]);
  expect(clear).toBe(false);
  expect(silhouette).toBeCloseTo(0.44861628, 7);
});

test('average linkage: SciPy 1.17.1 linkage and scikit-learn 1.9.1 silhouette_score', () => {
  const pairwise = pairwiseAgreement(nineCommentators);
  const { distances } = distancesOf(pairwise);
  const merges = averageLinkage(9, distances);
  const published = [0.1, 0.125, 0.1875, 0.21875, 4 / 15, 0.275, 0.4046296296, 0.5326388889];
  for (const [step, height] of published.entries()) {
    expect(merges[step]?.height).toBeCloseTo(height, 9);
  }
  const measured = silhouettes(
    9,
    (i, j) => distances[pairOffset(i, j)]!,
    [2, 3, 4, 5].map((k) => cutDendrogram(9, merges, k)),
  );
  for (const [at, mean] of [0.41988377, 0.44492011, 0.41783525, 0.35401077].entries()) {
    expect(measured[at]?.mean).toBeCloseTo(mean, 7);
  }
  const { clear, groups } = groupsByAverageLinkage(pairwise, 7);
  expect(clear).toBe(true);
  expect(groups.map(({ commentatorIds }) => commentatorIds)).toEqual([
    ['ada', 'ben', 'cleo'],
    ['dov', 'eve', 'finn'],
    ['gus', 'hana', 'ida'],
  ]);
});

test('the package ml-hclust joins at the same heights', () => {
  const random = seededRandom(6);
  const distances = Float64Array.from({ length: (40 * 41) / 2 }, random);
  const square = Array.from({ length: 40 }, (_, i) =>
    Array.from({ length: 40 }, (_, j) => (i === j ? 0 : distances[pairOffset(i, j)]!)),
  );
  const heights: number[] = [];
  agnes(square, { method: 'average', isDistanceMatrix: true }).traverse((cluster) => {
    if (!cluster.isLeaf) heights.push(cluster.height);
  });
  const own = averageLinkage(40, distances).map(({ height }) => height);
  expect(own).toHaveLength(39);
  for (const [step, height] of heights.toSorted((a, b) => a - b).entries()) {
    expect(own[step]).toBeCloseTo(height, 10);
  }
});

test('a tree cut into as many groups as members, and into one', () => {
  const merges = averageLinkage(3, Float64Array.of(0, 1, 0, 5, 5, 0));
  expect(cutDendrogram(3, merges, 1)).toEqual([0, 0, 0]);
  expect(cutDendrogram(3, merges, 2)).toEqual([0, 0, 1]);
  expect(cutDendrogram(3, merges, 3)).toEqual([0, 1, 2]);
});

test.each(methods)('%s finds planted groups, whatever the gaps', (_, groupsOf) => {
  for (const groups of [2, 3]) {
    for (const filled of [1, 0.5]) {
      const matrix = plantGroups({ groups, commentators: 60, propositions: 80, filled, seed: 11 });
      const found = groupsOf(matrix);
      expect(found.clear).toBe(true);
      expect(found.groups).toHaveLength(groups);
      const planted = matrix.commentatorIds.map((_, row) => row % groups);
      expect(shareFound(found.membership, planted)).toBeGreaterThan(0.95);
    }
  }
});

test.each(methods)('%s says "no clear groups" of random answers', (_, groupsOf) => {
  for (let seed = 1; seed <= 5; seed++) {
    const matrix = plantGroups({
      groups: 1,
      commentators: 60,
      propositions: 60,
      filled: 0.8,
      seed,
    });
    const found = groupsOf(matrix);
    expect(found).toMatchObject({ clear: false, groups: [] });
    expect(found.membership.every((group) => group === null)).toBe(true);
    expect(found.silhouette).not.toBeNull();
  }
});

test.each(methods)('%s does not depend on the order of rows', (_, groupsOf) => {
  const matrix = plantGroups({
    groups: 3,
    commentators: 50,
    propositions: 30,
    filled: 0.6,
    seed: 8,
  });
  const ids = matrix.commentatorIds;
  const plain = groupsOf(matrix);
  for (const order of [ids.toReversed(), [...ids.slice(17), ...ids.slice(0, 17)]]) {
    const other = groupsOf(selectFromMatrix(matrix, { commentatorIds: order }));
    expect(other.silhouette).toBe(plain.silhouette);
    for (const [k, { membership }] of plain.tried.entries()) {
      const found = order.map((id) => membership[ids.indexOf(id)]);
      expect(other.tried[k]?.membership).toEqual(found);
    }
  }
});

test.each(methods)('%s: too few, all the same, silent ones', (_, groupsOf) => {
  expect(groupsOf(matrixFromRows([], [], []))).toMatchObject({ clear: false, silhouette: null });
  expect(groupsOf(matrixFromRows(['a', 'b'], ['p'], [[2], [-2]])).tried).toEqual([]);
  const same = groupsOf(matrixFromRows(['a', 'b', 'c', 'd'], ['p'], [[1], [1], [1], [1]]));
  expect(same).toMatchObject({ clear: false, silhouette: null, n: 4 });
  const rows = [
    [2, 2],
    [2, 2],
    [-2, -2],
    [-2, -2],
    [null, null],
  ] as const;
  const split = groupsOf(matrixFromRows(['a', 'b', 'c', 'd', 'silent'], ['p', 'q'], rows));
  expect(split).toMatchObject({ clear: true, silhouette: 1, n: 4 });
  expect(split.membership).toEqual([0, 0, 1, 1, null]);
});

/** Two camps of ten that mostly differ on the first so many of twenty propositions, and others as given. */
function campsAnd(
  others: Readonly<Record<string, readonly (Stance | null)[]>>,
  disputed = 20,
): StanceMatrix {
  const random = seededRandom(9);
  const ids = Array.from({ length: 20 }, (_, at) => `c${String(at).padStart(2, '0')}`);
  const camps = ids.map((_, at) =>
    Array.from({ length: 20 }, (_, proposition) => {
      const strength = random() < 0.15 ? -1 : random() < 0.5 ? 1 : 2;
      return (at % 2 === 0 || proposition >= disputed ? strength : -strength) as Stance;
    }),
  );
  return matrixFromRows(
    [...ids, ...Object.keys(others)],
    Array.from({ length: 20 }, (_, at) => `p${at}`),
    [...camps, ...Object.values(others)],
  );
}

const only = (...answers: Stance[]): (Stance | null)[] =>
  Array.from({ length: 20 }, (_, at) => answers[at] ?? null);

test.each(methods)(
  '%s: who answers fewer than seven makes no group, and is told apart',
  (_, of) => {
    const matrix = campsAnd({
      one: only(2),
      // Alone with each other, far out by the scaling of those who answer little.
      six: only(2, -2, 2, -2, 2, -2),
      sixToo: only(2, -2, 2, -2, 2, -2),
      seven: only(2, 2, 2, 2, 2, 2, 2),
      silent: only(),
    });
    const { clear, groups, membership, outside, least, n } = of(matrix);
    expect(clear).toBe(true);
    expect(least).toBe(7);
    expect(groups.map(({ commentatorIds }) => commentatorIds.length)).toEqual([11, 10]);
    expect(membership.slice(20)).toEqual([null, null, null, membership[0], null]);
    expect(outside.slice(20)).toEqual(['few', 'few', 'few', null, 'unplaced']);
    expect(outside.slice(0, 20).every((reason) => reason === null)).toBe(true);
    expect(n).toBe(21);
  },
);

test('where there are fewer than fourteen propositions, half of them suffice', () => {
  expect([1, 2, 5, 6, 12, 13, 14, 15, 900].map(leastToGroup)).toEqual([1, 1, 3, 3, 6, 7, 7, 7, 7]);
});

const apart = Array.from({ length: 20 }, (_, at): Stance => (at % 2 === 0 ? 2 : -2));

test.each(methods)('%s: in none of the groupings tried is anybody a group alone', (_, of) => {
  for (const matrix of [nineCommentators, campsAnd({ apart }), campsAnd({ apart, one: only(1) })]) {
    const { tried, groups } = of(matrix);
    expect(tried.length).toBeGreaterThan(0);
    for (const { k, membership } of tried) {
      for (let group = 0; group < k; group++) {
        expect(membership.filter((own) => own === group).length).toBeGreaterThan(1);
      }
    }
    expect(groups.every(({ commentatorIds }) => commentatorIds.length > 1)).toBe(true);
  }
});

test('k-means: one who stands apart is told so, and hides no groups', () => {
  // Rejects what all others accept, and so lies further from both camps than they from one another.
  const alone = Array.from({ length: 20 }, (_, at): Stance => (at < 4 ? 0 : -2));
  const { clear, groups, outside, membership, n } = groupsByKMeans(
    opinionMapPca(campsAnd({ alone }, 4)),
  );
  expect(clear).toBe(true);
  expect(groups.map(({ commentatorIds }) => commentatorIds.length)).toEqual([10, 10]);
  expect(membership[20]).toBeNull();
  expect(outside[20]).toBe('alone');
  expect(n).toBe(21);
});

test.each(methods)('%s: other names change nothing but the names', (_, of) => {
  const matrix = plantGroups({
    groups: 3,
    commentators: 40,
    propositions: 30,
    filled: 0.6,
    seed: 3,
  });
  const renamed = {
    ...matrix,
    commentatorIds: matrix.commentatorIds.map((id) => `${id.slice(-1)}${id}`),
  };
  const [plain, other] = [of(matrix), of(renamed)];
  expect(other.silhouette).toBeCloseTo(plain.silhouette!, 9);
  const alike = (names: readonly (number | null)[]) => names.map((name) => names.indexOf(name));
  expect(alike(other.membership)).toEqual(alike(plain.membership));
});

test('similar commentators stand together, whatever the order of rows', () => {
  const matrix = plantGroups({
    groups: 3,
    commentators: 30,
    propositions: 60,
    filled: 0.7,
    seed: 5,
  });
  const order = orderBySimilarity(pairwiseAgreement(matrix));
  expect(order.toSorted()).toEqual(matrix.commentatorIds);
  const groups = order.map((id) => Number(id.slice(1)) % 3);
  const changes = groups.filter((group, place) => place > 0 && group !== groups[place - 1]);
  expect(changes).toHaveLength(2);
  const turned = selectFromMatrix(matrix, { commentatorIds: matrix.commentatorIds.toReversed() });
  expect(orderBySimilarity(pairwiseAgreement(turned))).toEqual(order);
});

test('who shares nothing with anybody comes last; nobody makes an empty order', () => {
  const rows = [
    [null, 2],
    [1, null],
    [1, null],
    [-1, null],
  ] as const;
  const matrix = matrixFromRows(['apart', 'b', 'c', 'd'], ['p', 'q'], rows);
  expect(orderBySimilarity(pairwiseAgreement(matrix)).at(-1)).toBe('apart');
  expect(orderBySimilarity(pairwiseAgreement(matrixFromRows([], [], [])))).toEqual([]);
});

test('branches are turned so that neighbours are near', () => {
  const rows = [
    [-2, -2],
    [2, 2],
    [-2, -1],
    [2, 1],
    [0, 0],
  ] as const;
  const matrix = matrixFromRows(['a', 'b', 'c', 'd', 'e'], ['p', 'q'], rows);
  const order = orderBySimilarity(pairwiseAgreement(matrix)).join('');
  expect(['acedb', 'bdeca']).toContain(order);
});
