import 'server-only';
import { lettersOf } from '@/lib/db/arriving/bulk-cells';
import { type BulkRow, type BulkTable, insertInBulk } from '@/lib/db/arriving/in-bulk';
import { newId } from '@/lib/db/arriving/new-id';
import type { DatabaseSession } from '@/lib/db/client';
import { ARRIVING } from '@/lib/db/in-sight';

/** The models whose rows are hidden one by one until they arrive; all others hang on one of them. */
const HIDDEN = ['Commentator', 'Theme', 'Debate', 'Proposition', 'Reading'] as const;

/** In which order the rows of one slice are written: what others name comes first. */
const ORDER = [
  'Commentator',
  'Theme',
  'Debate',
  'Source',
  'Reading',
  'Adjudication',
  'DebateCommentator',
  'Contribution',
  'TextVersion',
  'Proposition',
  'DebateProposition',
  'PropositionTheme',
  'Reason',
  'Position',
  'PositionReason',
  'Evidence',
  'PositionChange',
  'Silence',
  'PassageReview',
  'Dismissal',
  'ClassSet',
  'ClassSetItem',
] as const satisfies readonly BulkTable[];

/** Rows that are written in one slice together, by their models. */
export type Bundle = { readonly [Table in (typeof ORDER)[number]]?: readonly BulkRow<Table>[] };

/** Bundles as one: the rows of each model one after the other. */
export function joined(bundles: readonly Bundle[]): Bundle {
  return Object.fromEntries(
    ORDER.map((table) => [
      table,
      bundles.flatMap((bundle): object[] => [...(bundle[table] ?? [])]),
    ]),
  );
}

/** How many rows a bundle has, and about how many letters. */
export function sizeOf(bundle: Bundle): { rows: number; letters: number } {
  let rows = 0;
  let letters = 0;
  for (const own of Object.values<readonly object[]>(bundle)) {
    rows += own.length;
    for (const row of own) {
      for (const name in row) letters += lettersOf(Reflect.get(row, name));
    }
  }
  return { rows, letters };
}

/** Writes a bundle out of sight, as part of an arrival. */
export async function insertHidden(
  session: DatabaseSession,
  arrivalId: string,
  bundle: Bundle,
): Promise<void> {
  for (const table of ORDER) await insertTable(session, arrivalId, table, bundle);
}

async function insertTable<Table extends keyof Bundle>(
  session: DatabaseSession,
  arrivalId: string,
  table: Table,
  bundle: Bundle,
): Promise<void> {
  const rows: readonly BulkRow<Table>[] = bundle[table] ?? [];
  if (rows.length === 0) return;
  if (!isHidden(table)) return insertInBulk(session, table, rows);
  const named = rows.map((row) => ({ ...row, id: 'id' in row && row.id ? row.id : newId() }));
  await insertInBulk(
    session,
    table,
    named.map((row) => ({ ...row, deletedAt: ARRIVING })),
  );
  await insertInBulk(
    session,
    'ArrivingRow',
    named.map((row) => ({
      model: table,
      rowId: row.id,
      arrivalId,
      deletedAt: 'deletedAt' in row ? row.deletedAt : null,
    })),
  );
}

function isHidden(table: BulkTable): boolean {
  return HIDDEN.some((one) => one === table);
}

/** Brings all rows of an arrival into sight, and ends it. */
export async function bringIntoSight(session: DatabaseSession, id: string): Promise<void> {
  for (const model of HIDDEN) {
    const of = `"model" = '${model}'`;
    await session.$executeRawUnsafe(
      `UPDATE "${model}" SET "deletedAt" = (SELECT one."deletedAt" FROM "ArrivingRow" one WHERE one.${of} AND one."rowId" = "${model}"."id") WHERE "id" IN (SELECT "rowId" FROM "ArrivingRow" WHERE "arrivalId" = ? AND ${of})`,
      id,
    );
  }
  await session.arrival.delete({ where: { id } });
}
