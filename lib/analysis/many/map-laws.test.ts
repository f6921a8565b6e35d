import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupInformedConsensus } from '@/lib/analysis/many/group-informed-consensus';
import { groupsByAverageLinkage } from '@/lib/analysis/many/groups-average-linkage';
import { groupsByKMeans } from '@/lib/analysis/many/groups-k-means';
import { countAddressedPropositions } from '@/lib/analysis/many/least-to-group';
import type { OpinionMap } from '@/lib/analysis/many/opinion-map';
import { opinionMapPca } from '@/lib/analysis/many/opinion-map-pca';
import { opinionMapScaling } from '@/lib/analysis/many/opinion-map-scaling';
import { orderBySimilarity } from '@/lib/analysis/many/order-by-similarity';
import { representativePropositions } from '@/lib/analysis/many/representative-propositions';
import { pairwiseAgreement } from '@/lib/analysis/pair/pairwise-agreement';
import { selectFromMatrix } from '@/lib/analysis/select-from-matrix';
import { matrixFromRows, type Stance, type StanceMatrix } from '@/lib/analysis/stance-matrix';

const cell = fc.constantFrom<Stance | null>(null, null, -2, -1, 0, 1, 2);
const matrices = fc
  .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 12 }))
  .chain(([commentators, propositions]) =>
    fc
      .array(fc.array(cell, { minLength: propositions, maxLength: propositions }), {
        minLength: commentators,
        maxLength: commentators,
      })
      .map((rows) =>
        matrixFromRows(
          rows.map((_, row) => `c${row}`),
          Array.from({ length: propositions }, (_, column) => `p${column}`),
          rows,
        ),
      ),
  );

const maps: [string, (matrix: StanceMatrix) => OpinionMap][] = [
  ['pca, column means', (matrix) => opinionMapPca(matrix)],
  ['pca, complete', (matrix) => opinionMapPca(matrix, { missing: 'complete-propositions' })],
  ['scaling', opinionMapScaling],
];

function turned(matrix: StanceMatrix): StanceMatrix {
  return selectFromMatrix(matrix, {
    commentatorIds: matrix.commentatorIds.toReversed(),
    propositionIds: matrix.propositionIds.toReversed(),
  });
}

/** The same with one more proposition, which nobody addresses. */
function withSilence(matrix: StanceMatrix): StanceMatrix {
  return {
    ...matrixFromRows(
      matrix.commentatorIds,
      [...matrix.propositionIds, 'silence'],
      matrix.commentatorIds.map((_, row) => [
        ...Array.from(
          matrix.cells.subarray(row * matrix.stride, (row + 1) * matrix.stride),
          (value) => (value < -2 ? null : (value as Stance)),
        ),
        null,
      ]),
    ),
  };
}

describe.each(maps)('the map by %s', (_, mapOf) => {
  test('has finite places, shares of variation from 0 to 1, and an n', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const { positions, varianceExplained, n, addressed } = mapOf(matrix);
        expect(positions).toHaveLength(matrix.commentatorIds.length);
        expect(positions.filter((place) => place !== null)).toHaveLength(n);
        expect(addressed).toHaveLength(positions.length);
        for (const value of positions.flatMap((place) => place ?? [])) {
          expect(Number.isFinite(value)).toBe(true);
          expect(Object.is(value, -0)).toBe(false);
        }
        for (const share of varianceExplained) {
          if (share === null) continue;
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });

  test('is the same, to the last bit, in any order of rows and columns', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const { positions, varianceExplained } = mapOf(turned(matrix));
        const plain = mapOf(matrix);
        expect(positions.toReversed()).toEqual(plain.positions);
        expect(varianceExplained).toEqual(plain.varianceExplained);
      }),
    );
  });

  test('is not changed by a proposition that nobody addresses', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        // With "complete", such a proposition is one more that not everybody addresses.
        expect(mapOf(withSilence(matrix)).positions).toEqual(mapOf(matrix).positions);
      }),
    );
  });

  test('puts people with the same stances in the same place', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const { positions, commentatorIds } = mapOf(matrix);
        for (const [row, id] of commentatorIds.entries()) {
          const twin = commentatorIds.findIndex(
            (_, other) => other > row && sameCells(matrix, row, other),
          );
          if (twin < 0 || positions[row] === null) continue;
          // Scaling knows twins by their distances; with cells missing, those need not be equal.
          if (mapOf === opinionMapScaling && hasGaps(matrix)) continue;
          expect(positions[twin]?.[0], id).toBeCloseTo(positions[row]?.[0] ?? Number.NaN, 6);
        }
      }),
    );
  });

  test('filtering and then drawing is drawing the filtered', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const commentatorIds = matrix.commentatorIds.filter((_, row) => row % 3 !== 1);
        const view = selectFromMatrix(matrix, { commentatorIds });
        const copy = matrixFromRows(
          commentatorIds,
          matrix.propositionIds,
          [...view.rowIndex].map((row) =>
            Array.from(
              matrix.cells.subarray(row * matrix.stride, (row + 1) * matrix.stride),
              (value) => (value < -2 ? null : (value as Stance)),
            ),
          ),
        );
        expect(mapOf(view)).toEqual(mapOf(copy));
      }),
    );
  });
});

describe('groups', () => {
  const groupings = [
    (matrix: StanceMatrix) => groupsByKMeans(opinionMapPca(matrix)),
    (matrix: StanceMatrix) =>
      groupsByAverageLinkage(pairwiseAgreement(matrix), countAddressedPropositions(matrix)),
  ];

  test.each(groupings)(
    'are 2 to 5, none empty, largest first, clear only above the bound',
    (of) => {
      fc.assert(
        fc.property(matrices, (matrix) => {
          const { clear, bound, silhouette, groups, membership, tried } = of(matrix);
          expect(clear).toBe(silhouette !== null && silhouette >= bound);
          expect(groups.length).toBe(
            clear ? (Math.max(...membership.map((g) => g ?? 0)) ?? 0) + 1 : 0,
          );
          const sizes = groups.map(({ commentatorIds }) => commentatorIds.length);
          expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
          for (const { k, silhouette } of tried) {
            expect([2, 3, 4, 5]).toContain(k);
            expect(Math.abs(silhouette)).toBeLessThanOrEqual(1);
          }
        }),
      );
    },
  );

  test.each(groupings)('do not depend on the order of rows', (of) => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const plain = of(matrix);
        const other = of(turned(matrix));
        expect(other.silhouette).toBe(plain.silhouette);
        expect(other.membership.toReversed()).toEqual(plain.membership);
      }),
    );
  });

  test('consensus lies between 0 and 1 and does not care how groups are numbered', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const membership = matrix.commentatorIds.map((_, row) => row % 2);
        const plain = groupInformedConsensus(matrix, membership);
        const swapped = groupInformedConsensus(
          matrix,
          membership.map((group) => 1 - group),
        );
        for (const [place, { value, n }] of plain.entries()) {
          expect(value === null).toBe(n === 0);
          if (value === null) continue;
          expect(value).toBeGreaterThan(0);
          expect(value).toBeLessThan(1);
          if (matrix.commentatorIds.length > 1) {
            expect(swapped[place]?.value).toBeCloseTo(value, 12);
          }
        }
      }),
    );
  });

  test('what represents a group is held by most of it', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const membership = matrix.commentatorIds.map((_, row) => row % 2);
        for (const rows of representativePropositions(matrix, membership)) {
          for (const { taking, n, share } of rows) {
            expect(taking).toBeLessThanOrEqual(n);
            expect(share).toBeGreaterThan(0.5);
          }
        }
      }),
    );
  });

  test('an order by similarity holds everybody once, in any order of rows', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const order = orderBySimilarity(pairwiseAgreement(matrix));
        expect(order.toSorted()).toEqual(matrix.commentatorIds.toSorted());
        expect(orderBySimilarity(pairwiseAgreement(turned(matrix)))).toEqual(order);
      }),
    );
  });
});

function sameCells(matrix: StanceMatrix, a: number, b: number): boolean {
  const row = (at: number) => matrix.cells.subarray(at * matrix.stride, (at + 1) * matrix.stride);
  return row(a).every((value, column) => value === row(b)[column]);
}

function hasGaps(matrix: StanceMatrix): boolean {
  return matrix.cells.some((value) => value < -2);
}
