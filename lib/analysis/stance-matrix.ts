/** A position on the five-step scale: −2 strongly disagrees … +2 strongly agrees. */
export type Stance = -2 | -1 | 0 | 1 | 2;

/** The five stances in the order of the scale. */
export const stances: readonly Stance[] = [-2, -1, 0, 1, 2];

/** The length of the scale: the largest possible distance between two stances. */
export const scaleLength = 4;

/**
 * The cell value where there is no stance. It lies far outside the scale, so it can never pass for 0.
 * Why there is none a matrix does not know: not addressed, not coded yet, or hidden by a filter.
 */
export const notAddressed = -128;

/**
 * Who takes which position on what: commentators are rows, propositions columns.
 *
 * A matrix is a view: `cells` holds one byte a cell and may be shared between matrices;
 * `rowIndex` and `columnIndex` say which rows and columns of it this matrix shows, in order.
 * Read it through `stanceAt`, `rowOf` and `columnOf`.
 */
export interface StanceMatrix {
  readonly commentatorIds: readonly string[];
  readonly propositionIds: readonly string[];
  /** Row-major stances or `notAddressed`; never written to after creation. */
  readonly cells: Int8Array;
  /** How many cells one row of `cells` holds. */
  readonly stride: number;
  readonly rowIndex: Uint32Array;
  readonly columnIndex: Uint32Array;
}

/** One commentator's stance on one proposition. */
export interface StancePosition {
  readonly commentatorId: string;
  readonly propositionId: string;
  readonly stance: Stance;
}

/** Whether a number is one of the five stances; −0 is not told apart from 0. */
export function isStance(value: unknown): value is Stance {
  return typeof value === 'number' && Number.isInteger(value) && value >= -2 && value <= 2;
}

/**
 * Makes a stance matrix from a list of positions; a cell without a position holds no stance.
 * When one commentator has several positions on one proposition, the last in the list counts.
 *
 * @throws Error on a duplicate id, an id that is not listed, or a stance outside −2…2.
 */
export function createStanceMatrix(input: {
  readonly commentatorIds: readonly string[];
  readonly propositionIds: readonly string[];
  readonly positions: Iterable<StancePosition>;
}): StanceMatrix {
  const rows = indexIds(input.commentatorIds, 'createStanceMatrix', 'commentator');
  const columns = indexIds(input.propositionIds, 'createStanceMatrix', 'proposition');
  const stride = input.propositionIds.length;
  const cells = new Int8Array(input.commentatorIds.length * stride).fill(notAddressed);
  for (const { commentatorId, propositionId, stance } of input.positions) {
    const row = indexOfId(rows, commentatorId, 'createStanceMatrix', 'commentator');
    const column = indexOfId(columns, propositionId, 'createStanceMatrix', 'proposition');
    cells[row * stride + column] = requireStance(stance, 'createStanceMatrix');
  }
  return stanceMatrixOf(input.commentatorIds, input.propositionIds, cells);
}

/**
 * Makes a stance matrix from rows of stances, one row a commentator; `null` is no stance.
 *
 * @throws Error on a duplicate id, rows that do not fit the ids, or a stance outside −2…2.
 */
export function matrixFromRows(
  commentatorIds: readonly string[],
  propositionIds: readonly string[],
  rows: readonly (readonly (Stance | null)[])[],
): StanceMatrix {
  indexIds(commentatorIds, 'matrixFromRows', 'commentator');
  indexIds(propositionIds, 'matrixFromRows', 'proposition');
  if (rows.length !== commentatorIds.length) {
    throw new Error(
      `matrixFromRows needs one row for each commentator: got ${rows.length} rows for ${commentatorIds.length} commentators.`,
    );
  }
  const stride = propositionIds.length;
  const cells = new Int8Array(rows.length * stride).fill(notAddressed);
  for (const [row, values] of rows.entries()) {
    if (values.length !== stride) {
      throw new Error(
        `matrixFromRows needs rows of equal length, one cell for each proposition: row ${row + 1} has ${values.length} cells for ${stride} propositions.`,
      );
    }
    for (const [column, value] of values.entries()) {
      if (value !== null) cells[row * stride + column] = requireStance(value, 'matrixFromRows');
    }
  }
  return stanceMatrixOf(commentatorIds, propositionIds, cells);
}

/**
 * The stance in one cell, or `null` where there is none.
 *
 * @throws Error when the matrix has no such row or column.
 */
export function stanceAt(matrix: StanceMatrix, row: number, column: number): Stance | null {
  const value = matrix.cells[cellOffset(matrix, row, column)];
  return value === notAddressed ? null : (value as Stance);
}

/**
 * One commentator's cells, in the order of the matrix's propositions, for loops that must be fast:
 * stances as they are, `notAddressed` where there is none. A copy; the matrix stays as it is.
 */
export function rowOf(matrix: StanceMatrix, row: number): Int8Array {
  const { cells, columnIndex } = matrix;
  const start = rowStart(matrix, row, 'rowOf');
  const values = new Int8Array(columnIndex.length);
  for (let column = 0; column < values.length; column++) {
    values[column] = cells[start + (columnIndex[column] as number)] as number;
  }
  return values;
}

/** One proposition's cells, in the order of the matrix's commentators; see `rowOf`. */
export function columnOf(matrix: StanceMatrix, column: number): Int8Array {
  const { cells, rowIndex, stride } = matrix;
  const offset = matrix.columnIndex[column];
  if (offset === undefined) throw new Error(`columnOf: the matrix has no column ${column}.`);
  const values = new Int8Array(rowIndex.length);
  for (let row = 0; row < values.length; row++) {
    values[row] = cells[(rowIndex[row] as number) * stride + offset] as number;
  }
  return values;
}

/** Where in `cells` one cell lies. @throws Error when the matrix has no such row or column. */
function cellOffset(matrix: StanceMatrix, row: number, column: number): number {
  const offset = matrix.columnIndex[column];
  if (offset === undefined) throw new Error(`stanceAt: the matrix has no column ${column}.`);
  return rowStart(matrix, row, 'stanceAt') + offset;
}

function rowStart(matrix: StanceMatrix, row: number, caller: string): number {
  const index = matrix.rowIndex[row];
  if (index === undefined) throw new Error(`${caller}: the matrix has no row ${row}.`);
  return index * matrix.stride;
}

function requireStance(value: number, caller: string): Stance {
  if (isStance(value)) return value;
  throw new Error(`${caller} takes stances that are whole numbers from -2 to 2: got ${value}.`);
}

/** The place of each id. @throws Error naming the caller when an id comes twice. */
export function indexIds(
  ids: readonly string[],
  caller: string,
  noun: 'commentator' | 'proposition',
): Map<string, number> {
  const index = new Map<string, number>();
  for (const [place, id] of ids.entries()) {
    if (index.has(id))
      throw new Error(`${caller} needs ${noun} ids that differ: "${id}" is twice.`);
    index.set(id, place);
  }
  return index;
}

/** @throws Error naming the caller when the id is not listed. */
export function indexOfId(
  index: ReadonlyMap<string, number>,
  id: string,
  caller: string,
  noun: 'commentator' | 'proposition',
): number {
  const place = index.get(id);
  if (place === undefined) throw new Error(`${caller} knows no ${noun} with the id "${id}".`);
  return place;
}

/** A matrix of cells that are known to be stances or `notAddressed`, row by row. */
export function stanceMatrixOf(
  commentatorIds: readonly string[],
  propositionIds: readonly string[],
  cells: Int8Array,
): StanceMatrix {
  return {
    commentatorIds: [...commentatorIds],
    propositionIds: [...propositionIds],
    cells,
    stride: propositionIds.length,
    rowIndex: Uint32Array.from(commentatorIds, (_, place) => place),
    columnIndex: Uint32Array.from(propositionIds, (_, place) => place),
  };
}
