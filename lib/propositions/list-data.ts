import 'server-only';
import { cache } from 'react';
import { db } from '@/lib/db/client';
import { inOrder } from '@/lib/db/in-order';
import { type Actor, mustMay } from '@/lib/door/actor';
import { closedTo, type Editor, openTo } from '@/lib/propositions/open-readings';

/** How many positions stand on a proposition, told apart by whether the person may see them. */
export type PositionCounts = {
  /** Those that the person's reading may see. */
  positions: number;
  /** Those of other readings, which are not shown. */
  elsewhere: number;
};

/** A proposition of a debate as the list for arranging shows it. */
export type ArrangedProposition = PositionCounts & {
  id: string;
  slug: string;
  text: string;
  themeIds: string[];
  /** In how many debates it stands. */
  debates: number;
};

/** A proposition that is out of sight. */
export type DeletedProposition = PositionCounts & { id: string; text: string };

type Place = Pick<Editor, 'debateId' | 'readingId'>;

/** The propositions of a debate in their order, for one who works in a reading of it. */
export async function listArranged(actor: Actor, place: Place): Promise<ArrangedProposition[]> {
  mustMay(actor, 'read');
  const [rows, countsOf] = await Promise.all([
    db.debateProposition.findMany({
      where: { debateId: place.debateId, proposition: { deletedAt: null } },
      orderBy: { order: 'asc' },
      include: {
        proposition: {
          include: { themes: true, _count: { select: { debates: true } } },
        },
      },
    }),
    countPositions(place.debateId, place.readingId),
  ]);
  return rows.map(({ proposition }) => ({
    id: proposition.id,
    slug: proposition.slug,
    text: proposition.text,
    themeIds: inOrder(proposition.themes).map(({ themeId }) => themeId),
    debates: proposition._count.debates,
    ...countsOf(proposition.id),
  }));
}

/**
 * Propositions of a debate that are out of sight (deleted, or merged into another), the last one
 * first; none whose words one in sight has.
 */
export async function listDeleted(actor: Actor, place: Place): Promise<DeletedProposition[]> {
  mustMay(actor, 'read');
  const [rows, countsOf] = await Promise.all([
    db.proposition.findMany({
      where: { debates: { some: { debateId: place.debateId } } },
      orderBy: { deletedAt: 'desc' },
    }),
    countPositions(place.debateId, place.readingId),
  ]);
  const shown = new Set(
    rows.flatMap(({ text, deletedAt }) => (deletedAt === null ? [text.toLocaleLowerCase()] : [])),
  );
  return rows
    .filter(({ text, deletedAt }) => deletedAt !== null && !shown.has(text.toLocaleLowerCase()))
    .map(({ id, text }) => ({ id, text, ...countsOf(id) }));
}

/** Counts by reading, then tells the readings apart: once a request, for both lists. */
const countPositions = cache(
  async (debateId: string, readingId: string): Promise<(id: string) => PositionCounts> => {
    // From the debate's propositions on: else the positions of the whole library are gone through.
    const rows = await db.$queryRaw<
      { propositionId: string; readingId: string; positions: bigint }[]
    >`
      SELECT "held"."propositionId", "held"."readingId", COUNT(*) AS "positions"
      FROM "DebateProposition" AS "place"
      CROSS JOIN "Position" AS "held" ON "held"."propositionId" = "place"."propositionId"
      JOIN "Commentator"
        ON "Commentator"."id" = "held"."commentatorId" AND "Commentator"."deletedAt" IS NULL
      WHERE "place"."debateId" = ${debateId} AND "held"."deletedAt" IS NULL
      GROUP BY "held"."propositionId", "held"."readingId"`;
    const place = { debateId, readingId };
    const ids = { in: [...new Set(rows.map((row) => row.readingId))] };
    const [open, closed] = await Promise.all(
      [{ ...openTo(place), deletedAt: null }, closedTo(place)].map((where) =>
        db.reading.findMany({ where: { id: ids, AND: where }, select: { id: true } }),
      ),
    );
    const sum = (readings: { id: string }[] = []) => {
      const among = new Set(readings.map(({ id }) => id));
      const sums = new Map<string, number>();
      for (const { propositionId, readingId: of, positions: held } of rows)
        if (among.has(of)) sums.set(propositionId, (sums.get(propositionId) ?? 0) + Number(held));
      return sums;
    };
    const [positions, elsewhere] = [sum(open), sum(closed)];
    return (id) => ({ positions: positions.get(id) ?? 0, elsewhere: elsewhere.get(id) ?? 0 });
  },
);
