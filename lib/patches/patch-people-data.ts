import 'server-only';
import type { DatabaseSession } from '@/lib/db/client';
import { Refusal } from '@/lib/door/refusal';
import { refuseLostPlaces } from '@/lib/patches/keep-places-data';
import { movePositions } from '@/lib/patches/move-positions-data';
import { invertPatch, type PatchRow, type RowsOf, rowsOf } from '@/lib/patches/patch';
import { recordMoves } from '@/lib/positions/moves-data';
import { recordTextChange } from '@/lib/positions/text-changed-data';

const CHANGED = 'These commentators changed meanwhile: reload the page and look again.';

type PeopleRow = RowsOf<'person' | 'held-by' | 'spoken-by' | 'member' | 'words-of'>;

/**
 * Writes the rows of a patch that are about commentators, and keeps of each position that changes
 * hands whose it was.
 *
 * @throws Refusal where a row does not stand as the patch says
 */
export async function patchPeople(
  session: DatabaseSession,
  rows: readonly PatchRow[],
  coder: string,
): Promise<void> {
  for (const { id, from, to } of rowsOf(rows, 'person')) {
    const { shown: wasShown, ...before } = from;
    const { shown, ...after } = to;
    const isMerged = from.mergedIntoId === null && to.mergedIntoId !== null;
    const kept = isMerged ? keptOfMerge(rows) : to.mergedIntoId === null ? null : undefined;
    const { count } = await session.commentator.updateMany({
      where: { id, ...before, deletedAt: wasShown ? null : { not: null } },
      data: {
        ...after,
        ...(shown === wasShown ? {} : { deletedAt: shown ? null : new Date() }),
        ...(kept === undefined ? {} : { mergePatch: kept }),
      },
    });
    mustBeOne(count);
  }
  for (const { debateId, commentatorId, from, to } of rowsOf(rows, 'member')) {
    const key = { debateId, commentatorId };
    if (from !== null) {
      const { count } = await session.debateCommentator.deleteMany({ where: { ...key, ...from } });
      mustBeOne(count);
    }
    if (to !== null) await session.debateCommentator.create({ data: { ...key, ...to } });
  }
  for (const { id, from, to } of rowsOf(rows, 'spoken-by')) {
    const { count } = await session.contribution.updateMany({
      where: { id, commentatorId: from },
      data: { commentatorId: to },
    });
    mustBeOne(count);
  }
  const quoted = rowsOf(rows, 'words-of');
  for (const { id, from, to } of quoted) {
    const { count } = await session.evidence.updateMany({
      where: { id, wordsOf: from },
      data: { wordsOf: to },
    });
    mustBeOne(count);
  }
  const moves = rowsOf(rows, 'held-by');
  const people = await session.commentator.findMany({
    where: { id: { in: [...new Set(moves.map(({ from }) => from))] } },
    select: { id: true, name: true },
  });
  await movePositions(session, moves, 'commentatorId');
  const left = new Map(people.map(({ id, name }) => [id, { id, text: name }]));
  await recordMoves(session, moves, left, { kind: 'changed-hands', coder });
  // A position that stays where it is holds words that are its own now, or another's again.
  const moved = new Set(moves.map(({ id }) => id));
  const held = await session.evidence.findMany({
    where: { id: { in: quoted.map(({ id }) => id) } },
    select: { positionId: true },
  });
  const stay = new Set(held.map(({ positionId }) => positionId).filter((id) => !moved.has(id)));
  await recordTextChange(session, [...stay], stay, coder);
  await refuseLostPlaces(session, rowsOf(rows, 'member'));
}

/** The longest text that is kept of a merge, in characters: what an archive takes of one. */
const MOST_KEPT = 5_000_000;

/** What takes a merge back, as it is kept with the one that went over; null where that is too much. */
function keptOfMerge(rows: readonly PatchRow[]): string | null {
  const kept = JSON.stringify(invertPatch(rows).rows);
  return kept.length > MOST_KEPT ? null : kept;
}

/** How a row about commentators stands now, in the patch’s own words. */
export async function readPeopleRow(
  session: DatabaseSession,
  row: PeopleRow,
): Promise<PatchRow['to']> {
  switch (row.row) {
    case 'person': {
      const found = await session.commentator.findUnique({ where: { id: row.id } });
      return found && personOf(found);
    }
    case 'held-by': {
      const found = await session.position.findUnique({ where: { id: row.id } });
      return found?.commentatorId ?? null;
    }
    case 'spoken-by': {
      const found = await session.contribution.findUnique({ where: { id: row.id } });
      return found?.commentatorId ?? null;
    }
    case 'member': {
      const { debateId, commentatorId } = row;
      const key = { debateId_commentatorId: { debateId, commentatorId } };
      const found = await session.debateCommentator.findUnique({ where: key });
      return found && membershipOf(found);
    }
    case 'words-of': {
      const found = await session.evidence.findUnique({ where: { id: row.id } });
      return found?.wordsOf ?? null;
    }
  }
}

/** A commentator as a patch has one, of a row of the database. */
export function personOf(row: {
  deletedAt: Date | null;
  mergedIntoId: string | null;
  description: string;
  url: string | null;
  photoUrl: string | null;
}): RowsOf<'person'>['from'] {
  const { deletedAt, mergedIntoId, description, url, photoUrl } = row;
  return { shown: deletedAt === null, mergedIntoId, description, url, photoUrl };
}

/** What a debate says of somebody, as a patch has it. */
export function membershipOf(row: { order: number; affiliation: string; role: string }) {
  const { order, affiliation, role } = row;
  return { order, affiliation, role };
}

function mustBeOne(count: number) {
  if (count !== 1) throw new Refusal(CHANGED);
}
