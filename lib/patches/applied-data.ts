import 'server-only';
import type { DatabaseSession } from '@/lib/db/client';
import { canonicalJson } from '@/lib/fields/canonical-json';
import { type PatchRow, rowsOf } from '@/lib/patches/patch';

/** A larger patch is not looked through: it is applied, or refused where it was applied before. */
const MOST_ROWS = 5_000;

/**
 * Whether every row of a patch stands as it shall: the very patch was written before, and its answer
 * lost. False for a patch that changes nothing, and for one that is too large to be looked through.
 */
export async function isApplied(
  session: DatabaseSession,
  rows: readonly PatchRow[],
): Promise<boolean> {
  if (rows.length === 0 || rows.length > MOST_ROWS) return false;
  const wanted = new Set(rows.map((row) => stateOf(nameOf(row), row.to)));
  if (rows.every(({ from, to }) => canonicalJson(from) === canonicalJson(to))) return false;
  const stored = await readStates(session, rows);
  return [...wanted].every((state) => stored.has(state));
}

/** A row and how it stands, as one string; null is a row that is not there. */
function stateOf(name: readonly string[], state: unknown): string {
  return canonicalJson([name, state]);
}

function nameOf(row: PatchRow): readonly string[] {
  switch (row.row) {
    case 'given':
      return [row.row, row.positionId, row.reasonId];
    case 'silence':
      return [row.row, row.readingId, row.commentatorId, row.propositionId];
    case 'theme-of':
      return [row.row, row.propositionId, row.themeId];
    case 'debate-of':
      return [row.row, row.propositionId, row.debateId];
    default:
      return [row.row, row.id];
  }
}

/** How the rows of a patch stand now. */
async function readStates(
  session: DatabaseSession,
  rows: readonly PatchRow[],
): Promise<Set<string>> {
  const states = new Set<string>();
  const ids = <Row extends PatchRow['row']>(kind: Row) => ({
    where: { id: { in: rowsOf(rows, kind).map((row) => ('id' in row ? row.id : '')) } },
  });
  const add = (name: readonly string[], state: unknown) => states.add(stateOf(name, state));

  for (const { id, text, deletedAt } of await session.proposition.findMany(ids('proposition')))
    add(['proposition', id], { text, shown: deletedAt === null });
  for (const { id, propositionId } of await session.position.findMany(ids('position')))
    add(['position', id], propositionId);
  for (const { id, propositionId, order } of await session.reason.findMany(ids('reason')))
    add(['reason', id], { propositionId, order });
  for (const { id, name, parentId, order, deletedAt } of await session.theme.findMany(ids('theme')))
    add(['theme', id], { name, parentId, order, shown: deletedAt === null });
  for (const row of rows) {
    if (row.row === 'given') {
      const { positionId, reasonId } = row;
      const key = { positionId_reasonId: { positionId, reasonId } };
      const found = await session.positionReason.findUnique({ where: key });
      add(nameOf(row), found?.order ?? null);
    } else if (row.row === 'silence') {
      const { readingId, commentatorId, propositionId } = row;
      const key = {
        readingId_commentatorId_propositionId: { readingId, commentatorId, propositionId },
      };
      const found = await session.silence.findUnique({ where: key });
      add(nameOf(row), found?.createdAt.toISOString() ?? null);
    } else if (row.row === 'theme-of') {
      const { propositionId, themeId } = row;
      const key = { propositionId_themeId: { propositionId, themeId } };
      const found = await session.propositionTheme.findUnique({ where: key });
      add(nameOf(row), found?.order ?? null);
    } else if (row.row === 'debate-of') {
      const { propositionId, debateId } = row;
      const key = { debateId_propositionId: { debateId, propositionId } };
      const found = await session.debateProposition.findUnique({ where: key });
      add(nameOf(row), found?.order ?? null);
    }
  }
  return states;
}
