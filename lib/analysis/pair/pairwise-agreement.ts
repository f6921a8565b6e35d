import { prepareFastPairs } from '@/lib/analysis/fast-pairs/fast-pairs';
import { emptyPairwise, type PairwiseMatrix } from '@/lib/analysis/pair/pairwise-matrix';
import { type StanceMatrix, scaleLength } from '@/lib/analysis/stance-matrix';

/**
 * `agreement` for every pair of commentators of a matrix, each with itself included.
 *
 * Same definition and same figures as `agreement`, computed 64 propositions at a time. Cost: commentators² / 2 × propositions / 64 steps; 12 bytes a pair.
 */
export function pairwiseAgreement(matrix: StanceMatrix): PairwiseMatrix {
  const result = emptyPairwise(matrix.commentatorIds);
  const { values, n } = result;
  const { countRow } = prepareFastPairs(matrix);
  const length = scaleLength;
  let pair = 0;
  for (let row = 0; row < matrix.commentatorIds.length; row++) {
    const counts = countRow(row);
    for (let other = 0; other <= row; other++, pair++) {
      const shared = counts[2 * other] as number;
      const distance = counts[2 * other + 1] as number;
      if (shared > 0) values[pair] = 1 - distance / (length * shared);
      n[pair] = shared;
    }
  }
  return result;
}
