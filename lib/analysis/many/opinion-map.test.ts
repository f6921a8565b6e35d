import { PCA } from 'ml-pca';
import { expect, test } from 'vitest';
import { groupsByKMeans } from '@/lib/analysis/many/groups-k-means';
import type { OpinionMap } from '@/lib/analysis/many/opinion-map';
import { opinionMapPca } from '@/lib/analysis/many/opinion-map-pca';
import { opinionMapScaling } from '@/lib/analysis/many/opinion-map-scaling';
import { selectFromMatrix } from '@/lib/analysis/select-from-matrix';
import { matrixFromRows, type Stance, stanceAt } from '@/lib/analysis/stance-matrix';
import { nineCommentators } from '@/tests/fixtures/nine-commentators';
import { plantGroups } from '@/tests/fixtures/planted-groups';
import { readPolisExport } from '@/tests/fixtures/polis-export';

const maps = [
  ['pca', opinionMapPca],
  ['scaling', opinionMapScaling],
] as const;

function expectPlaces(map: OpinionMap, places: readonly (readonly [number, number])[]): void {
  for (const [row, [x, y]] of places.entries()) {
    expect(map.positions[row]?.[0]).toBeCloseTo(x, 9);
    expect(map.positions[row]?.[1]).toBeCloseTo(y, 9);
  }
}

test('PCA with column means: NumPy 2.4.6, singular values of the centred matrix', () => {
  const map = opinionMapPca(nineCommentators);
  expect(map.varianceExplained[0]).toBeCloseTo(0.6121489597399783, 12);
  expect(map.varianceExplained[1]).toBeCloseTo(0.13064309130354598, 12);
  expectPlaces(map, [
    [2.94823611766174, 1.3479734159071504],
    [3.69897505499135, -1.0021717243971038],
    [3.4850384852836047, 0.761257914097643],
    [-3.585464085257839, 1.3360937646122533],
    [-3.397081899550621, -2.019939312392286],
    [-2.915682284929278, 1.1279760185288221],
    [0.2426186728059928, -0.4571622642591348],
    [-0.6002908594816981, 0.6914160060406292],
    [0.5233322140827579, -2.1054786554909652],
  ]);
  expect(map.loadings[0]?.weight[0]).toBeCloseTo(0.5353583317534171, 9);
  expect(map.loadings[4]?.weight[1]).toBeCloseTo(0.6682204062792801, 9);
  expect(map).toMatchObject({
    missing: 'column-mean',
    n: 9,
    addressed: [6, 6, 5, 6, 6, 6, 6, 6, 4],
  });
});

test('classical scaling: NumPy 2.4.6, eigenvalues of the doubly centred squared distances', () => {
  const map = opinionMapScaling(nineCommentators);
  expect(map.varianceExplained[0]).toBeCloseTo(0.8777166778014742, 10);
  expect(map.varianceExplained[1]).toBeCloseTo(0.09096937107889154, 10);
  expectPlaces(map, [
    [0.2657283201846698, -0.20146410455201802],
    [0.33611576661185166, 0.13350150908738764],
    [0.3518142005371634, -0.08386438793923018],
    [-0.33453300459809215, -0.17667729943156393],
    [-0.29980272001222874, 0.19319522673359657],
    [-0.3220888203327717, -0.037915697875481255],
    [0.01998461585806643, 0.0626962342296257],
    [-0.08205373338638708, -0.11132319350392851],
    [0.06483537513772862, 0.22185171325161177],
  ]);
});

test('without missing cells: the package ml-pca explains the same variance', () => {
  const matrix = plantGroups({ groups: 3, commentators: 40, propositions: 12, filled: 1, seed: 4 });
  const rows = matrix.commentatorIds.map((_, row) =>
    matrix.propositionIds.map((_, column) => stanceAt(matrix, row, column) as number),
  );
  const library = new PCA(rows).getExplainedVariance();
  for (const missing of ['column-mean', 'complete-propositions'] as const) {
    const { varianceExplained } = opinionMapPca(matrix, { missing });
    expect(varianceExplained[0]).toBeCloseTo(library[0]!, 10);
    expect(varianceExplained[1]).toBeCloseTo(library[1]!, 10);
  }
});

test('the shared Polis export: NumPy 2.4.6 on participants-votes.csv; the last vote counts', () => {
  const polis = readPolisExport();
  if (!polis) return;
  expect(polis.votes).toEqual(polis.participants);
  const cells = polis.votes.cells.filter((cell) => cell >= -2).length;
  expect(polis.votesCast).toBeGreaterThan(cells);
  const map = opinionMapPca(polis.votes);
  expect(map.varianceExplained[0]).toBeCloseTo(0.20720623, 7);
  expect(map.varianceExplained[1]).toBeCloseTo(0.15981392, 7);
  // Polis puts nobody in a group who voted on fewer than seven statements.
  const { outside, least } = groupsByKMeans(map);
  expect(least).toBe(7);
  const outsiders = map.commentatorIds.filter((_, row) => outside[row] === 'few');
  expect(outsiders.toSorted()).toEqual(['13', '24']);
  for (const [id, group] of polis.groups) expect(group === null).toBe(outsiders.includes(id));
  expect(map.n).toBe(26);
});

test('worked by hand: two who differ on one proposition of two', () => {
  // Centred: (1, 0) and (−1, 0): one axis, all the variation, p1 to the right.
  const map = opinionMapPca(
    matrixFromRows(
      ['a', 'b'],
      ['p1', 'p2'],
      [
        [2, 1],
        [0, 1],
      ],
    ),
  );
  expectPlaces(map, [
    [1, 0],
    [-1, 0],
  ]);
  expect(map.varianceExplained[0]).toBeCloseTo(1, 12);
  expect(map.varianceExplained[1]).toBe(0);
});

test('silence is not neutrality: a silent commentator has no place, a neutral one has', () => {
  const map = opinionMapPca(
    matrixFromRows(
      ['a', 'b', 'neutral', 'silent'],
      ['p', 'q'],
      [
        [2, 2],
        [-2, -1],
        [0, 0],
        [null, null],
      ],
    ),
  );
  expect(map.positions[2]).not.toBeNull();
  expect(map.positions[3]).toBeNull();
  expect(map.n).toBe(3);
});

test('who answers little is scaled outwards by √(propositions / addressed)', () => {
  const rows: (Stance | null)[][] = [
    [2, 2, 2, 2],
    [-2, -2, -2, -2],
    [2, null, null, null],
    [-2, null, null, null],
  ];
  const map = opinionMapPca(matrixFromRows(['a', 'b', 'c', 'd'], ['p', 'q', 'r', 's'], rows));
  const loading = map.loadings.find(({ propositionId }) => propositionId === 'p')!.weight[0];
  expect(Math.abs(map.positions[2]![0])).toBeCloseTo(2 * loading * Math.sqrt(4 / 1), 9);
});

test.each(maps)(
  '%s: the order of rows and columns changes nothing, to the last bit',
  (_, mapOf) => {
    const matrix = plantGroups({
      groups: 3,
      commentators: 90,
      propositions: 80,
      filled: 0.4,
      seed: 2,
    });
    const map = mapOf(matrix);
    const shuffled = mapOf(
      selectFromMatrix(matrix, {
        commentatorIds: matrix.commentatorIds.toReversed(),
        propositionIds: [...matrix.propositionIds.slice(30), ...matrix.propositionIds.slice(0, 30)],
      }),
    );
    expect(shuffled.positions.toReversed()).toEqual(map.positions);
    expect(shuffled.varianceExplained).toEqual(map.varianceExplained);
  },
);

test.each(maps)('%s: axes come in order of what they explain', (_, mapOf) => {
  const matrix = plantGroups({
    groups: 1,
    commentators: 30,
    propositions: 20,
    filled: 0.7,
    seed: 1,
  });
  const [first, second] = mapOf(matrix).varianceExplained;
  expect(first!).toBeGreaterThan(second!);
  expect(first! + second!).toBeLessThanOrEqual(1);
});

test('the heaviest proposition of each axis points right and up', () => {
  for (let seed = 1; seed <= 8; seed++) {
    const map = opinionMapPca(
      plantGroups({ groups: 2, commentators: 20, propositions: 9, filled: 0.8, seed }),
    );
    for (const axis of [0, 1] as const) {
      const weights = map.loadings.map(({ weight }) => weight[axis]);
      expect(Math.max(...weights)).toBe(Math.max(...weights.map(Math.abs)));
    }
  }
});

test('three equal camps, whose axes are equally long, are drawn the same in any order', () => {
  const rows: Stance[][] = [
    [2, -1, -1],
    [-1, 2, -1],
    [-1, -1, 2],
  ];
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const all = [...rows, ...rows];
  const map = opinionMapPca(matrixFromRows(ids, ['p', 'q', 'r'], all));
  const turned = opinionMapPca(matrixFromRows(ids.toReversed(), ['p', 'q', 'r'], all.toReversed()));
  expect(turned.positions.toReversed()).toEqual(map.positions);
});

test.each(maps)('%s: nobody, one, all silent, all the same', (_, mapOf) => {
  expect(mapOf(matrixFromRows([], [], []))).toMatchObject({ positions: [], n: 0 });
  const silent = mapOf(matrixFromRows(['a', 'b'], ['p'], [[null], [null]]));
  expect(silent).toMatchObject({ positions: [null, null], varianceExplained: [null, null], n: 0 });
  const same = mapOf(matrixFromRows(['a', 'b', 'c'], ['p'], [[2], [2], [2]]));
  expect(same.varianceExplained).toEqual([null, null]);
  expect(same.positions).toEqual([
    [0, 0],
    [0, 0],
    [0, 0],
  ]);
  const one = mapOf(matrixFromRows(['a'], ['p'], [[2]]));
  expect(one.varianceExplained).toEqual([null, null]);
});
