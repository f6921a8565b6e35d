import { beyondChanceOfCells } from '@/lib/analysis/pair/beyond-chance';
import { directionalFrom } from '@/lib/analysis/pair/directional-agreement';
import { euclideanFrom } from '@/lib/analysis/pair/euclidean-agreement';
import { emptyPairwise, type PairwiseMatrix } from '@/lib/analysis/pair/pairwise-matrix';
import { notAddressed, rowOf, type StanceMatrix } from '@/lib/analysis/stance-matrix';

/** `sideAgreement` for every pair of commentators. Cost: commentators² / 2 × propositions steps. */
export function pairwiseSideAgreement(matrix: StanceMatrix): PairwiseMatrix {
  return eachPair(matrix, (a, b) => {
    let n = 0;
    let same = 0;
    for (let place = 0; place < a.length; place++) {
      const product = productAt(a, b, place);
      if (product === null || product === 0) continue;
      n++;
      if (product > 0) same++;
    }
    return { n, value: same / n };
  });
}

/** `directionalAgreement` for every pair of commentators. Cost as above. */
export function pairwiseDirectionalAgreement(matrix: StanceMatrix): PairwiseMatrix {
  return eachPair(matrix, (a, b) => {
    let n = 0;
    let sum = 0;
    for (let place = 0; place < a.length; place++) {
      const product = productAt(a, b, place);
      if (product === null) continue;
      n++;
      sum += product;
    }
    return { n, value: directionalFrom(sum, n) };
  });
}

/** `euclideanAgreement` for every pair of commentators. Cost as above. */
export function pairwiseEuclideanAgreement(matrix: StanceMatrix): PairwiseMatrix {
  return eachPair(matrix, (a, b) => {
    let n = 0;
    let squares = 0;
    for (let place = 0; place < a.length; place++) {
      const x = a[place] as number;
      const y = b[place] as number;
      if (x === notAddressed || y === notAddressed) continue;
      n++;
      squares += (x - y) * (x - y);
    }
    return { n, value: euclideanFrom(squares, n) };
  });
}

/** `agreementBeyondChance` for every pair of commentators. Cost as above. */
export function pairwiseBeyondChance(matrix: StanceMatrix): PairwiseMatrix {
  return eachPair(matrix, (a, b) => {
    const { n, value } = beyondChanceOfCells(a, b);
    return { n, value: value ?? Number.NaN };
  });
}

function productAt(a: Int8Array, b: Int8Array, place: number): number | null {
  const x = a[place] as number;
  const y = b[place] as number;
  return x === notAddressed || y === notAddressed ? null : x * y;
}

/** Fills every pair from a measure whose value means nothing (NaN) when its n is 0. */
function eachPair(
  matrix: StanceMatrix,
  measure: (a: Int8Array, b: Int8Array) => { n: number; value: number },
): PairwiseMatrix {
  const result = emptyPairwise(matrix.commentatorIds);
  const rows = matrix.commentatorIds.map((_, row) => rowOf(matrix, row));
  let pair = 0;
  for (const [i, first] of rows.entries()) {
    for (const second of rows.slice(0, i + 1)) {
      const { n, value } = measure(first, second);
      if (n > 0) result.values[pair] = value;
      result.n[pair++] = n;
    }
  }
  return result;
}
