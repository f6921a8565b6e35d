import 'server-only';
import { type DatabaseSession, db } from '@/lib/db/client';
import { EVERYTHING } from '@/lib/db/connections/raise';
import { type Actor, mustMay } from '@/lib/door/actor';
import { debateTopic, type Topic } from '@/lib/live/topic';

/** What topics are at, in one statement: of one that nothing was written of yet 0. */
export async function readRevisions(
  actor: Actor,
  topics: readonly Topic[],
): Promise<Map<Topic, number>> {
  mustMay(actor, 'read');
  const asked = JSON.stringify([...topics, EVERYTHING]);
  const rows = await db.$queryRaw<{ topic: string; number: bigint }[]>`
    SELECT "topic", "number" FROM "Revision"
    WHERE "topic" IN (SELECT "value" FROM json_each(${asked}))`;
  const found = new Map(rows.map(({ topic, number }) => [topic, Number(number)]));
  const all = found.get(EVERYTHING) ?? 0;
  return new Map(topics.map((topic) => [topic, Math.max(all, found.get(topic) ?? 0)]));
}

/**
 * What a write of positions or marks touches: the debate of the reading, and all others that have the
 * proposition, whose reasons they share.
 */
export async function topicsOfReading(
  session: DatabaseSession,
  readingId: string,
  propositionId: string | null = null,
): Promise<Topic[]> {
  const rows = await session.$queryRaw<{ id: string }[]>`
    SELECT "debateId" AS "id" FROM "Reading" WHERE "id" = ${readingId}
    UNION SELECT "debateId" FROM "DebateProposition" WHERE "propositionId" = ${propositionId}`;
  return rows.map(({ id }) => debateTopic(id));
}

/** The same of a position that is taken away or brought back. */
export async function topicsOfPosition(session: DatabaseSession, id: string): Promise<Topic[]> {
  const row = await session.position.findUnique({
    where: { id },
    select: { readingId: true, propositionId: true },
  });
  return row ? topicsOfReading(session, row.readingId, row.propositionId) : [];
}

/**
 * What a write of things that debates share touches: all debates that have one of them.
 *
 * @param ids of propositions or commentators; what is of neither kind counts for nothing
 */
export async function topicsAround(
  session: DatabaseSession,
  debateId: string | null,
  ids: readonly string[],
): Promise<Topic[]> {
  const asked = JSON.stringify(ids);
  const rows = await session.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Debate" WHERE "id" = ${debateId}
    UNION SELECT "debateId" FROM "DebateProposition"
      WHERE "propositionId" IN (SELECT "value" FROM json_each(${asked}))
    UNION SELECT "debateId" FROM "DebateCommentator"
      WHERE "commentatorId" IN (SELECT "value" FROM json_each(${asked}))`;
  return rows.map(({ id }) => debateTopic(id));
}

/** All ids that a change names, wherever they stand in it. */
export function idsIn(change: unknown): string[] {
  if (typeof change === 'string') return /^[\w-]{1,64}$/.test(change) ? [change] : [];
  return typeof change === 'object' && change !== null
    ? [...new Set(Object.values(change).flatMap(idsIn))]
    : [];
}
