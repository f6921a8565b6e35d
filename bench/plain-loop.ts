import { type Stance, type StanceMatrix, stanceAt } from '@/lib/analysis/stance-matrix';

/** The everyday way to hold stances: objects in arrays. */
export interface PlainCommentator {
  readonly id: string;
  readonly positions: readonly { readonly propositionId: string; readonly stance: Stance | null }[];
}

export function toPlain(matrix: StanceMatrix): PlainCommentator[] {
  return matrix.commentatorIds.map((id, row) => ({
    id,
    positions: matrix.propositionIds.map((propositionId, column) => ({
      propositionId,
      stance: stanceAt(matrix, row, column),
    })),
  }));
}

/** Agreement of every pair by a plain double loop over arrays of objects: what we compare with. */
export function plainPairwiseAgreement(commentators: readonly PlainCommentator[]): Float64Array {
  const values = new Float64Array((commentators.length * (commentators.length + 1)) / 2);
  let pair = 0;
  for (const [i, a] of commentators.entries()) {
    for (let j = 0; j <= i; j++) {
      const b = commentators[j] as PlainCommentator;
      let n = 0;
      let distance = 0;
      for (let p = 0; p < a.positions.length; p++) {
        const x = a.positions[p]?.stance ?? null;
        const y = b.positions[p]?.stance ?? null;
        if (x === null || y === null) continue;
        n++;
        distance += Math.abs(x - y);
      }
      values[pair++] = n === 0 ? Number.NaN : 1 - distance / (4 * n);
    }
  }
  return values;
}
