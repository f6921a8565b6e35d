import 'server-only';
import { db } from '@/lib/db/client';
import type { NewReading } from '@/lib/readings/schema';

/** A reading as lists of readings show it. */
export type ReadingView = {
  id: string;
  name: string;
  coder: string;
  isReference: boolean;
  positions: number;
  createdAt: Date;
};

/** The readings of a debate that are not deleted, the reference reading first. */
export async function listReadings(debateId: string): Promise<ReadingView[]> {
  const rows = await db.reading.findMany({
    where: { debateId, deletedAt: null },
    orderBy: { createdAt: 'asc' },
    include: {
      referenceOf: { select: { id: true } },
      positions: {
        where: { deletedAt: null, proposition: { deletedAt: null } },
        select: { id: true },
      },
    },
  });
  return rows
    .map((row) => ({
      id: row.id,
      name: row.name,
      coder: row.coder,
      isReference: row.referenceOf !== null,
      positions: row.positions.length,
      createdAt: row.createdAt,
    }))
    .sort((a, b) => Number(b.isReference) - Number(a.isReference));
}

/** Begins an empty reading of a debate. Null where the debate is not there. */
export async function createReading(input: NewReading): Promise<{ id: string } | null> {
  const debate = await db.debate.findFirst({ where: { id: input.debateId, deletedAt: null } });
  if (!debate) return null;
  const name = input.name || `Reading of ${input.coder}`;
  const row = await db.reading.create({ data: { ...input, name } });
  return { id: row.id };
}

/** Takes a reading out of sight, or brings it back. False: not there, or it is the reference reading. */
export async function setReadingDeleted(id: string, deleted: boolean): Promise<boolean> {
  const { count } = await db.reading.updateMany({
    where: { id, referenceOf: { is: null } },
    data: { deletedAt: deleted ? new Date() : null },
  });
  return count > 0;
}
