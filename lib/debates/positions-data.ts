import 'server-only';
import { cache } from 'react';
import { z } from 'zod';
import { db } from '@/lib/db/client';
import { PERSON_IN_SIGHT } from '@/lib/db/in-sight';
import { type ReadingRows, readWholeReading } from '@/lib/debates/whole-reading-data';
import { type Actor, mustMay } from '@/lib/door/actor';
import { readJson } from '@/lib/fields/read-json';
import type { Prisma } from '@/lib/generated/prisma/client';
import { readFields, readReason, readStance } from '@/lib/positions/position';
import { evidenceOf, listSpoken } from '@/lib/quoted/spoken-data';
import { groupBy } from '@/lib/view/group-by';
import type { PositionView } from '@/lib/view/view';

/** Beyond so many positions of a reading its words are not asked for at once. */
export const MOST_WITH_WORDS = 3_000;

/** Which of a reading's positions are wanted. */
type Only = Pick<Prisma.PositionWhereInput, 'id' | 'commentatorId' | 'propositionId'>;

/** How many positions a reading holds. */
export const countPositions = cache(async (actor: Actor, readingId: string): Promise<number> => {
  mustMay(actor, 'read');
  return db.position.count({ where: { readingId, deletedAt: null, ...PERSON_IN_SIGHT } });
});

const stanceRows = z.array(z.tuple([z.string(), z.number(), z.string()]));

/**
 * Who holds which stance in a reading, without words: for debates with many thousands. A row a proposition
 * is ten times as fast to read as a row a pair, of which a debate may have tens of thousands.
 */
export async function listStances(
  actor: Actor,
  readingId: string,
): Promise<Pick<PositionView, 'commentatorId' | 'propositionId' | 'stance' | 'explicitness'>[]> {
  mustMay(actor, 'read');
  const rows = await db.$queryRaw<{ propositionId: string; held: string }[]>`
    SELECT "propositionId",
      json_group_array(json_array("commentatorId", "stance", "explicitness")) AS "held"
    FROM "Position"
    WHERE "readingId" = ${readingId} AND "deletedAt" IS NULL AND "commentatorId" IN (
      SELECT "id" FROM "Commentator" WHERE "deletedAt" IS NULL
    )
    GROUP BY "propositionId"`;
  return rows.flatMap(({ propositionId, held }) =>
    stanceRows.parse(readJson(held)).map(([commentatorId, stance, explicitness]) => ({
      commentatorId,
      propositionId,
      ...readStance({ stance, explicitness }),
    })),
  );
}

/** The positions of a reading on one proposition and the reasons given there, with their words. */
export async function listPositionsOn(actor: Actor, readingId: string, propositionId: string) {
  mustMay(actor, 'read');
  const [held, reasons] = await Promise.all([
    listPositions(actor, readingId, [propositionId], { propositionId }),
    db.reason.findMany({
      where: { propositionId, positions: { some: { position: { readingId } } } },
      orderBy: { order: 'asc' },
    }),
  ]);
  return {
    held,
    reasons: reasons.map((reason) => ({
      id: reason.id,
      propositionId,
      ...readReason(reason),
    })),
  };
}

/** A debate's reading by its id, `null` its reference reading; null where there is no such debate or reading. */
export async function findReadingId(
  actor: Actor,
  slug: string,
  wanted: string | null = null,
): Promise<string | null> {
  mustMay(actor, 'read');
  const row = await db.debate.findFirst({
    where: { slug, deletedAt: null },
    select: {
      referenceReadingId: true,
      readings: { where: { id: wanted ?? '', deletedAt: null }, select: { id: true } },
    },
  });
  return wanted === null ? (row?.referenceReadingId ?? null) : (row?.readings[0]?.id ?? null);
}

/**
 * The positions of a reading on some propositions, with their words. Reasons and evidence are asked
 * for by the same condition and not by the ids of the positions: a database takes only so many
 * values in one query, and a reading holds thousands.
 */
export async function listPositions(
  actor: Actor,
  readingId: string,
  propositionIds: readonly string[],
  only: Only = {},
): Promise<PositionView[]> {
  mustMay(actor, 'read');
  const present = new Set(propositionIds);
  const [{ rows, evidence, reasons }, spoken] = await Promise.all([
    Object.keys(only).length === 0
      ? readWholeReading(actor, readingId)
      : readPositions(readingId, only),
    listSpoken(actor, { readingId }),
  ]);
  const reasonsOf = groupBy(reasons, ({ positionId }) => positionId);
  const piecesOf = groupBy(evidence, ({ positionId }) => positionId);
  return rows
    .filter((row) => present.has(row.propositionId))
    .map((row) => ({
      id: row.id,
      commentatorId: row.commentatorId,
      propositionId: row.propositionId,
      ...readFields(row),
      version: row.version,
      reasonIds: (reasonsOf.get(row.id) ?? []).map(({ reasonId }) => reasonId),
      evidence: (piecesOf.get(row.id) ?? []).map((piece) =>
        evidenceOf(piece, row.commentatorId, spoken),
      ),
    }));
}

/** Some positions of a reading with their quotations and the reasons given. */
async function readPositions(readingId: string, only: Only): Promise<ReadingRows> {
  const where = { readingId, deletedAt: null, ...PERSON_IN_SIGHT, ...only };
  const [rows, reasons, evidence] = await Promise.all([
    db.position.findMany({
      where,
      omit: { readingId: true, createdAt: true, updatedAt: true, deletedAt: true },
    }),
    db.positionReason.findMany({
      where: { position: where },
      orderBy: { order: 'asc' },
      select: { positionId: true, reasonId: true },
    }),
    db.evidence.findMany({
      where: { position: where },
      orderBy: [{ quotation: 'asc' }, { order: 'asc' }],
      omit: { prefix: true, suffix: true, score: true, createdAt: true, updatedAt: true },
    }),
  ]);
  return { rows, reasons, evidence };
}
