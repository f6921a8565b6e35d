import 'server-only';
import { db } from '@/lib/db/client';
import { untilWritten } from '@/lib/db/until-written';
import { type Actor, mustMay } from '@/lib/door/actor';
import { holdsText, type ListState } from '@/lib/fields/list-state';
import { type PageOf, pageOf } from '@/lib/fields/page-of';
import { listThemeLanguages } from '@/lib/themes/languages-data';
import { byPlace, type TreeTheme } from '@/lib/themes/tree-plan';
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

type ThemeHead = TreeTheme & { slug: string };

type Languages = ReadonlyMap<string, readonly string[]>;

/** The language that all debates share which have propositions under some themes; '' where there is none. */
export const languageOf = (themes: readonly { id: string }[], languages: Languages) =>
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
  const under = await themesByPlace('', readThemesByPlace);
  const childrenOf = ({ id }: { id: string }) => under.get(id) ?? [];
  const tops = (under.get(null) ?? []).filter((top) =>
    [top, ...childrenOf(top)].some(({ name }) => holdsText(name, q)),
  );
  const page = pageOf(tops, wanted);
  const branches = page.rows.flatMap((top) => [top, ...childrenOf(top)]);
  const branchIds = branches.map(({ id }) => id);
  const [languages, uses] = await Promise.all([
    listThemeLanguages(actor, branchIds),
    countUses(branchIds),
  ]);
  const entryOf = (theme: ThemeHead): ThemeEntry => {
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

type Branches = ReadonlyMap<string | null, readonly ThemeHead[]>;

/** Pages of the list follow each other, and to order thousands takes longer than what stands on one. */
const themesByPlace = untilWritten<Branches>(1);

/** All themes under the one they stand under (null: at the top), in their order. */
async function readThemesByPlace(): Promise<Branches> {
  const rows = await db.$queryRaw<(Omit<ThemeHead, 'order'> & { order: bigint })[]>`
    SELECT "id", "slug", "name", "parentId", "order" FROM "Theme" WHERE "deletedAt" IS NULL`;
  const ids = new Set(rows.map(({ id }) => id));
  const under = new Map<string | null, ThemeHead[]>();
  for (const row of rows) {
    const head = { ...row, order: Number(row.order) };
    const key = head.parentId !== null && ids.has(head.parentId) ? head.parentId : null;
    const list = under.get(key);
    if (list) list.push(head);
    else under.set(key, [head]);
  }
  for (const list of under.values()) list.sort(byPlace);
  return under;
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
