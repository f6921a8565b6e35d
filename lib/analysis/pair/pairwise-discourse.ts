import {
  type DiscourseOptions,
  discourseSimilarity,
} from '@/lib/analysis/pair/discourse-similarity';
import { emptyPairwise, type PairwiseMatrix } from '@/lib/analysis/pair/pairwise-matrix';
import { countStances, type StanceCounts } from '@/lib/analysis/stance-counts';
import { type StanceMatrix, stanceAt } from '@/lib/analysis/stance-matrix';

/**
 * `discourseSimilarity` for every pair of commentators, from counts of their statements.
 *
 * @param statements for each commentator, in the order of `ids`, counts by stance for each
 *   proposition.
 * Cost: commentators² / 2 × propositions × 25 steps.
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
  const result = emptyPairwise(ids);
  let pair = 0;
  for (const [i, first] of statements.entries()) {
    for (const second of statements.slice(0, i + 1)) {
      const { value, n } = discourseSimilarity(first, second, options);
      if (value !== null) result.values[pair] = value;
      result.n[pair++] = n;
    }
  }
  return result;
}

/** A stance matrix as counts of statements: one statement for each position. */
export function statementsOfMatrix(matrix: StanceMatrix): readonly (readonly StanceCounts[])[] {
  return matrix.commentatorIds.map((_, row) =>
    matrix.propositionIds.map((_, column) => countStances([stanceAt(matrix, row, column)])),
  );
}
