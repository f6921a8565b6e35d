import { type BitPlanesShape, blockLength, countBits } from '@/lib/analysis/fast-pairs/bit-planes';

/** Counts what pairs of commentators share, on bit planes. */
export interface PairCounter {
  /** Where the bit planes are to be packed, before counting. */
  readonly words: Int32Array;
  /** As `countRow` of `FastPairs`. */
  readonly countRow: (row: number) => Int32Array;
  /** As `countSame` of `FastPairs`. */
  readonly countSame: (row: number) => Int32Array;
}

/** Counts without WebAssembly, several times slower: the definition to test the kernel against. */
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
  const countSame = (row: number): Int32Array => {
    const start = row * rowLength;
    for (let other = 0; other <= row; other++) {
      let same = 0;
      for (let offset = 0; offset < rowLength; offset += blockLength) {
        for (let lane = 0; lane < 2; lane++) {
          const a = start + offset + lane;
          const b = other * rowLength + offset + lane;
          const differ =
            ((words[a + 2] as number) ^ (words[b + 2] as number)) |
            ((words[a + 4] as number) ^ (words[b + 4] as number)) |
            ((words[a + 6] as number) ^ (words[b + 6] as number)) |
            ((words[a + 8] as number) ^ (words[b + 8] as number));
          same += countBits((words[a] as number) & (words[b] as number) & ~differ);
        }
      }
      counts[other] = same;
    }
    return counts;
  };
  return { words, countRow, countSame };
}
