import 'server-only';
import { newId } from '@/lib/db/arriving/new-id';
import type { DatabaseSession } from '@/lib/db/client';
import { wellFormed } from '@/lib/fields/schema';
import { Prisma } from '@/lib/generated/prisma/client';

/** The models of the schema, each written to a table of its own. */
export type BulkTable = Prisma.ModelName;

/** A row of a model as `createMany` takes it. */
export type BulkRow<Table extends BulkTable> = Extract<
  NonNullable<Prisma.TypeMap['model'][Table]['operations']['createMany']['args']['data']>,
  readonly unknown[]
>[number];

/** The models whose table has another name; the test goes through all. */
const NAMED_OTHERWISE: Partial<Record<BulkTable, string>> = { Dismissal: 'PutAway' };

/** What a statement takes at most, so that none holds the thread for long. A row is never parted. */
const LARGEST_SLICE = { rows: 1_000, letters: 1_000_000 };

/** The bits of a whole number by which a shift in SQLite can divide. */
const LARGEST_SHIFT = 62;

type Cell = string | number | boolean | null;
type Slice = { columns: readonly string[]; cells: Cell[][] };

/**
 * Writes rows as `createMany` does, about twenty times as fast: one statement a slice, its rows as
 * one JSON. Ids, times of creation and of change that are left out are filled in; what else is left
 * out becomes what the schema says. A later row of the same call may refer to an earlier one.
 *
 * Halves of characters become U+FFFD, as the database client writes them: bytes that are no text end
 * the process that reads them. O(letters).
 *
 * @param session an open transaction, so that all rows are written or none
 * @param table the model as the schema calls it
 * @throws RangeError where a number is none that the database holds exactly
 */
export async function insertInBulk<Table extends BulkTable>(
  session: Pick<DatabaseSession, '$executeRawUnsafe'>,
  table: Table,
  rows: readonly BulkRow<Table>[],
): Promise<void> {
  const into = NAMED_OTHERWISE[table] ?? table;
  let isFirst = true;
  for (const { columns, cells } of slicesOf(table, rows)) {
    // The transaction goes on; meanwhile others have the thread.
    if (!isFirst) await new Promise((resolve) => setImmediate(resolve));
    isFirst = false;
    const values = columns.map((_, at) => valueAt(cells, at));
    await session.$executeRawUnsafe(
      `INSERT INTO "${into}" (${columns.map((name) => `"${name}"`).join(', ')}) SELECT ${values
        .map(({ sql }) => sql)
        .join(', ')} FROM json_each(?) ORDER BY key`,
      JSON.stringify(cells.map((row) => row.map((cell, at) => values[at]?.write(cell) ?? null))),
    );
  }
}

/** The rows in slices, all of one slice with the same columns. */
function* slicesOf<Table extends BulkTable>(
  table: Table,
  rows: readonly BulkRow<Table>[],
): Generator<Slice> {
  const fields = fieldsOf(table);
  const now = new Date();
  let slice: Slice | null = null;
  let letters = 0;
  for (const row of rows) {
    const given: Record<string, unknown> = fillIn(row, fields, now);
    const columns = fields.filter((name) => given[name] !== undefined);
    const cells = columns.map((name) => toCell(given[name]));
    const size = cells.reduce<number>((sum, cell) => sum + sizeOf(cell), 0);
    const fits =
      slice !== null &&
      slice.cells.length < LARGEST_SLICE.rows &&
      letters + size <= LARGEST_SLICE.letters &&
      slice.columns.length === columns.length &&
      columns.every((name, at) => slice?.columns[at] === name);
    if (slice !== null && fits) {
      slice.cells.push(cells);
      letters += size;
      continue;
    }
    if (slice !== null) yield slice;
    slice = { columns, cells: [cells] };
    letters = size;
  }
  if (slice !== null) yield slice;
}

function fieldsOf(table: BulkTable): string[] {
  return Object.keys(Prisma[`${table}ScalarFieldEnum`]);
}

function fillIn(row: object, fields: readonly string[], now: Date): Record<string, unknown> {
  const made = { id: newId, createdAt: () => now, updatedAt: () => now };
  const given: Record<string, unknown> = { ...row };
  for (const [name, make] of Object.entries(made)) {
    if (fields.includes(name) && given[name] === undefined) given[name] = make();
  }
  return given;
}

/** A value as it is stored: times as the adapter of the database client writes them. */
function toCell(value: unknown): Cell {
  if (value === null || typeof value === 'boolean') return value;
  if (value instanceof Date) return value.toISOString().replace('Z', '+00:00');
  if (typeof value === 'string') return wellFormed(value);
  const isExact =
    typeof value === 'number' && Math.abs(value) <= Number.MAX_SAFE_INTEGER && !Number.isNaN(value);
  if (isExact) return value;
  throw new RangeError(`insertInBulk: the database does not hold ${String(value)} exactly.`);
}

function sizeOf(cell: Cell): number {
  return typeof cell === 'string' ? cell.length : 8;
}

/**
 * How a column is read from the JSON. SQLite reads a fraction in decimals with an error in the last
 * bit at times, so one is written as a whole number and by which powers of two it is divided.
 */
function valueAt(
  cells: readonly (readonly Cell[])[],
  at: number,
): { sql: string; write: (cell: Cell) => unknown } {
  const fractions = cells.flatMap((row) => {
    const cell = row[at];
    return typeof cell === 'number' && !Number.isInteger(cell) ? [shiftsOf(cell)] : [];
  });
  if (fractions.length === 0) return { sql: `value ->> ${at}`, write: (cell) => cell };
  const most = Math.max(...fractions.map(({ shifts }) => shifts.length));
  const steps = Array.from(
    { length: most },
    (_, step) => ` / (1 << (value ->> '$[${at}][${step + 1}]'))`,
  );
  return {
    sql: `(value ->> '$[${at}][0]') * 1.0${steps.join('')}`,
    write: (cell) => {
      if (typeof cell !== 'number') return [cell];
      const { whole, shifts } = shiftsOf(cell);
      return [whole, ...Array.from({ length: most }, (_, step) => shifts[step] ?? 0)];
    },
  };
}

/** A number as a whole one and the powers of two that it is to be divided by. */
function shiftsOf(number: number): { whole: number; shifts: number[] } {
  let whole = number;
  const shifts: number[] = [];
  for (let shift = 0; !Number.isInteger(whole); shift += 1) {
    whole *= 2;
    if (shift % LARGEST_SHIFT === 0) shifts.push(0);
    shifts[shifts.length - 1] = (shift % LARGEST_SHIFT) + 1;
  }
  return { whole, shifts };
}
