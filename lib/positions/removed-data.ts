import 'server-only';
import type { Stance } from '@/lib/analysis/stance-matrix';
import { db } from '@/lib/db/client';
import { DELETED, PERSON_IN_SIGHT, READING_IN_SIGHT } from '@/lib/db/in-sight';
import { type Actor, mustMay } from '@/lib/door/actor';
import { WITHOUT_CHANGE } from '@/lib/positions/change-kind';
import type { SavedPosition } from '@/lib/positions/data';
import { readStance } from '@/lib/positions/position';
import { revertPosition } from '@/lib/positions/revert-data';
import type { PositionProblem } from '@/lib/positions/schema';

/** A position that was taken away, as it stood last. */
export type RemovedPosition = {
  id: string;
  version: number;
  commentatorId: string;
  propositionId: string;
  stance: Stance;
  removedAt: Date;
};

/** One of them where all of the library are listed. */
export type RemovedInLibrary = RemovedPosition & {
  /** Who took it away; '' where nobody said. */
  by: string;
  commentator: string;
  proposition: string;
  reading: { id: string; name: string };
  debate: { id: string; slug: string; title: string; language: string };
};

const REMOVED = {
  ...DELETED,
  ...PERSON_IN_SIGHT,
  reading: READING_IN_SIGHT,
  proposition: { deletedAt: null },
} as const;

const SHOWN = {
  id: true,
  version: true,
  commentatorId: true,
  propositionId: true,
  stance: true,
  explicitness: true,
  deletedAt: true,
} as const;

/** What was taken away of a reading, the last one first. */
export async function listRemoved(actor: Actor, readingId: string): Promise<RemovedPosition[]> {
  mustMay(actor, 'read');
  const rows = await db.position.findMany({
    where: { ...REMOVED, readingId },
    orderBy: { deletedAt: 'desc' },
    select: SHOWN,
  });
  return rows.map(toRemoved);
}

/** What was taken away anywhere in the library, of readings that are there, the last one first. */
export async function listRemovedInLibrary(actor: Actor): Promise<RemovedInLibrary[]> {
  mustMay(actor, 'read');
  const rows = await db.position.findMany({
    where: REMOVED,
    orderBy: { deletedAt: 'desc' },
    select: {
      ...SHOWN,
      changes: {
        where: { kind: { notIn: [...WITHOUT_CHANGE] } },
        orderBy: { version: 'desc' },
        take: 1,
        select: { coder: true },
      },
      commentator: { select: { name: true } },
      proposition: { select: { text: true } },
      reading: {
        select: {
          id: true,
          name: true,
          debate: { select: { id: true, slug: true, title: true, language: true } },
        },
      },
    },
  });
  return rows.map(({ commentator, proposition, changes, ...row }): RemovedInLibrary => {
    const { debate, ...reading } = row.reading;
    const by = changes[0]?.coder ?? '';
    return {
      ...toRemoved(row),
      by,
      commentator: commentator.name,
      proposition: proposition.text,
      reading,
      debate,
    };
  });
}

/**
 * Brings a position back as it stood before it was taken away, in the name of who codes its reading; what
 * is there already, or was never there, is said.
 */
export async function bringBackPosition(
  actor: Actor,
  id: string,
): Promise<SavedPosition | PositionProblem> {
  mustMay(actor, 'code');
  const row = await db.position.findFirst({
    where: { ...REMOVED, id },
    select: { version: true, reading: { select: { coder: true } } },
  });
  if (!row) {
    return { problem: 'unknown', message: 'This position is back already, or not there any more.' };
  }
  const { version, reading } = row;
  return revertPosition(actor, { id, version, toVersion: null, coder: reading.coder });
}

type Row = Parameters<typeof readStance>[0] &
  Omit<RemovedPosition, 'stance' | 'removedAt'> & { deletedAt: Date | null };

function toRemoved(row: Row): RemovedPosition {
  const { id, version, commentatorId, propositionId, deletedAt } = row;
  const { stance } = readStance(row);
  const removedAt = deletedAt ?? new Date(0);
  return { id, version, commentatorId, propositionId, stance, removedAt };
}
