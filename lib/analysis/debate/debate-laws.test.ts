import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverage } from '@/lib/analysis/debate/coverage';
import { debateSummary } from '@/lib/analysis/debate/debate-summary';
import { meanPairwiseAgreement } from '@/lib/analysis/debate/mean-pairwise-agreement';
import { pairwiseDiscourseOfMatrix } from '@/lib/analysis/pair/pairwise-discourse';
import { propositionKind } from '@/lib/analysis/proposition/proposition-kind';
import { measurePropositions } from '@/lib/analysis/proposition/proposition-measures';
import { countRelations } from '@/lib/analysis/proposition/shared-proposition';
import { selectFromMatrix } from '@/lib/analysis/select-from-matrix';
import { countStances } from '@/lib/analysis/stance-counts';
import { matrixFromRows, rowOf, type StanceMatrix } from '@/lib/analysis/stance-matrix';
import { summarySentence } from '@/lib/words/summary-sentence';
import { matrices, pairs, type Row, split } from '@/tests/fixtures/law-inputs';

describe('a debate', () => {
  const matrixOf = (rows: Row[], order = rows.map((_, row) => row)): StanceMatrix =>
    matrixFromRows(
      order.map((row) => `c${row}`),
      (rows[0] ?? []).map((_, column) => `p${column}`),
      order.map((row) => rows[row] as Row),
    );
  const measureAll = (matrix: StanceMatrix) => ({
    propositions: measurePropositions(matrix),
    mean: meanPairwiseAgreement(matrix, { draws: 5 }),
    summary: debateSummary(matrix),
    sentence: summarySentence(debateSummary(matrix)),
    coverage: matrix.commentatorIds.map((_, row) => coverage(rowOf(matrix, row))),
    discourse: pairwiseDiscourseOfMatrix(matrix, {
      aggregation: 'congruence',
      normalisation: 'jaccard',
    }),
  });

  test('filtering and then measuring is measuring the filtered', () => {
    fc.assert(
      fc.property(matrices, fc.infiniteStream(fc.boolean()), (rows, keep) => {
        const whole = matrixOf(rows);
        const chosen = <T>(items: readonly T[]) => items.filter(() => keep.next().value);
        const commentatorIds = chosen(whole.commentatorIds);
        const propositionIds = chosen(whole.propositionIds);
        const copied = matrixFromRows(
          commentatorIds,
          propositionIds,
          commentatorIds.map((c) =>
            propositionIds.map((p) => rows[Number(c.slice(1))]?.[Number(p.slice(1))] ?? null),
          ),
        );
        const view = selectFromMatrix(whole, { commentatorIds, propositionIds });
        expect(measureAll(view)).toEqual(measureAll(copied));
      }),
    );
  });

  test('the order of the commentators changes no figure', () => {
    fc.assert(
      fc.property(matrices, (rows) => {
        const plain = matrixOf(rows);
        const turned = matrixOf(rows, rows.map((_, row) => row).reverse());
        expect(measurePropositions(turned)).toEqual(measurePropositions(plain));
        expect(debateSummary(turned).kinds).toEqual(debateSummary(plain).kinds);
        const mean = (matrix: StanceMatrix) => meanPairwiseAgreement(matrix, { draws: 0 });
        const [a, b] = [mean(turned), mean(plain)];
        expect([a.n, a.pairs]).toEqual([b.n, b.pairs]);
        if (b.value !== null) expect(a.value).toBeCloseTo(b.value, 12);
      }),
    );
  });

  test('a proposition that nobody addresses changes nothing but its own count', () => {
    fc.assert(
      fc.property(matrices, (rows) => {
        const plain = matrixOf(rows);
        const more = matrixOf(rows.map((row) => [...row, null]));
        const options = { draws: 20, seed: 3 };
        expect(meanPairwiseAgreement(more, options)).toEqual(meanPairwiseAgreement(plain, options));
        expect(measurePropositions(more).slice(0, -1)).toEqual(measurePropositions(plain));
        expect(debateSummary(more).addressed).toBe(debateSummary(plain).addressed);
      }),
    );
  });

  test('every proposition has one kind, and the kinds add up', () => {
    fc.assert(
      fc.property(matrices, (rows) => {
        const { kinds, propositions } = debateSummary(matrixOf(rows));
        expect(Object.values(kinds).reduce((a, b) => a + b)).toBe(propositions);
      }),
    );
  });

  test('for two, opposite sides are taken on what is contested', () => {
    fc.assert(
      fc.property(pairs, (both) => {
        const counts = both.map((pair) => propositionKind(countStances(pair)));
        expect(countRelations(...split(both))['opposite-sides']).toBe(
          counts.filter((kind) => kind === 'contested').length,
        );
      }),
    );
  });

  test('the sentence is a sentence without a broken number', () => {
    fc.assert(
      fc.property(matrices, (rows) => {
        const sentence = summarySentence(debateSummary(matrixOf(rows)));
        expect(sentence).toMatch(/^[A-Z].*[a-z0-9]\.$/);
        expect(sentence).not.toMatch(/NaN|null|undefined|Infinity|-0|\b0\b/);
      }),
    );
  });
});
