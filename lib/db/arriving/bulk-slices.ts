import { type Cell, lettersOf, toCell, valueAt } from '@/lib/db/arriving/bulk-cells';
import { takeBreath } from '@/lib/db/arriving/in-breaths';
import { newId } from '@/lib/db/arriving/new-id';
import { Prisma } from '@/lib/generated/prisma/client';

/** What a statement takes at most, so that none holds the thread for long. A row is never parted. */
const LARGEST_SLICE = { rows: 1_000, letters: 1_000_000 };

type Slice = { columns: readonly string[]; cells: Cell[][] };

/** A slice of rows, for a statement on a table. */
export type BulkSlice = {
  columns: readonly string[];
  /** How each column is read: from a row of the JSON, or from what all rows have. */
  values: readonly string[];
  /** The rows, `?1`, and what all of them have, `?2`. */
  given: readonly [rows: string, shared: string];
};

/** The rows in slices, all of one slice with the same columns. Between two others have the thread. */
export async function* slicesOf<Row>(
  table: Prisma.ModelName,
  rows: readonly Row[],
  fill: (row: Row) => Record<string, unknown>,
): AsyncGenerator<BulkSlice> {
  const fields = Object.keys(Prisma[`${table}ScalarFieldEnum`]);
  let slice: Slice | null = null;
  let letters = 0;
  for (const row of rows) {
    const given = fill(row);
    // Rows of one kind have the same columns, as a rule.
    const columns: readonly string[] =
      slice !== null && hasColumns(given, slice.columns, fields)
        ? slice.columns
        : fields.filter((name) => given[name] !== undefined);
    const cells: Cell[] = [];
    let size = 0;
    for (const name of columns) {
      const cell = toCell(given[name]);
      cells.push(cell);
      size += lettersOf(cell);
    }
    const fits =
      slice !== null &&
      slice.columns === columns &&
      slice.cells.length < LARGEST_SLICE.rows &&
      letters + size <= LARGEST_SLICE.letters;
    if (slice !== null && fits) {
      slice.cells.push(cells);
      letters += size;
      continue;
    }
    if (slice !== null) {
      yield bulkSliceOf(slice);
      await takeBreath();
    }
    slice = { columns, cells: [cells] };
    letters = size;
  }
  if (slice !== null) yield bulkSliceOf(slice);
}

/** Whether a row has these columns of all there are, and no other. */
function hasColumns(
  row: Record<string, unknown>,
  columns: readonly string[],
  fields: readonly string[],
): boolean {
  let next = 0;
  for (const name of fields) {
    if (row[name] === undefined) continue;
    if (columns[next] !== name) return false;
    next += 1;
  }
  return next === columns.length;
}

/** What is the same in all rows is handed over, and read by SQLite, once: most of the time goes into that. */
function bulkSliceOf({ columns, cells }: Slice): BulkSlice {
  const shared: Cell[] = [];
  const own: number[] = [];
  const values = columns.map((_, at) => {
    const [first] = cells;
    const cell = first?.[at] ?? null;
    const isShared =
      (typeof cell !== 'number' || Number.isInteger(cell)) &&
      cells.every((row) => row[at] === cell);
    if (isShared) return { sql: `?2 ->> ${shared.push(cell) - 1}`, write: null };
    return valueAt(cells, at, own.push(at) - 1);
  });
  const writes = own.map((at) => ({ at, write: values[at]?.write }));
  return {
    columns,
    values: values.map(({ sql }) => sql),
    given: [
      JSON.stringify(cells.map((row) => writes.map(({ at, write }) => write?.(row[at] ?? null)))),
      JSON.stringify(shared),
    ],
  };
}

/** A row with what it leaves out and the database does not make itself. */
export function fillIn(table: Prisma.ModelName, row: object, now: Date): Record<string, unknown> {
  const fields: object = Prisma[`${table}ScalarFieldEnum`];
  let given = row as Record<string, unknown>;
  for (const name of ['id', 'createdAt', 'updatedAt'] as const) {
    if (given[name] !== undefined || !(name in fields)) continue;
    if (given === row) given = { ...given };
    given[name] = name === 'id' ? newId() : now;
  }
  return given;
}
