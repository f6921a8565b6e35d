import type { Measured } from '@/lib/analysis/measured';
import { countAddressed, requireCounts, type StanceCounts } from '@/lib/analysis/stance-counts';
import { scaleLength, stances } from '@/lib/analysis/stance-matrix';

/** What is summed over two commentators' statements. */
export type DiscourseAggregation = 'congruence' | 'conflict' | 'subtract';

/** What the sum is divided by. */
export type DiscourseNormalisation = 'none' | 'average-activity' | 'jaccard' | 'cosine';

/** The normalisations in the order in which they are offered. */
export const discourseNormalisations: readonly DiscourseNormalisation[] = [
  'none',
  'average-activity',
  'jaccard',
  'cosine',
];

/** How a discourse network is built. */
export interface DiscourseOptions {
  readonly aggregation: DiscourseAggregation;
  readonly normalisation: DiscourseNormalisation;
  /** The largest distance between two statements: 4 for stances, 2 for yes/no coded as ±1. */
  readonly range?: number;
}

/**
 * How strongly two commentators are tied by what they say on the same propositions, counting every
 * statement. Each pair of statements on one proposition, one by each, adds its closeness
 * (congruence: 1 − |q₁−q₂| / range), its distance (conflict: |q₁−q₂| / range), or the first minus
 * the second (subtract).
 *
 * The sum can be divided by the *average activity* of the two (half of all their statements); by
 * *jaccard*: matches (products of counts at the same proposition and stance) plus the statements
 * that have no counterpart there; or by *cosine*: the product of their numbers of statements. These
 * are the denominators that Discourse Network Analyzer uses, so its networks can be reproduced.
 *
 * @param a counts of statements by stance, one entry a proposition; @param b the same propositions.
 * @returns n, the propositions on which both make a statement; `null` when there are none.
 *
 * Source: P. Leifeld, "Discourse network analysis", in The Oxford Handbook of Political Networks
 * (2017), and the export functions of Discourse Network Analyzer.
 *
 * @throws Error when the lists differ in length, a count is negative, or the range is not positive.
 */
export function discourseSimilarity(
  a: readonly StanceCounts[],
  b: readonly StanceCounts[],
  { aggregation, normalisation, range = scaleLength }: DiscourseOptions,
): Measured {
  requireComparable(a, b, range);
  let n = 0;
  let sum = 0;
  for (const [place, first] of a.entries()) {
    const second = b[place] as StanceCounts;
    if (countAddressed(first) === 0 || countAddressed(second) === 0) continue;
    n++;
    sum += sumOfPairs(first, second, aggregation, range);
  }
  return { value: n === 0 ? null : sum / denominator(a, b, normalisation), n };
}

function sumOfPairs(
  first: StanceCounts,
  second: StanceCounts,
  aggregation: DiscourseAggregation,
  range: number,
): number {
  let sum = 0;
  for (const [i, x] of stances.entries()) {
    for (const [j, y] of stances.entries()) {
      const pairs = (first[i] ?? 0) * (second[j] ?? 0);
      const distance = Math.abs(x - y) / range;
      if (aggregation !== 'conflict') sum += pairs * (1 - distance);
      if (aggregation === 'conflict') sum += pairs * distance;
      if (aggregation === 'subtract') sum -= pairs * distance;
    }
  }
  return sum;
}

/** Positive whenever the two share a proposition, which is when it is asked for. */
function denominator(
  a: readonly StanceCounts[],
  b: readonly StanceCounts[],
  normalisation: DiscourseNormalisation,
): number {
  switch (normalisation) {
    case 'none':
      return 1;
    case 'average-activity':
      return (activity(a) + activity(b)) / 2;
    case 'cosine':
      return activity(a) * activity(b);
    case 'jaccard':
      return jaccardDenominator(a, b);
  }
}

function jaccardDenominator(a: readonly StanceCounts[], b: readonly StanceCounts[]): number {
  let sum = 0;
  for (const [place, first] of a.entries()) {
    for (const stance of stances.keys()) {
      const x = first[stance] ?? 0;
      const y = b[place]?.[stance] ?? 0;
      sum += x > 0 && y > 0 ? x * y : x + y;
    }
  }
  return sum;
}

function activity(statements: readonly StanceCounts[]): number {
  return statements.reduce((sum, counts) => sum + countAddressed(counts), 0);
}

function requireComparable(
  a: readonly StanceCounts[],
  b: readonly StanceCounts[],
  range: number,
): void {
  if (a.length !== b.length) {
    throw new Error(
      `discourseSimilarity compares statements on the same propositions: got ${a.length} and ${b.length} of them.`,
    );
  }
  requireRange(range);
  for (const counts of [...a, ...b]) requireCounts(counts, 5, 'discourseSimilarity');
}

/** @throws Error when the largest distance between two statements is not above 0. */
export function requireRange(range: number): void {
  if (range > 0) return;
  throw new Error(`discourseSimilarity needs a range above 0: got ${range}.`);
}
