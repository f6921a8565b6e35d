import 'server-only';
import { type BulkSlice, fillIn, slicesOf } from '@/lib/db/arriving/bulk-slices';
import { takeBreath } from '@/lib/db/arriving/in-breaths';
import type { DatabaseSession } from '@/lib/db/client';
import type { Prisma } from '@/lib/generated/prisma/client';

/** The models of the schema, each written to a table of its own. */
export type BulkTable = Prisma.ModelName;

/** A row of a model as `createMany` takes it. */
export type BulkRow<Table extends BulkTable> = Extract<
  NonNullable<Prisma.TypeMap['model'][Table]['operations']['createMany']['args']['data']>,
  readonly unknown[]
>[number];

/** The models whose table has another name; the test goes through all. */
const NAMED_OTHERWISE: Partial<Record<BulkTable, string>> = { Dismissal: 'PutAway' };

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
  for await (const { sql, given } of insertsOf(table, rows)) {
    await session.$executeRawUnsafe(sql, ...given);
  }
}

type BulkInsert = { sql: string } & Pick<BulkSlice, 'given'>;

/** Rows ready to be written: the statements, each with its rows. */
export type PreparedInsert = readonly BulkInsert[];

/** Makes the statements of `insertInBulk` before a transaction, which then holds the lock for less long. */
export async function prepareInsert<Table extends BulkTable>(
  table: Table,
  rows: readonly BulkRow<Table>[],
): Promise<PreparedInsert> {
  const prepared: BulkInsert[] = [];
  for await (const one of insertsOf(table, rows)) prepared.push(one);
  return prepared;
}

/** Writes what `prepareInsert` made ready, and leaves the thread to others after each statement. */
export async function insertPrepared(
  session: Pick<DatabaseSession, '$executeRawUnsafe'>,
  prepared: PreparedInsert,
): Promise<void> {
  for (const { sql, given } of prepared) {
    await session.$executeRawUnsafe(sql, ...given);
    await takeBreath();
  }
}

async function* insertsOf<Table extends BulkTable>(
  table: Table,
  rows: readonly BulkRow<Table>[],
): AsyncGenerator<BulkInsert> {
  const now = new Date();
  const fill = (row: BulkRow<Table>) => fillIn(table, row, now);
  for await (const { columns, values, given } of slicesOf(table, rows, fill)) {
    const names = columns.map((name) => `"${name}"`).join(', ');
    yield {
      sql: `INSERT INTO "${tableOf(table)}" (${names}) SELECT ${values.join(', ')} FROM json_each(?1) ORDER BY key`,
      given,
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
  const updatedAt = new Date();
  return changeBy(session, table, ['id'], rows, (row) => ({ updatedAt, ...row }));
}

/**
 * Makes columns of rows what they are given as, one statement a slice; nothing else is changed with them.
 *
 * @param key the columns by which a row is known
 * @param rows each with its key and the same further columns, as they are stored
 * @returns how many of the rows were there
 */
export async function exchangeInBulk(
  session: Pick<DatabaseSession, '$executeRawUnsafe'>,
  table: BulkTable,
  key: readonly string[],
  rows: readonly object[],
): Promise<number> {
  return changeBy(session, table, key, rows, (row) => ({ ...row }));
}

async function changeBy<Row>(
  session: Pick<DatabaseSession, '$executeRawUnsafe'>,
  model: BulkTable,
  key: readonly string[],
  rows: readonly Row[],
  fill: (row: Row) => Record<string, unknown>,
): Promise<number> {
  const table = `"${tableOf(model)}"`;
  const same = key.map((name) => `${table}."${name}" = given."${name}"`).join(' AND ');
  let changed = 0;
  for await (const { columns, values, given } of slicesOf(model, rows, fill)) {
    const named = columns.map((name, at) => `${values[at]} AS "${name}"`).join(', ');
    const set = columns.filter((name) => !key.includes(name));
    changed += await session.$executeRawUnsafe(
      `UPDATE ${table} SET ${set.map((name) => `"${name}" = given."${name}"`).join(', ')} FROM (SELECT ${named} FROM json_each(?1)) AS given WHERE ${same}`,
      ...given,
    );
  }
  return changed;
}

/**
 * Takes rows away that have the given values, one statement a slice.
 *
 * @param keys the same columns of each row, by which it is known
 * @param only a condition in SQL that must be true of a row, too
 * @returns how many of them were there
 */
export async function deleteInBulk<Table extends BulkTable>(
  session: Pick<DatabaseSession, '$executeRawUnsafe'>,
  table: Table,
  keys: readonly Partial<BulkRow<Table>>[],
  only = 'TRUE',
): Promise<number> {
  let deleted = 0;
  for await (const { columns, values, given } of slicesOf(table, keys, (key) => ({ ...key }))) {
    deleted += await session.$executeRawUnsafe(
      `DELETE FROM "${tableOf(table)}" WHERE (${columns.map((name) => `"${name}"`).join(', ')}) IN (SELECT ${values.join(', ')} FROM json_each(?1)) AND ${only}`,
      ...given,
    );
  }
  return deleted;
}

function tableOf(model: BulkTable): string {
  return NAMED_OTHERWISE[model] ?? model;
}
