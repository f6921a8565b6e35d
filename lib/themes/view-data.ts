import 'server-only';
import { isStance, type Stance } from '@/lib/analysis/stance-matrix';
import { db } from '@/lib/db/client';
import { inOrder } from '@/lib/db/in-order';
import { PERSON_IN_SIGHT } from '@/lib/db/in-sight';
import { type Actor, mustMay } from '@/lib/door/actor';
import { holdsText, type ListState } from '@/lib/fields/list-state';
import { PAGE_ROWS, type PageOf, pageOf } from '@/lib/fields/page-of';
import { listThemeLanguages } from '@/lib/themes/languages-data';
import { byPlace } from '@/lib/themes/tree-plan';
import { type AgreementBar, barOfCounts } from '@/lib/view/agreement-bar';
import { oneLanguage } from '@/lib/words/language-of-words';

/** A theme in the list of all, with what it holds (its own and its children's). */
export type ThemeEntry = {
  id: string;
  slug: string;
  name: string;
  propositions: number;
  debates: number;
  /** The one debate that has propositions under it, where there is only one. */
  onlyDebate: { slug: string; title: string; language: string } | null;
  /** Of the debates that have propositions under it; '' where they are in several. */
  language: string;
  /** What stands under it, in its order. */
  children: ThemeEntry[];
};

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

type Languages = ReadonlyMap<string, readonly string[]>;

/** The language that all debates share which have propositions under some themes; '' where there is none. */
const languageOf = (themes: readonly { id: string }[], languages: Languages) =>
  oneLanguage(themes.flatMap(({ id }) => languages.get(id) ?? []));

/**
 * A page of the themes at the top, each with its children, and a parent's counts with those of its
 * children, each thing counted once. Of all themes name and place are read. Where a name is looked for,
 * the themes whose own name or a child's holds it.
 */
export async function listThemeEntries(
  actor: Actor,
  { q, page: wanted }: ListState,
): Promise<PageOf<ThemeEntry>> {
  mustMay(actor, 'read');
  const heads = await db.theme.findMany({
    where: { deletedAt: null },
    select: { id: true, slug: true, name: true, parentId: true, order: true },
  });
  const ids = new Set(heads.map(({ id }) => id));
  const under = new Map<string | null, typeof heads>();
  for (const head of heads) {
    const key = head.parentId !== null && ids.has(head.parentId) ? head.parentId : null;
    const list = under.get(key);
    if (list) list.push(head);
    else under.set(key, [head]);
  }
  const childrenOf = ({ id }: { id: string }) => (under.get(id) ?? []).sort(byPlace);
  const tops = (under.get(null) ?? []).filter((top) =>
    [top, ...childrenOf(top)].some(({ name }) => holdsText(name, q)),
  );
  const page = pageOf(tops.sort(byPlace), wanted);
  const branches = page.rows.flatMap((top) => [top, ...childrenOf(top)]);
  const branchIds = branches.map(({ id }) => id);
  const [languages, uses] = await Promise.all([
    listThemeLanguages(actor, branchIds),
    countUses(branchIds),
  ]);
  const entryOf = (theme: (typeof heads)[number]): ThemeEntry => {
    const within = [theme, ...childrenOf(theme)];
    const use = uses.get(theme.id);
    return {
      id: theme.id,
      slug: theme.slug,
      name: theme.name,
      propositions: use?.propositions ?? 0,
      debates: use?.debates ?? 0,
      onlyDebate: use?.onlyDebate ?? null,
      language: languageOf(within, languages),
      children: childrenOf(theme).map(entryOf),
    };
  };
  return { ...page, rows: page.rows.map(entryOf) };
}

type Use = Pick<ThemeEntry, 'propositions' | 'debates' | 'onlyDebate'>;

/** How much stands under each of some themes and what is under it, by its id. */
async function countUses(ids: readonly string[]): Promise<Map<string, Use>> {
  const rows = await db.$queryRaw<
    { id: string; propositions: bigint; debates: bigint; debateId: string }[]
  >`
    SELECT "branch"."id", COUNT(DISTINCT "Proposition"."id") AS "propositions",
      COUNT(DISTINCT "Debate"."id") AS "debates", MIN("Debate"."id") AS "debateId"
    FROM "Theme" AS "branch"
    JOIN "Theme" AS "own"
      ON ("own"."id" = "branch"."id" OR "own"."parentId" = "branch"."id")
      AND "own"."deletedAt" IS NULL
    JOIN "PropositionTheme" ON "PropositionTheme"."themeId" = "own"."id"
    JOIN "Proposition"
      ON "Proposition"."id" = "PropositionTheme"."propositionId" AND "Proposition"."deletedAt" IS NULL
    JOIN "DebateProposition" AS "place" ON "place"."propositionId" = "Proposition"."id"
    JOIN "Debate" ON "Debate"."id" = "place"."debateId" AND "Debate"."deletedAt" IS NULL
    WHERE "branch"."id" IN (SELECT "value" FROM json_each(${JSON.stringify(ids)}))
    GROUP BY "branch"."id"`;
  const only = rows.filter(({ debates }) => Number(debates) === 1);
  const debates = await db.debate.findMany({
    where: { id: { in: [...new Set(only.map(({ debateId }) => debateId))] } },
    select: { id: true, slug: true, title: true, language: true },
  });
  const debateOf = new Map(debates.map(({ id, ...debate }) => [id, debate]));
  return new Map(
    rows.map((row) => [
      row.id,
      {
        propositions: Number(row.propositions),
        debates: Number(row.debates),
        onlyDebate: Number(row.debates) === 1 ? (debateOf.get(row.debateId) ?? null) : null,
      },
    ]),
  );
}

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
  const [heads, debates, languages] = await Promise.all([
    listPropositionHeads(within),
    listThemeDebates(within),
    listThemeLanguages(actor, [...within, ...(parent ? [parent.id] : [])]),
  ]);
  const page = pageOf(heads, wanted);
  const rows = await listThemePropositions(page.rows.map(({ id }) => id));
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
    bar: barOfCounts(
      heads.map(({ against, between, inFavour }) => ({
        counts: [0, Number(against), Number(between), Number(inFavour), 0],
        propositions: 1,
      })),
      Math.max(0, ...debates.map(({ commentators }) => Number(commentators))),
    ),
    propositions: { ...page, rows },
    debates: debates.slice(0, PAGE_ROWS).map(({ commentators, propositions, ...debate }) => ({
      ...debate,
      propositions: Number(propositions),
    })),
    allDebates: debates.length,
  };
}

type PropositionHead = { id: string; against: bigint; between: bigint; inFavour: bigint };

/** The propositions under some themes, with how many are against each, between and for it. */
const listPropositionHeads = (themeIds: readonly string[]) => db.$queryRaw<PropositionHead[]>`
  SELECT "Proposition"."id",
    COALESCE(SUM("held"."stance" < 0), 0) AS "against",
    COALESCE(SUM("held"."stance" = 0), 0) AS "between",
    COALESCE(SUM("held"."stance" > 0), 0) AS "inFavour"
  FROM "Proposition"
  LEFT JOIN (
    SELECT "Position"."propositionId", "Position"."stance"
    FROM "Position"
    JOIN "Commentator"
      ON "Commentator"."id" = "Position"."commentatorId" AND "Commentator"."deletedAt" IS NULL
    JOIN "Debate"
      ON "Debate"."referenceReadingId" = "Position"."readingId" AND "Debate"."deletedAt" IS NULL
    WHERE "Position"."deletedAt" IS NULL
  ) AS "held" ON "held"."propositionId" = "Proposition"."id"
  WHERE "Proposition"."deletedAt" IS NULL
    AND "Proposition"."id" IN (
      SELECT "propositionId" FROM "PropositionTheme"
      WHERE "themeId" IN (SELECT "value" FROM json_each(${JSON.stringify(themeIds)}))
    )
    AND EXISTS (
      SELECT 1 FROM "DebateProposition" AS "place"
      JOIN "Debate" ON "Debate"."id" = "place"."debateId" AND "Debate"."deletedAt" IS NULL
      WHERE "place"."propositionId" = "Proposition"."id"
    )
  GROUP BY "Proposition"."id"
  ORDER BY "Proposition"."rowid"`;

type ThemeDebateRow = Omit<ThemeDebate, 'propositions'> & {
  propositions: bigint;
  /** How many take part in it. */
  commentators: bigint;
};

/** The debates that have propositions under some themes, the latest first. */
const listThemeDebates = (themeIds: readonly string[]) => db.$queryRaw<ThemeDebateRow[]>`
  SELECT "Debate"."id", "Debate"."slug", "Debate"."title", "Debate"."date", "Debate"."language",
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
  ORDER BY COALESCE("Debate"."date", '') DESC, "Debate"."rowid"`;

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
