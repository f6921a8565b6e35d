import 'server-only';
import { isStance } from '@/lib/analysis/stance-matrix';
import type { PersonStances } from '@/lib/commentators/closeness';
import { db } from '@/lib/db/client';
import { POSITION_IN_SIGHT } from '@/lib/db/in-sight';
import { untilWritten } from '@/lib/db/until-written';
import { type Actor, mustMay } from '@/lib/door/actor';
import { compareNames } from '@/lib/fields/compare-names';
import { holdsText, type ListState } from '@/lib/fields/list-state';
import { type PageOf, pageOf } from '@/lib/fields/page-of';

/** A commentator in the list of all. */
export type CommentatorEntry = {
  id: string;
  slug: string;
  name: string;
  description: string;
  /** The latest of their debates. */
  debates: { slug: string; title: string; language: string }[];
  /** How many debates more there are. */
  moreDebates: number;
  positions: number;
};

/** So many debates of somebody are named in the list of all. */
const NAMED_DEBATES = 8;

/**
 * A page of those who take part in a debate, by name, with how many positions they hold. Of all of them
 * id and name are read.
 */
export async function listCommentators(
  actor: Actor,
  { q, page: wanted }: ListState,
): Promise<PageOf<CommentatorEntry>> {
  mustMay(actor, 'read');
  const heads = await peopleByName('', readPeopleByName);
  const page = pageOf(
    heads.filter(({ name }) => holdsText(name, q)),
    wanted,
  );
  const ids = page.rows.map(({ id }) => id);
  const [rows, debates, counts] = await Promise.all([
    db.commentator.findMany({
      where: { id: { in: ids } },
      select: { id: true, slug: true, name: true, description: true },
    }),
    listLatestDebates(ids),
    db.position.groupBy({
      by: ['commentatorId'],
      where: { ...SHOWN, commentatorId: { in: ids } },
      _count: true,
    }),
  ]);
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const positions = new Map(counts.map(({ commentatorId, _count }) => [commentatorId, _count]));
  return {
    ...page,
    rows: ids.flatMap((id) => {
      const row = rowOf.get(id);
      const own = debates.get(id) ?? [];
      if (!row) return [];
      return {
        ...row,
        debates: own.map(({ slug, title, language }) => ({ slug, title, language })),
        moreDebates: Number(own[0]?.all ?? 0) - own.length,
        positions: positions.get(id) ?? 0,
      };
    }),
  };
}

type PersonHead = { id: string; name: string };

/** Pages of the list follow each other, and to order thousands takes longer than what stands on one. */
const peopleByName = untilWritten<readonly PersonHead[]>(1);

/** Everybody who takes part in a debate, by name. */
async function readPeopleByName(): Promise<readonly PersonHead[]> {
  const heads = await db.$queryRaw<PersonHead[]>`
    SELECT "id", "name" FROM "Commentator"
    WHERE "deletedAt" IS NULL AND EXISTS (
      SELECT 1 FROM "DebateCommentator" AS "member"
      JOIN "Debate" ON "Debate"."id" = "member"."debateId" AND "Debate"."deletedAt" IS NULL
      WHERE "member"."commentatorId" = "Commentator"."id"
    )`;
  return heads.sort((a, b) => compareNames(a.name, b.name));
}

type LatestDebate = {
  commentatorId: string;
  slug: string;
  title: string;
  language: string;
  /** How many there are. */
  all: bigint;
};

/** The latest debates of some people, in the order in which they came into the library. */
async function listLatestDebates(ids: readonly string[]): Promise<Map<string, LatestDebate[]>> {
  const rows = await db.$queryRaw<LatestDebate[]>`
    SELECT "commentatorId", "slug", "title", "language", "all" FROM (
      SELECT "member"."commentatorId", "Debate"."slug", "Debate"."title", "Debate"."language",
        "Debate"."id" AS "id",
        COUNT(*) OVER (PARTITION BY "member"."commentatorId") AS "all",
        ROW_NUMBER() OVER (
          PARTITION BY "member"."commentatorId" ORDER BY "Debate"."date" DESC, "Debate"."id"
        ) AS "place"
      FROM "DebateCommentator" AS "member"
      JOIN "Debate" ON "Debate"."id" = "member"."debateId" AND "Debate"."deletedAt" IS NULL
      WHERE "member"."commentatorId" IN (SELECT "value" FROM json_each(${JSON.stringify(ids)}))
    ) WHERE "place" <= ${NAMED_DEBATES} ORDER BY "id"`;
  const found = new Map<string, LatestDebate[]>();
  for (const row of rows) {
    const list = found.get(row.commentatorId);
    if (list) list.push(row);
    else found.set(row.commentatorId, [row]);
  }
  return found;
}

/** Positions of reference readings of debates that are there. */
const SHOWN = {
  ...POSITION_IN_SIGHT,
  reading: { referenceOf: { deletedAt: null } },
} as const;

/**
 * Everyone's stances on the propositions that one commentator addresses; where somebody addresses
 * one in several debates, the stance in the latest of them.
 */
export async function listStancesSharedWith(
  actor: Actor,
  commentatorId: string,
): Promise<PersonStances[]> {
  mustMay(actor, 'read');
  const rows = await db.$queryRaw<SharedStance[]>`
    SELECT "held"."propositionId", "held"."stance", "held"."commentatorId"
    FROM (
      SELECT DISTINCT "own"."propositionId"
      FROM "Position" AS "own"
      CROSS JOIN "Debate"
        ON "Debate"."referenceReadingId" = "own"."readingId" AND "Debate"."deletedAt" IS NULL
      CROSS JOIN "Proposition"
        ON "Proposition"."id" = "own"."propositionId" AND "Proposition"."deletedAt" IS NULL
      WHERE "own"."commentatorId" = ${commentatorId} AND "own"."deletedAt" IS NULL
    ) AS "addressed"
    CROSS JOIN "Position" AS "held"
      ON "held"."propositionId" = "addressed"."propositionId" AND "held"."deletedAt" IS NULL
    CROSS JOIN "Debate"
      ON "Debate"."referenceReadingId" = "held"."readingId" AND "Debate"."deletedAt" IS NULL
    ORDER BY COALESCE("Debate"."date", ''), "held"."rowid"`;
  const people = new Map(
    (
      await db.$queryRaw<{ id: string; slug: string; name: string }[]>`
        SELECT "id", "slug", "name" FROM "Commentator"
        WHERE "deletedAt" IS NULL
          AND "id" IN (SELECT "value" FROM json_each(${JSON.stringify([...new Set(rows.map((row) => row.commentatorId))])}))
        ORDER BY "rowid"`
    ).map((person): [string, PersonStances] => [person.id, { ...person, stances: new Map() }]),
  );
  for (const { commentatorId: of, propositionId, stance } of rows) {
    const held = Number(stance);
    if (isStance(held)) people.get(of)?.stances.set(propositionId, held);
  }
  return [...people.values()];
}

type SharedStance = { propositionId: string; stance: bigint; commentatorId: string };

/** Some propositions with the language of the latest debate that they stand in. */
export async function listPropositionTexts(
  actor: Actor,
  ids: readonly string[],
): Promise<{ id: string; slug: string; text: string; language: string }[]> {
  mustMay(actor, 'read');
  const rows = await db.proposition.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      slug: true,
      text: true,
      debates: {
        where: { debate: { deletedAt: null } },
        select: { debate: { select: { language: true, date: true } } },
      },
    },
  });
  return rows.map(({ debates, ...row }) => {
    const dated = debates.map(({ debate }) => debate).sort(byDate);
    return { ...row, language: dated.at(-1)?.language ?? '' };
  });
}

/** Undated ones last. */
function byDate(a: { date: string | null }, b: { date: string | null }): number {
  return (a.date ?? '9999').localeCompare(b.date ?? '9999');
}
