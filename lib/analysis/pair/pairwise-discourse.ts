import { prepareFastPairs } from '@/lib/analysis/fast-pairs/fast-pairs';
import {
  type DiscourseAggregation,
  type DiscourseNormalisation,
  type DiscourseOptions,
  requireRange,
} from '@/lib/analysis/pair/discourse-similarity';
import { emptyPairwise, type PairwiseMatrix } from '@/lib/analysis/pair/pairwise-matrix';
import { rowsOfCounts, rowsOfMatrix, type StatementRows } from '@/lib/analysis/pair/statement-rows';
import type { StanceCounts } from '@/lib/analysis/stance-counts';
import { type StanceMatrix, scaleLength } from '@/lib/analysis/stance-matrix';

/**
 * `discourseSimilarity` for every pair of commentators, from counts of their statements.
 *
 * Same definition and same figures, computed 64 propositions at a time.
 *
 * @param statements for each commentator, in the order of `ids`, counts by stance for each
 *   proposition.
 * Cost: as `pairwiseDiscourseOfMatrix`, with a row for each stance that a commentator takes on one
 * proposition, and for each doubling of how often they say the same there.
 *
 * @throws Error when the lists differ in length, a count is no whole number from 0 up, or the range
 *   is not positive.
 */
export function pairwiseDiscourse(
  ids: readonly string[],
  statements: readonly (readonly StanceCounts[])[],
  options: DiscourseOptions,
): PairwiseMatrix {
  if (ids.length !== statements.length) {
    throw new Error(
      `pairwiseDiscourse needs statements for each commentator: got ${statements.length} for ${ids.length}.`,
    );
  }
  return countPairs(ids, rowsOfCounts(statements), options);
}

/**
 * `discourseSimilarity` for every pair of commentators of a matrix: one statement for each position.
 * Cost: commentators² / 2 × propositions / 64 steps; 12 bytes a pair.
 *
 * @throws Error when the range is not positive.
 */
export function pairwiseDiscourseOfMatrix(
  matrix: StanceMatrix,
  options: DiscourseOptions,
): PairwiseMatrix {
  return countPairs(matrix.commentatorIds, rowsOfMatrix(matrix), options);
}

/** What one commentator shares with each before them and themself, a place for each. */
interface Shared {
  /** Pairs of statements on one proposition, one by each, and the sum of their distances. */
  readonly pairs: Float64Array;
  readonly distance: Float64Array;
  /** Pairs of statements said again that take the same stance, less pairs of first ones that do. */
  readonly sameAgain: Float64Array;
}

function countPairs(
  ids: readonly string[],
  statements: StatementRows,
  options: DiscourseOptions,
): PairwiseMatrix {
  const { aggregation, normalisation, range = scaleLength } = options;
  requireRange(range);
  const { owner, weight } = statements;
  const result = emptyPairwise(ids);
  const fast = prepareFastPairs(statements.matrix);
  const activity = new Float64Array(ids.length);
  const shared: Shared = {
    pairs: new Float64Array(ids.length),
    distance: new Float64Array(ids.length),
    sameAgain: new Float64Array(ids.length),
  };
  for (let row = 0; row < owner.length; ) {
    const own = owner[row] as number;
    const offset = (own * (own + 1)) / 2;
    for (const sums of Object.values(shared)) sums.fill(0, 0, own + 1);
    for (let first = true; owner[row] === own; row++, first = false) {
      const counts = fast.countRow(row);
      activity[own] = (activity[own] as number) + (weight[row] as number) * at(counts, 2 * row);
      addRow(statements, row, counts, shared);
      // Whoever says anything on a proposition says it in their first row too.
      if (first) writeShared(statements, row, counts, result.n, offset);
      if (normalisation === 'jaccard') addSame(statements, row, fast.countSame(row), shared);
    }
    for (let other = 0; other <= own; other++) {
      if (result.n[offset + other] === 0) continue;
      const apart = at(shared.distance, other) / range;
      const pairs = at(shared.pairs, other);
      const divisor = divisorOf(
        normalisation,
        at(activity, own),
        at(activity, other),
        at(shared.sameAgain, other),
      );
      result.values[offset + other] = sumOf(aggregation, pairs, apart) / divisor;
    }
  }
  return result;
}

function sumOf(aggregation: DiscourseAggregation, pairs: number, apart: number): number {
  if (aggregation === 'conflict') return apart;
  return aggregation === 'congruence' ? pairs - apart : pairs - 2 * apart;
}

function divisorOf(
  normalisation: DiscourseNormalisation,
  mine: number,
  theirs: number,
  sameAgain: number,
): number {
  switch (normalisation) {
    case 'none':
      return 1;
    case 'average-activity':
      return (mine + theirs) / 2;
    case 'cosine':
      return mine * theirs;
    case 'jaccard':
      return mine + theirs + sameAgain;
  }
}

/** Adds the pairs of a row with each before it and with itself; with its owner's rows, both ways round. */
function addRow(
  { owner, weight }: StatementRows,
  row: number,
  counts: Int32Array,
  { pairs, distance }: Shared,
): void {
  const own = owner[row] as number;
  for (let other = 0; other <= row; other++) {
    const whose = owner[other] as number;
    const bothWays = whose === own && other !== row ? 2 : 1;
    const times = (weight[row] as number) * (weight[other] as number) * bothWays;
    pairs[whose] = at(pairs, whose) + times * at(counts, 2 * other);
    distance[whose] = at(distance, whose) + times * at(counts, 2 * other + 1);
  }
}

/**
 * For the Jaccard denominator. Where both take a stance, x and y times, it has x·y in place of x + y;
 * with x = 1 + x′ and y = 1 + y′ that is x′·y′ − 1 more.
 */
function addSame(
  { owner, weight, again }: StatementRows,
  row: number,
  same: Int32Array,
  { sameAgain }: Shared,
): void {
  const own = owner[row] as number;
  for (let other = 0; other <= row; other++) {
    if (again[row] !== again[other]) continue;
    const whose = owner[other] as number;
    const bothWays = whose === own && other !== row ? 2 : 1;
    const times = (weight[row] as number) * (weight[other] as number) * bothWays;
    sameAgain[whose] = at(sameAgain, whose) + (again[row] ? times : -times) * at(same, other);
  }
}

/** On how many propositions both make a statement, from the first rows of both. */
function writeShared(
  { owner }: StatementRows,
  row: number,
  counts: Int32Array,
  n: Uint32Array,
  offset: number,
): void {
  for (let other = 0; other <= row; other++) {
    const whose = owner[other] as number;
    if (other > 0 && owner[other - 1] === whose) continue;
    n[offset + whose] = at(counts, 2 * other);
  }
}

function at(values: Float64Array | Int32Array, place: number): number {
  return values[place] as number;
}
