import 'server-only';
import { db } from '@/lib/db/client';
import { inOrder } from '@/lib/db/in-order';
import { PERSON_IN_SIGHT } from '@/lib/db/in-sight';
import { countAllKinds, countKinds } from '@/lib/debates/kind-counts-data';
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
import { type Actor, mustMay } from '@/lib/door/actor';
import { type PageOf, pageOf } from '@/lib/fields/page-of';
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
 * read, one row each; everything else of those on the page only.
 *
 * @param found ids of the debates in which the search text was found, or null without a text
 */
export async function getLibraryPage(
  actor: Actor,
  state: LibraryState,
  found: ReadonlySet<string> | null,
): Promise<LibraryPage> {
  mustMay(actor, 'read');
  const [heads, theme, who, contested] = await Promise.all([
    db.$queryRaw<LibraryHead[]>`
      SELECT "id", "title", "date" FROM "Debate" WHERE "deletedAt" IS NULL`,
    listOfThemes(state.theme),
    listOfPeople(state.who),
    state.sort === 'contested' ? countAllKinds(actor) : null,
  ]);
  const passing: LibraryPassing = { q: found, theme, who };
  const shares = new Map(
    [...(contested ?? [])].map(([id, counted]) => [id, contestedShare(counted)]),
  );
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

/** The debates that have one of some themes, or of what is under them; null where none is asked for. */
async function listOfThemes(slugs: readonly string[]): Promise<Set<string> | null> {
  if (slugs.length === 0) return null;
  const wanted = JSON.stringify(slugs);
  const rows = await db.$queryRaw<{ debateId: string }[]>`
    SELECT DISTINCT "place"."debateId"
    FROM "Theme"
    LEFT JOIN "Theme" AS "above" ON "above"."id" = "Theme"."parentId" AND "above"."deletedAt" IS NULL
    JOIN "PropositionTheme" ON "PropositionTheme"."themeId" = "Theme"."id"
    JOIN "Proposition"
      ON "Proposition"."id" = "PropositionTheme"."propositionId" AND "Proposition"."deletedAt" IS NULL
    JOIN "DebateProposition" AS "place" ON "place"."propositionId" = "Proposition"."id"
    WHERE "Theme"."deletedAt" IS NULL
      AND ("Theme"."slug" IN (SELECT "value" FROM json_each(${wanted}))
        OR "above"."slug" IN (SELECT "value" FROM json_each(${wanted})))`;
  return new Set(rows.map(({ debateId }) => debateId));
}

/** The debates in which one of some people takes part; null where none is asked for. */
async function listOfPeople(slugs: readonly string[]): Promise<Set<string> | null> {
  if (slugs.length === 0) return null;
  const rows = await db.$queryRaw<{ debateId: string }[]>`
    SELECT DISTINCT "member"."debateId"
    FROM "DebateCommentator" AS "member"
    JOIN "Commentator" ON "Commentator"."id" = "member"."commentatorId"
    WHERE "Commentator"."deletedAt" IS NULL
      AND "Commentator"."slug" IN (SELECT "value" FROM json_each(${JSON.stringify(slugs)}))`;
  return new Set(rows.map(({ debateId }) => debateId));
}

/** Debates with their small pictures, in the order of the ids. */
async function listEntries(actor: Actor, ids: readonly string[]): Promise<LibraryEntry[]> {
  const [rows, kinds] = await Promise.all([
    db.debate.findMany({
      where: { id: { in: [...ids] } },
      include: {
        sources: { select: { order: true, publisher: true } },
        commentators: {
          where: PERSON_IN_SIGHT,
          select: { order: true, commentator: { select: { id: true, slug: true, name: true } } },
        },
      },
    }),
    countKinds(actor, ids),
  ]);
  const entries = new Map(
    rows.map(({ id, slug, title, question, language, date, sources, commentators }) => [
      id,
      {
        id,
        slug,
        title,
        question,
        language,
        date,
        publisher: inOrder(sources)[0]?.publisher ?? '',
        commentators: inOrder(commentators).map(({ commentator }) => commentator),
        bar: barOfCounts(kinds.get(id) ?? [], commentators.length),
      },
    ]),
  );
  return ids.flatMap((id) => entries.get(id) ?? []);
}
