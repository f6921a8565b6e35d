import 'server-only';
import { z } from 'zod';
import { db } from '@/lib/db/client';
import { untilWritten } from '@/lib/db/until-written';
import { countKinds } from '@/lib/debates/kind-counts-data';
import {
  contestedShare,
  filterLibrary,
  type LibraryEntry,
  type LibraryHead,
  type LibraryPassing,
  loosenLibrary,
  yearOptions,
} from '@/lib/debates/library';
import type { LibraryState } from '@/lib/debates/library-address';
import { LISTED_COMMENTATORS } from '@/lib/debates/library-card';
import { type Actor, mustMay } from '@/lib/door/actor';
import { type PageOf, pageOf } from '@/lib/fields/page-of';
import { readJson } from '@/lib/fields/read-json';
import { barOfCounts } from '@/lib/view/agreement-bar';

/** A page of the library. */
export type LibraryPage = PageOf<LibraryEntry> & {
  /** How many debates there are, filters or not. */
  debates: number;
  years: ReturnType<typeof yearOptions>;
  /** Where no debate passes: the filters whose removal alone would show something. */
  loosen: ReturnType<typeof loosenLibrary>;
};

/**
 * A page of the debates that pass the filters, in their order. Of all debates id, title and date are
 * read, one row each, once after a change; everything else of those on the page only.
 *
 * @param found ids of the debates in which the search text was found, or null without a text
 */
export async function getLibraryPage(
  actor: Actor,
  state: LibraryState,
  found: ReadonlySet<string> | null,
): Promise<LibraryPage> {
  mustMay(actor, 'read');
  const [heads, theme, who] = await Promise.all([
    listHeads(),
    passingOf(ofThemes, state.theme, listOfThemes),
    passingOf(ofPeople, state.who, listOfPeople),
  ]);
  const passing: LibraryPassing = { q: found, theme, who };
  const shares = state.sort === 'contested' ? await listShares(actor) : undefined;
  const kept = filterLibrary(heads, state, passing, shares);
  const page = pageOf(kept, state.page);
  return {
    ...page,
    rows: await listEntries(
      actor,
      page.rows.map(({ id }) => id),
    ),
    debates: heads.length,
    years: yearOptions(heads),
    loosen: kept.length === 0 ? loosenLibrary(heads, state, passing) : [],
  };
}

const ofAll = untilWritten<LibraryHead[]>(1);
const listHeads = () =>
  ofAll(
    '',
    () => db.$queryRaw<LibraryHead[]>`
      SELECT "id", "title", "date" FROM "Debate" WHERE "deletedAt" IS NULL`,
  );

const ofContested = untilWritten<ReadonlyMap<string, number>>(1);
/** The share of each debate's addressed propositions that is contested. */
const listShares = (actor: Actor) =>
  ofContested('', async () => {
    const ids = (await listHeads()).map(({ id }) => id);
    const kinds = await countKinds(actor, ids);
    return new Map([...kinds].map(([id, counted]) => [id, contestedShare(counted)]));
  });

/** So many choices of themes and of people are remembered until the library changes. */
const CHOICES = 20;
const ofThemes = untilWritten<ReadonlySet<string>>(CHOICES);
const ofPeople = untilWritten<ReadonlySet<string>>(CHOICES);

/** The debates that pass a filter by their rows; null where nothing is chosen. */
async function passingOf(
  remembered: typeof ofThemes,
  slugs: readonly string[],
  list: (wanted: string) => Promise<ReadonlySet<string>>,
): Promise<ReadonlySet<string> | null> {
  if (slugs.length === 0) return null;
  const wanted = JSON.stringify(slugs);
  return remembered(wanted, () => list(wanted));
}

/** The debates that have one of some themes, or of what is under them. Goes from the few themes to their debates. */
async function listOfThemes(wanted: string): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ debateId: string }[]>`
    WITH "chosen" AS MATERIALIZED (
      SELECT "id" FROM "Theme"
      WHERE "deletedAt" IS NULL AND "slug" IN (SELECT "value" FROM json_each(${wanted}))
    )
    SELECT DISTINCT "place"."debateId"
    FROM "Theme"
    CROSS JOIN "PropositionTheme" ON "PropositionTheme"."themeId" = "Theme"."id"
    CROSS JOIN "Proposition"
      ON "Proposition"."id" = "PropositionTheme"."propositionId" AND "Proposition"."deletedAt" IS NULL
    CROSS JOIN "DebateProposition" AS "place" ON "place"."propositionId" = "Proposition"."id"
    WHERE "Theme"."deletedAt" IS NULL
      AND ("Theme"."id" IN (SELECT "id" FROM "chosen")
        OR "Theme"."parentId" IN (SELECT "id" FROM "chosen"))`;
  return new Set(rows.map(({ debateId }) => debateId));
}

/** The debates in which one of some people takes part. */
async function listOfPeople(wanted: string): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ debateId: string }[]>`
    SELECT DISTINCT "member"."debateId"
    FROM "DebateCommentator" AS "member"
    JOIN "Commentator" ON "Commentator"."id" = "member"."commentatorId"
    WHERE "Commentator"."deletedAt" IS NULL
      AND "Commentator"."slug" IN (SELECT "value" FROM json_each(${wanted}))`;
  return new Set(rows.map(({ debateId }) => debateId));
}

const peopleSchema = z.array(z.object({ slug: z.string(), name: z.string() }));

type EntryRow = Omit<LibraryEntry, 'people' | 'commentators' | 'bar'> & {
  /** JSON. */
  people: string;
  commentators: bigint;
};

/** Debates with their small pictures, in the order of the ids. */
async function listEntries(actor: Actor, ids: readonly string[]): Promise<LibraryEntry[]> {
  const wanted = JSON.stringify(ids);
  const [rows, kinds] = await Promise.all([
    db.$queryRaw<EntryRow[]>`
      WITH "member" AS MATERIALIZED (
        SELECT "place"."debateId", "place"."order", "slug", "name"
        FROM "DebateCommentator" AS "place"
        JOIN "Commentator" ON "Commentator"."id" = "place"."commentatorId"
        WHERE "place"."debateId" IN (SELECT "value" FROM json_each(${wanted}))
          AND "Commentator"."deletedAt" IS NULL
      )
      SELECT "id", "slug", "title", "question", "language", "date",
        COALESCE((
          SELECT "publisher" FROM "Source" WHERE "debateId" = "Debate"."id" ORDER BY "order" LIMIT 1
        ), '') AS "publisher",
        (
          SELECT json_group_array(json_object('slug', "slug", 'name', "name")) FROM (
            SELECT "slug", "name" FROM "member" WHERE "debateId" = "Debate"."id"
            ORDER BY "order" LIMIT ${LISTED_COMMENTATORS}
          )
        ) AS "people",
        (SELECT COUNT(*) FROM "member" WHERE "debateId" = "Debate"."id") AS "commentators"
      FROM "Debate" WHERE "id" IN (SELECT "value" FROM json_each(${wanted}))`,
    countKinds(actor, ids),
  ]);
  const entries = new Map(
    rows.map(({ people, commentators, ...row }) => [
      row.id,
      {
        ...row,
        people: peopleSchema.parse(readJson(people)),
        commentators: Number(commentators),
        bar: barOfCounts(kinds.get(row.id) ?? [], Number(commentators)),
      },
    ]),
  );
  return ids.flatMap((id) => entries.get(id) ?? []);
}
