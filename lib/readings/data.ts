import 'server-only';
import { type DatabaseSession, db } from '@/lib/db/client';
import { ARRIVED, DELETED, PERSON_IN_SIGHT, READING_IN_SIGHT } from '@/lib/db/in-sight';
import { inTransaction } from '@/lib/db/transaction';
import type { ReadingHead } from '@/lib/debates/head-data';
import { type Actor, mustMay } from '@/lib/door/actor';
import { Refusal } from '@/lib/door/refusal';
import { idFromKey } from '@/lib/fields/schema';
import { topicsOfReading } from '@/lib/live/revisions-data';
import { debateTopic } from '@/lib/live/topic';
import type { NewReading, ReadingNames } from '@/lib/readings/schema';

/** A reading as lists of readings show it. */
export type ReadingView = ReadingHead & {
  positions: number;
  createdAt: Date;
  /** When a position, or the reading's name, last changed. */
  changedAt: Date;
};

/** The readings of a debate that are not deleted, the reference reading first, then the oldest. */
export async function listReadings(actor: Actor, debateId: string): Promise<ReadingView[]> {
  mustMay(actor, 'read');
  const rows = await db.reading.findMany({
    where: { debateId, deletedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: {
      referenceOf: { select: { id: true } },
      adjudicates: { select: { firstId: true, secondId: true } },
    },
  });
  const readingId = { in: rows.map(({ id }) => id) };
  const [counts, changes] = await Promise.all([
    db.position.groupBy({
      by: ['readingId'],
      where: {
        readingId,
        deletedAt: null,
        ...PERSON_IN_SIGHT,
        proposition: { deletedAt: null, debates: { some: { debateId } } },
      },
      _count: true,
    }),
    db.position.groupBy({ by: ['readingId'], where: { readingId }, _max: { updatedAt: true } }),
  ]);
  return rows
    .map((row): ReadingView => {
      const changed = changes.find((one) => one.readingId === row.id)?._max.updatedAt ?? null;
      return {
        id: row.id,
        name: row.name,
        coder: row.coder,
        isReference: row.referenceOf !== null,
        positions: counts.find((one) => one.readingId === row.id)?._count ?? 0,
        createdAt: row.createdAt,
        changedAt: changed !== null && changed > row.updatedAt ? changed : row.updatedAt,
        adjudicates: row.adjudicates,
      };
    })
    .sort((a, b) => Number(b.isReference) - Number(a.isReference));
}

/** The deleted readings of a debate, the last one first. */
export async function listDeletedReadings(
  actor: Actor,
  debateId: string,
): Promise<{ id: string; name: string; deletedAt: Date }[]> {
  mustMay(actor, 'read');
  const rows = await db.reading.findMany({
    where: { debateId, ...DELETED },
    orderBy: { deletedAt: 'desc' },
    select: { id: true, name: true, deletedAt: true },
  });
  return rows.flatMap(({ id, name, deletedAt }) => (deletedAt ? { id, name, deletedAt } : []));
}

/**
 * Begins an empty reading of a debate; with a key that was used before, finds the reading of then. Null
 * where the debate is not there.
 */
export async function createReading(
  actor: Actor,
  { key, ...input }: NewReading,
): Promise<{ id: string; slug: string } | null> {
  mustMay(actor, 'manage');
  return inTransaction(async (session, touches) => {
    touches(debateTopic(input.debateId));
    const debate = await session.debate.findFirst({
      where: { id: input.debateId, deletedAt: null },
      select: { slug: true },
    });
    if (!debate) return null;
    const made = await findReadingMadeWith(session, key, { debateId: input.debateId });
    if (made) return { id: made, slug: debate.slug };
    const name = input.name || `Reading of ${input.coder}`;
    const { id } = await session.reading.create({ data: { ...idFromKey(key), ...input, name } });
    return { id, slug: debate.slug };
  });
}

/**
 * The reading of a debate that was made with a key, as a part of the transaction that would make it.
 * Null where nothing was.
 *
 * @param made what would be made: in which debate and, where it decides between two readings, which
 * @throws Refusal where something else has the key: another reading, or one that was deleted since
 */
export async function findReadingMadeWith(
  session: DatabaseSession,
  key: string | undefined,
  made: { debateId: string; firstId?: string; secondId?: string },
): Promise<string | null> {
  if (key === undefined) return null;
  const row = await session.reading.findUnique({
    where: { id: key },
    select: { debateId: true, deletedAt: true, adjudicates: true },
  });
  if (!row) return null;
  const isSame =
    row.deletedAt === null &&
    row.debateId === made.debateId &&
    row.adjudicates?.firstId === made.firstId &&
    row.adjudicates?.secondId === made.secondId;
  if (!isSame) {
    throw new Refusal('This was stored already, and is not as it was then: reload the page.');
  }
  return key;
}

/** Gives a reading another name or coder. False: not there. */
export async function renameReading(
  actor: Actor,
  { id, ...names }: ReadingNames,
): Promise<boolean> {
  mustMay(actor, 'manage');
  return inTransaction(async (session, touches) => {
    touches(...(await topicsOfReading(session, id)));
    const { count } = await session.reading.updateMany({
      where: { id, ...READING_IN_SIGHT },
      data: names,
    });
    return count > 0;
  });
}

/** Takes a reading out of sight, or brings it back. False: not there, or it is the reference reading. */
export async function setReadingDeleted(
  actor: Actor,
  id: string,
  deleted: boolean,
): Promise<boolean> {
  mustMay(actor, 'manage');
  return inTransaction(async (session, touches) => {
    touches(...(await topicsOfReading(session, id)));
    const { count } = await session.reading.updateMany({
      where: {
        id,
        debate: { deletedAt: null },
        referenceOf: { is: null },
        ...ARRIVED,
      },
      data: { deletedAt: deleted ? new Date() : null },
    });
    return count > 0;
  });
}

/**
 * Makes a reading the one that the charts of its debate show. Says which one they showed before,
 * or null where the reading is not there.
 */
export async function setReferenceReading(
  actor: Actor,
  id: string,
): Promise<{ before: string | null } | null> {
  mustMay(actor, 'manage');
  return inTransaction(async (session, touches) => {
    touches(...(await topicsOfReading(session, id)));
    const reading = await session.reading.findFirst({
      where: { id, ...READING_IN_SIGHT },
      select: { debate: { select: { id: true, referenceReadingId: true } } },
    });
    if (!reading) return null;
    await session.debate.update({
      where: { id: reading.debate.id },
      data: { referenceReadingId: id },
    });
    return { before: reading.debate.referenceReadingId };
  });
}
