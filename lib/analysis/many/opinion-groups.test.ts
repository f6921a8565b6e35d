import { agnes } from 'ml-hclust';
import { expect, test } from 'vitest';
import { averageLinkage, cutDendrogram } from '@/lib/analysis/many/average-linkage';
import { distancesOf } from '@/lib/analysis/many/commentator-distances';
import { groupsByAverageLinkage } from '@/lib/analysis/many/groups-average-linkage';
import { groupsByKMeans } from '@/lib/analysis/many/groups-k-means';
import type { OpinionGroups } from '@/lib/analysis/many/opinion-groups';
import { opinionMapPca } from '@/lib/analysis/many/opinion-map-pca';
import { orderBySimilarity } from '@/lib/analysis/many/order-by-similarity';
import { silhouettes } from '@/lib/analysis/many/silhouette';
import { pairwiseAgreement } from '@/lib/analysis/pair/pairwise-agreement';
import { pairOffset } from '@/lib/analysis/pair/pairwise-matrix';
import { seededRandom } from '@/lib/analysis/seeded-random';
import { selectFromMatrix } from '@/lib/analysis/select-from-matrix';
import { matrixFromRows, type StanceMatrix } from '@/lib/analysis/stance-matrix';
import { nineCommentators } from '@/tests/fixtures/nine-commentators';
import { plantGroups } from '@/tests/fixtures/planted-groups';

const methods: readonly [string, (matrix: StanceMatrix) => OpinionGroups][] = [
  ['k-means', (matrix) => groupsByKMeans(opinionMapPca(matrix))],
  ['average linkage', (matrix) => groupsByAverageLinkage(pairwiseAgreement(matrix))],
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
  const { tried, clear, silhouette } = groupsByKMeans(opinionMapPca(nineCommentators));
  expect(tried.map(({ k }) => k)).toEqual([2, 3, 4, 5]);
  for (const [place, expected] of [0.41608492, 0.44861628, 0.48542352, 0.41413667].entries()) {
    expect(tried[place]?.silhouette).toBeCloseTo(expected, 7);
  }
  expect(tried[1]?.membership).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2]);
  expect(clear).toBe(false);
  expect(silhouette).toBeCloseTo(0.48542352, 8);
});

test('average linkage: SciPy 1.17.1 linkage and scikit-learn 1.9.1 silhouette_score', () => {
  const pairwise = pairwiseAgreement(nineCommentators);
  const { distances } = distancesOf(pairwise);
  const heights = averageLinkage(9, distances).map(({ height }) => height);
  const published = [0.1, 0.125, 0.1875, 0.21875, 4 / 15, 0.275, 0.4046296296, 0.5326388889];
  for (const [step, height] of published.entries()) expect(heights[step]).toBeCloseTo(height, 9);
  const { tried, clear, groups } = groupsByAverageLinkage(pairwise);
  for (const [place, expected] of [0.41988377, 0.44492011, 0.41783525, 0.35401077].entries()) {
    expect(tried[place]?.silhouette).toBeCloseTo(expected, 7);
  }
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
