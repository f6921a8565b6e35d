import 'server-only';
import { type Cell, sizeOf, toCell, valueAt } from '@/lib/db/arriving/bulk-cells';
import { takeBreath } from '@/lib/db/arriving/in-breaths';
import { newId } from '@/lib/db/arriving/new-id';
import type { DatabaseSession } from '@/lib/db/client';
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
  for await (const { sql, json } of insertsOf(table, rows)) {
    await session.$executeRawUnsafe(sql, json);
  }
}

/** Rows ready to be written: the statements, each with its rows. */
export type PreparedInsert = readonly { sql: string; json: string }[];

/** Makes the statements of `insertInBulk` before a transaction, which then holds the lock for less long. */
export async function prepareInsert<Table extends BulkTable>(
  table: Table,
  rows: readonly BulkRow<Table>[],
): Promise<PreparedInsert> {
  const prepared: { sql: string; json: string }[] = [];
  for await (const one of insertsOf(table, rows)) prepared.push(one);
  return prepared;
}

/** Writes what `prepareInsert` made ready, and leaves the thread to others after each statement. */
export async function insertPrepared(
  session: Pick<DatabaseSession, '$executeRawUnsafe'>,
  prepared: PreparedInsert,
): Promise<void> {
  for (const { sql, json } of prepared) {
    await session.$executeRawUnsafe(sql, json);
    await takeBreath();
  }
}

async function* insertsOf<Table extends BulkTable>(
  table: Table,
  rows: readonly BulkRow<Table>[],
): AsyncGenerator<{ sql: string; json: string }> {
  const now = new Date();
  const fill = (row: BulkRow<Table>) => fillIn(table, row, now);
  for await (const { columns, values, json } of slicesOf(table, rows, fill)) {
    const names = columns.map((name) => `"${name}"`).join(', ');
    yield {
      sql: `INSERT INTO "${tableOf(table)}" (${names}) SELECT ${values.join(', ')} FROM json_each(?) ORDER BY key`,
      json,
    };
  }
}

/** Models that have an id, and when they were changed last. */
type Changing = 'Contribution' | 'Evidence' | 'Position' | 'Reason';

/**
 * Changes rows by their ids, one statement a slice, as `update` of each does; what a row does not name
 * stays.
 *
 * @returns how many of the rows were there
 */
export async function updateInBulk<Table extends Changing>(
  session: Pick<DatabaseSession, '$executeRawUnsafe'>,
  table: Table,
  rows: readonly ({ id: string } & Partial<BulkRow<Table>>)[],
): Promise<number> {
  let changed = 0;
  const updatedAt = new Date();
  for await (const { columns, values, json } of slicesOf(table, rows, (row) => ({
    updatedAt,
    ...row,
  }))) {
    const given = columns.map((name, at) => `${values[at]} AS "${name}"`).join(', ');
    const set = columns.flatMap((name) => (name === 'id' ? [] : [`"${name}" = given."${name}"`]));
    changed += await session.$executeRawUnsafe(
      `UPDATE "${table}" SET ${set.join(', ')} FROM (SELECT ${given} FROM json_each(?)) AS given WHERE "${table}"."id" = given."id"`,
      json,
    );
  }
  return changed;
}

/**
 * Takes rows away that have the given values, one statement a slice.
 *
 * @param keys the same columns of each row, by which it is known
 * @returns how many of them were there
 */
export async function deleteInBulk<Table extends BulkTable>(
  session: Pick<DatabaseSession, '$executeRawUnsafe'>,
  table: Table,
  keys: readonly Partial<BulkRow<Table>>[],
): Promise<number> {
  let deleted = 0;
  for await (const { columns, values, json } of slicesOf(table, keys, (key) => ({ ...key }))) {
    deleted += await session.$executeRawUnsafe(
      `DELETE FROM "${tableOf(table)}" WHERE (${columns.map((name) => `"${name}"`).join(', ')}) IN (SELECT ${values.join(', ')} FROM json_each(?))`,
      json,
    );
  }
  return deleted;
}

function tableOf(model: BulkTable): string {
  return NAMED_OTHERWISE[model] ?? model;
}

type Statement = {
  columns: readonly string[];
  /** How each column is read from a row of the JSON. */
  values: readonly string[];
  json: string;
};

/** The rows in slices, all of one slice with the same columns. Between two others have the thread. */
async function* slicesOf<Table extends BulkTable, Row>(
  table: Table,
  rows: readonly Row[],
  fill: (row: Row) => Record<string, unknown>,
): AsyncGenerator<Statement> {
  const fields = Object.keys(Prisma[`${table}ScalarFieldEnum`]);
  let slice: Slice | null = null;
  let letters = 0;
  for (const row of rows) {
    const given = fill(row);
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
    if (slice !== null) {
      yield statementOf(slice);
      await takeBreath();
    }
    slice = { columns, cells: [cells] };
    letters = size;
  }
  if (slice !== null) yield statementOf(slice);
}

function statementOf({ columns, cells }: Slice): Statement {
  const values = columns.map((_, at) => valueAt(cells, at));
  return {
    columns,
    values: values.map(({ sql }) => sql),
    json: JSON.stringify(
      cells.map((row) => row.map((cell, at) => values[at]?.write(cell) ?? null)),
    ),
  };
}

function fillIn(table: BulkTable, row: object, now: Date): Record<string, unknown> {
  const fields: object = Prisma[`${table}ScalarFieldEnum`];
  const made = { id: newId, createdAt: () => now, updatedAt: () => now };
  const given: Record<string, unknown> = { ...row };
  for (const [name, make] of Object.entries(made)) {
    if (name in fields && given[name] === undefined) given[name] = make();
  }
  return given;
}
