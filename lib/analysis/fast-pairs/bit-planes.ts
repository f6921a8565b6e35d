import { transposeBits } from '@/lib/analysis/fast-pairs/transpose-bits';
import { notAddressed, type StanceMatrix, scaleLength } from '@/lib/analysis/stance-matrix';

/**
 * A stance matrix as bits, 64 propositions a block, so that two commentators are compared many
 * propositions at a time.
 *
 * Each commentator has a number of blocks; each block has five planes of 64 bits (two words, low
 * first): "addressed", then "stance at least −1", "at least 0", "at least 1", "at least 2". Two
 * stances differ in as many of the last four as they are apart on the scale.
 */
export interface BitPlanesShape {
  readonly rows: number;
  /** How many 32-bit words one commentator has. */
  readonly rowLength: number;
}

/**
 * The same planes the other way: for each plane and 32 commentators, a word for each proposition with
 * a bit for each of those commentators.
 */
export interface ColumnBits {
  readonly words: Int32Array;
  readonly rows: number;
  readonly columns: number;
}

const planeCount = 1 + scaleLength;

/** How many 32-bit words a block has: two for "addressed" and for each step of the scale. */
export const blockLength = 2 * planeCount;

/** How much room the bit planes of so many commentators and propositions need. */
export function bitPlanesShape(rows: number, columns: number): BitPlanesShape {
  return { rows, rowLength: Math.ceil(columns / 64) * blockLength };
}

/** Reads a matrix into bits by proposition. Cost: one step a cell. */
export function packColumnBits(matrix: StanceMatrix): ColumnBits {
  const { cells, stride, rowIndex, columnIndex } = matrix;
  const rowWords = Math.ceil(rowIndex.length / 32);
  const planeLength = rowWords * columnIndex.length;
  const words = new Int32Array(planeCount * planeLength);
  for (let row = 0; row < rowIndex.length; row++) {
    const start = (rowIndex[row] as number) * stride;
    const bit = 1 << (row & 31);
    for (let column = 0; column < columnIndex.length; column++) {
      const stance = cells[start + (columnIndex[column] as number)] as number;
      if (stance === notAddressed) continue;
      // Planes 0 to stance + 2 are set: "addressed", then one for each step up from −2.
      let target = (row >> 5) * columnIndex.length + column;
      for (let plane = 0; plane <= stance + 2; plane++, target += planeLength) {
        words[target] = (words[target] as number) | bit;
      }
    }
  }
  return { words, rows: rowIndex.length, columns: columnIndex.length };
}

/**
 * Writes bit planes, commentator by commentator, into room of their `bitPlanesShape`.
 *
 * @param target zero, or written before with as many columns.
 * @param columns which propositions, in what order; one may come several times (as in a bootstrap).
 * Cost: about one step for every 5 cells.
 */
export function writeBitPlanes(
  { words, rows, columns: all }: ColumnBits,
  target: Int32Array,
  columns: Uint32Array,
): void {
  const size = columns.length;
  const rowWords = Math.ceil(rows / 32);
  const { rowLength } = bitPlanesShape(rows, size);
  const square = new Int32Array(32);
  for (let stripe = 0; stripe < planeCount * rowWords; stripe++) {
    const source = stripe * all;
    const plane = Math.floor(stripe / rowWords);
    const firstRow = (stripe - plane * rowWords) * 32;
    const height = Math.min(32, rows - firstRow);
    for (let from = 0; from < size; from += 32) {
      const width = Math.min(32, size - from);
      for (let place = 0; place < width; place++) {
        square[place] = words[source + (columns[from + place] as number)] as number;
      }
      for (let place = width; place < 32; place++) square[place] = 0;
      transposeBits(square);
      const block = (from >> 6) * blockLength + ((from >> 5) & 1) + 2 * plane;
      for (let row = 0, at = firstRow * rowLength + block; row < height; row++, at += rowLength) {
        target[at] = square[row] as number;
      }
    }
  }
}

/** How many bits of a word are set. */
export function countBits(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
