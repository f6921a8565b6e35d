import 'server-only';
import { isStance, type Stance } from '@/lib/analysis/stance-matrix';
import { db } from '@/lib/db/client';
import { inOrder } from '@/lib/db/in-order';
import { PERSON_IN_SIGHT } from '@/lib/db/in-sight';
import { untilWritten } from '@/lib/db/until-written';
import { type Actor, mustMay } from '@/lib/door/actor';
import { PAGE_ROWS, type PageOf, pageOfCount } from '@/lib/fields/page-of';
import { Prisma } from '@/lib/generated/prisma/client';
import { listThemeLanguages } from '@/lib/themes/languages-data';
import { byPlace } from '@/lib/themes/tree-plan';
import { languageOf } from '@/lib/themes/view-data';
import { type AgreementBar, barOfCounts, type CountedPropositions } from '@/lib/view/agreement-bar';

/** A proposition of a theme with everybody's stance on it, debate by debate. */
export type ThemeProposition = {
  id: string;
  slug: string;
  text: string;
  debates: { slug: string; title: string; language: string }[];
  stances: Stance[];
};

/** A debate that has propositions under a theme, and how many. */
type ThemeDebate = {
  id: string;
  slug: string;
  title: string;
  date: string | null;
  language: string;
  propositions: number;
};

/** The name of a theme, and the language of the debates that use it, as in `ThemeEntry`. */
type NamedTheme = { slug: string; name: string; language: string };

export type ThemePage = NamedTheme & {
  description: string;
  parent: NamedTheme | null;
  children: NamedTheme[];
  /** How many of its propositions are of each kind, all of them. */
  bar: AgreementBar;
  propositions: PageOf<ThemeProposition>;
  /** The latest; the library shows all of them. */
  debates: ThemeDebate[];
  allDebates: number;
};

/**
 * What the page of a theme shows, its children's propositions included, a page of them; null where
 * there is none.
 *
 * @param wanted the page of the propositions, from 1
 */
export async function getThemePage(
  actor: Actor,
  slug: string,
  wanted: number,
): Promise<ThemePage | null> {
  mustMay(actor, 'read');
  const theme = await db.theme.findFirst({
    where: { slug, deletedAt: null },
    include: {
      parent: true,
      children: { where: { deletedAt: null } },
    },
  });
  if (!theme) return null;
  const { parent, children } = theme;
  const within = [theme, ...children].map(({ id }) => id);
  const above = parent ? [parent.id] : [];
  const [kinds, debates, languages] = await counted(JSON.stringify([within, above]), () =>
    Promise.all([
      countThemeKinds(within),
      listLatestThemeDebates(within),
      listThemeLanguages(actor, [...within, ...above]),
    ]),
  );
  const all = kinds.reduce((sum, { propositions }) => sum + propositions, 0);
  const { from, ...page } = pageOfCount(all, wanted);
  const rows = await listThemePropositions(await listPropositionIds(within, from));
  const named = (
    { slug: own, name }: typeof theme | (typeof children)[number],
    among: { id: string }[],
  ) => ({
    slug: own,
    name,
    language: languageOf(among, languages),
  });
  return {
    ...named(theme, [theme, ...children]),
    description: theme.description,
    parent: parent?.deletedAt === null ? named(parent, [parent, theme, ...children]) : null,
    children: children.sort(byPlace).map((child) => named(child, [child])),
    bar: barOfCounts(kinds, Number(debates[0]?.most ?? 0)),
    propositions: { ...page, rows },
    debates: debates.map(({ id, slug: at, title, date, language, propositions }) => ({
      ...{ id, slug: at, title, date, language },
      propositions: Number(propositions),
    })),
    allDebates: Number(debates[0]?.all ?? 0),
  };
}

/** What is counted of a theme is the same on each of its pages. So many are remembered. */
const counted =
  untilWritten<
    [CountedPropositions[], ThemeDebateRow[], Awaited<ReturnType<typeof listThemeLanguages>>]
  >(20);

/** Propositions that stand under some themes, and in a debate. */
const underThemes = (themeIds: readonly string[]) => Prisma.sql`
  "Proposition"."deletedAt" IS NULL
  AND "Proposition"."id" IN (
    SELECT "propositionId" FROM "PropositionTheme"
    WHERE "themeId" IN (SELECT "value" FROM json_each(${JSON.stringify(themeIds)}))
  )
  AND EXISTS (
    SELECT 1 FROM "DebateProposition" AS "place"
    JOIN "Debate" ON "Debate"."id" = "place"."debateId" AND "Debate"."deletedAt" IS NULL
    WHERE "place"."propositionId" = "Proposition"."id"
  )`;

/**
 * How many of the propositions under some themes have how many for and against them in reference readings, as
 * `countKinds` counts: a row a triple. A join of three tables within the `LEFT JOIN` would be made for every position
 * of the library.
 */
async function countThemeKinds(themeIds: readonly string[]): Promise<CountedPropositions[]> {
  const rows = await db.$queryRaw<
    { against: bigint; between: bigint; inFavour: bigint; propositions: bigint }[]
  >`
    SELECT "against", "between", "inFavour", COUNT(*) AS "propositions"
    FROM (
      SELECT
        MIN(2, COALESCE(SUM("held"."stance" < 0), 0)) AS "against",
        MIN(2, COALESCE(SUM("held"."stance" = 0), 0)) AS "between",
        MIN(2, COALESCE(SUM("held"."stance" > 0), 0)) AS "inFavour"
      FROM "Proposition"
      LEFT JOIN "Position" AS "held"
        ON "held"."propositionId" = "Proposition"."id"
        AND "held"."deletedAt" IS NULL
        AND EXISTS (
          SELECT 1 FROM "Debate"
          WHERE "Debate"."referenceReadingId" = "held"."readingId" AND "Debate"."deletedAt" IS NULL
        )
        AND EXISTS (
          SELECT 1 FROM "Commentator"
          WHERE "Commentator"."id" = "held"."commentatorId" AND "Commentator"."deletedAt" IS NULL
        )
      WHERE ${underThemes(themeIds)}
      GROUP BY "Proposition"."id"
    )
    GROUP BY "against", "between", "inFavour"`;
  return rows.map(({ against, between, inFavour, propositions }) => ({
    counts: [0, Number(against), Number(between), Number(inFavour), 0],
    propositions: Number(propositions),
  }));
}

/** The ids of a page of them, in the order in which they came into the library. */
async function listPropositionIds(themeIds: readonly string[], from: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT "Proposition"."id" FROM "Proposition" WHERE ${underThemes(themeIds)}
    ORDER BY "Proposition"."rowid" LIMIT ${PAGE_ROWS} OFFSET ${from}`;
  return rows.map(({ id }) => id);
}

type ThemeDebateRow = Omit<ThemeDebate, 'propositions'> & {
  propositions: bigint;
  /** How many debates there are, and how many take part where the most do. */
  all: bigint;
  most: bigint;
};

/** The latest of the debates that have propositions under some themes, the latest first. */
const listLatestThemeDebates = (themeIds: readonly string[]) => db.$queryRaw<ThemeDebateRow[]>`
  SELECT "id", "slug", "title", "date", "language", "propositions",
    COUNT(*) OVER () AS "all", MAX("commentators") OVER () AS "most"
  FROM (
    SELECT "Debate"."id", "Debate"."slug", "Debate"."title", "Debate"."date", "Debate"."language",
      "Debate"."rowid" AS "came",
      COUNT(DISTINCT "Proposition"."id") AS "propositions", (
        SELECT COUNT(*) FROM "DebateCommentator" AS "member"
        JOIN "Commentator"
          ON "Commentator"."id" = "member"."commentatorId" AND "Commentator"."deletedAt" IS NULL
        WHERE "member"."debateId" = "Debate"."id"
      ) AS "commentators"
    FROM "PropositionTheme"
    JOIN "Proposition"
      ON "Proposition"."id" = "PropositionTheme"."propositionId" AND "Proposition"."deletedAt" IS NULL
    JOIN "DebateProposition" AS "place" ON "place"."propositionId" = "Proposition"."id"
    JOIN "Debate" ON "Debate"."id" = "place"."debateId" AND "Debate"."deletedAt" IS NULL
    WHERE "PropositionTheme"."themeId" IN (SELECT "value" FROM json_each(${JSON.stringify(themeIds)}))
    GROUP BY "Debate"."id"
  )
  ORDER BY COALESCE("date", '') DESC, "came" LIMIT ${PAGE_ROWS}`;

/** Propositions with their debates and everybody's stances, in the order of the ids. */
async function listThemePropositions(ids: readonly string[]): Promise<ThemeProposition[]> {
  const rows = await db.proposition.findMany({
    where: { id: { in: [...ids] } },
    include: {
      debates: {
        where: { debate: { deletedAt: null } },
        include: { debate: { select: { slug: true, title: true, language: true } } },
      },
      positions: {
        where: {
          deletedAt: null,
          ...PERSON_IN_SIGHT,
          reading: { referenceOf: { deletedAt: null } },
        },
        select: { stance: true },
      },
    },
  });
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = found.get(id);
    if (!row) return [];
    return {
      id: row.id,
      slug: row.slug,
      text: row.text,
      debates: inOrder(row.debates).map(({ debate }) => debate),
      stances: row.positions.flatMap(({ stance }) => (isStance(stance) ? [stance] : [])),
    };
  });
}
