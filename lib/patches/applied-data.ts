import 'server-only';
import type { DatabaseSession } from '@/lib/db/client';
import { canonicalJson } from '@/lib/fields/canonical-json';
import type { PatchRow } from '@/lib/patches/patch';
import { readPeopleRow } from '@/lib/patches/patch-people-data';

/** A larger patch is not looked through: it is applied, or refused where it was applied before. */
const MOST_ROWS = 5_000;

/**
 * Whether every row of a patch stands as it shall: the very patch was written before, and its answer
 * lost. False for a patch that changes nothing, and for one that is too large to be looked through. A
 * patch that is yet to be written costs one question: the first row that it changes tells.
 */
export async function isApplied(
  session: DatabaseSession,
  rows: readonly PatchRow[],
): Promise<boolean> {
  const changed = rows.filter(({ from, to }) => canonicalJson(from) !== canonicalJson(to));
  if (changed.length === 0 || changed.length > MOST_ROWS) return false;
  for (const row of changed) {
    if (canonicalJson(await readRow(session, row)) !== canonicalJson(row.to)) return false;
  }
  return true;
}

/** How the row of a patch stands now, in the patch's own words; null is a row that is not there. */
export async function readRow(session: DatabaseSession, row: PatchRow): Promise<PatchRow['to']> {
  switch (row.row) {
    case 'proposition': {
      const found = await session.proposition.findUnique({ where: { id: row.id } });
      return found && { text: found.text, shown: found.deletedAt === null };
    }
    case 'position': {
      const found = await session.position.findUnique({ where: { id: row.id } });
      return found?.propositionId ?? null;
    }
    case 'reason': {
      const found = await session.reason.findUnique({ where: { id: row.id } });
      return found && { propositionId: found.propositionId, order: found.order };
    }
    case 'theme': {
      const found = await session.theme.findUnique({ where: { id: row.id } });
      if (!found) return null;
      const { name, parentId, order, deletedAt } = found;
      return { name, parentId, order, shown: deletedAt === null };
    }
    case 'given': {
      const { positionId, reasonId } = row;
      const key = { positionId_reasonId: { positionId, reasonId } };
      return (await session.positionReason.findUnique({ where: key }))?.order ?? null;
    }
    case 'shows': {
      const { positionId, order } = row;
      const found = await session.evidence.findFirst({ where: { positionId, order } });
      return found?.reasonId ?? null;
    }
    case 'silence': {
      const { readingId, commentatorId, propositionId } = row;
      const key = { readingId, commentatorId, propositionId };
      const found = await session.silence.findUnique({
        where: { readingId_commentatorId_propositionId: key },
      });
      return found?.createdAt.toISOString() ?? null;
    }
    case 'theme-of': {
      const { propositionId, themeId } = row;
      const key = { propositionId_themeId: { propositionId, themeId } };
      return (await session.propositionTheme.findUnique({ where: key }))?.order ?? null;
    }
    case 'debate-of': {
      const { propositionId, debateId } = row;
      const key = { debateId_propositionId: { debateId, propositionId } };
      return (await session.debateProposition.findUnique({ where: key }))?.order ?? null;
    }
    case 'in-set': {
      const { setId, from, to } = row;
      const found = await session.classSetItem.findMany({
        where: { setId, propositionId: { in: [from, to] } },
      });
      return found.length === 1 ? (found[0]?.propositionId ?? null) : null;
    }
    default:
      return readPeopleRow(session, row);
  }
}
