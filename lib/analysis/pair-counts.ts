import { type BitPlanesShape, blockLength, countBits } from '@/lib/analysis/bit-planes';
import { createPairKernel } from '@/lib/analysis/pair-kernel';

/** Counts what pairs of commentators share, on bit planes. */
export interface PairCounter {
  /** Where the bit planes are to be packed, before counting. */
  readonly words: Int32Array;
  /**
   * Counts one commentator against each before them and themself: at 2j the number of propositions
   * both address, at 2j + 1 the sum of the distances of their stances there. The array is reused
   * from call to call.
   */
  readonly countRow: (row: number) => Int32Array;
}

/** Below this many words to compare, opening a WebAssembly memory costs more than it saves. */
const leastForKernel = 100_000;

/**
 * A counter with room for bit planes of a shape, using the machine's own bit count where there is
 * WebAssembly and enough to count, plain steps otherwise.
 *
 * @param passes how many times all rows will be counted.
 */
export function createPairCounter(shape: BitPlanesShape, passes = 1): PairCounter {
  const words = (shape.rows * shape.rows * shape.rowLength * passes) / 2;
  const kernel = words < leastForKernel ? null : createPairKernel(shape);
  return kernel ?? createPlainPairCounter(shape);
}

/** The same counts without WebAssembly, several times slower: the definition to test against. */
export function createPlainPairCounter({ rows, rowLength }: BitPlanesShape): PairCounter {
  const words = new Int32Array(rows * rowLength);
  const counts = new Int32Array(2 * rows);
  const countRow = (row: number): Int32Array => {
    const start = row * rowLength;
    for (let other = 0; other <= row; other++) {
      let shared = 0;
      let distance = 0;
      for (let offset = 0; offset < rowLength; offset += blockLength) {
        for (let lane = 0; lane < 2; lane++) {
          const a = start + offset + lane;
          const b = other * rowLength + offset + lane;
          const both = (words[a] as number) & (words[b] as number);
          if (both === 0) continue;
          shared += countBits(both);
          distance +=
            countBits(((words[a + 2] as number) ^ (words[b + 2] as number)) & both) +
            countBits(((words[a + 4] as number) ^ (words[b + 4] as number)) & both) +
            countBits(((words[a + 6] as number) ^ (words[b + 6] as number)) & both) +
            countBits(((words[a + 8] as number) ^ (words[b + 8] as number)) & both);
        }
      }
      counts[2 * other] = shared;
      counts[2 * other + 1] = distance;
    }
    return counts;
  };
  return { words, countRow };
}
