import { seededRandom } from '@/lib/analysis/seeded-random';
import { notAddressed, type StanceMatrix } from '@/lib/analysis/stance-matrix';

/** How large a debate is, and what share of its cells is filled. */
export interface DebateSize {
  readonly commentators: number;
  readonly propositions: number;
  readonly filled: number;
}

/**
 * A debate of three camps that each lean their own way on every proposition, with as much noise as
 * leaning; the same for the same size.
 */
export function makeDebate({ commentators, propositions, filled }: DebateSize): StanceMatrix {
  const random = seededRandom(commentators * 31 + propositions);
  const leaning = Array.from({ length: 3 * propositions }, () => random() * 4 - 2);
  const cells = new Int8Array(commentators * propositions).fill(notAddressed);
  for (let row = 0; row < commentators; row++) {
    for (let column = 0; column < propositions; column++) {
      if (random() >= filled) continue;
      const stance = (leaning[(row % 3) * propositions + column] ?? 0) + random() * 3 - 1.5;
      cells[row * propositions + column] = Math.max(-2, Math.min(2, Math.round(stance)));
    }
  }
  const ids = (letter: string, size: number) =>
    Array.from({ length: size }, (_, at) => letter + at);
  return {
    commentatorIds: ids('c', commentators),
    propositionIds: ids('p', propositions),
    cells,
    stride: propositions,
    rowIndex: Uint32Array.from({ length: commentators }, (_, at) => at),
    columnIndex: Uint32Array.from({ length: propositions }, (_, at) => at),
  };
}
