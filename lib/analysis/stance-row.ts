import { isStance, notAddressed, type Stance } from '@/lib/analysis/stance-matrix';

/**
 * One commentator's stances, or one proposition's: plain with `null` for not addressed, or the
 * cells that `rowOf` and `columnOf` give.
 */
export type StanceRow = Int8Array | readonly (Stance | null)[];

/**
 * The cells of a row, checked.
 *
 * @throws Error naming the caller when a value is neither a stance nor missing.
 */
export function cellsOf(row: StanceRow, caller: string): Int8Array {
  const cells = new Int8Array(row.length);
  for (let place = 0; place < row.length; place++) {
    const value = row[place] ?? notAddressed;
    if (value !== notAddressed && !isStance(value)) {
      throw new Error(`${caller} takes stances that are whole numbers from -2 to 2: got ${value}.`);
    }
    cells[place] = value;
  }
  return cells;
}

/**
 * The cells of two rows over the same propositions.
 *
 * @throws Error naming the caller when their lengths differ or a value is no stance.
 */
export function cellsOfPair(a: StanceRow, b: StanceRow, caller: string): [Int8Array, Int8Array] {
  if (a.length !== b.length) {
    throw new Error(
      `${caller} compares stances on the same propositions: got ${a.length} and ${b.length} of them.`,
    );
  }
  return [cellsOf(a, caller), cellsOf(b, caller)];
}

/** Calls `visit` with both stances of every cell that both rows have. */
export function forEachShared(
  a: Int8Array,
  b: Int8Array,
  visit: (a: number, b: number, place: number) => void,
): void {
  for (let place = 0; place < a.length; place++) {
    const first = a[place] as number;
    const second = b[place] as number;
    if (first !== notAddressed && second !== notAddressed) visit(first, second, place);
  }
}
