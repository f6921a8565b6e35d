import 'server-only';
import { z } from 'zod';
import { takeBreath } from '@/lib/db/arriving/in-breaths';
import type { Ask } from '@/lib/db/read-at-once';
import { readJson } from '@/lib/fields/read-json';
import { type SearchKind, type SearchMatch, searchKinds } from '@/lib/search/document';
import { matchOf } from '@/lib/search/stored/ask';
import { kindOf, wordsOf } from '@/lib/search/stored/numbers';
import {
  countByKind,
  listStages,
  type Plan,
  planSearch,
  type Scope,
  type Stage,
  stagesOfSimilar,
  within,
} from '@/lib/search/stored/plan-data';

/** Of two equal matches, the one that leads to more is shown first. */
export const WEIGHTS: Record<SearchKind, number> = {
  debate: 1.5,
  commentator: 1.5,
  theme: 1.3,
  proposition: 1.1,
  quotation: 1,
  text: 0.8,
};

/** How a document's title counts beside its further words, for `bm25`. */
export const FIELDS = '2.0, 1.0';

/** How much of what is found is wanted. */
export type Wanted = {
  /** Of each kind. */
  ofAKind: number;
  /** Of all kinds together; as many as there are where it is not said. */
  inAll?: number;
  /** Of what holds the words in another spelling only. */
  similar: number;
  /** Only of this kind; all are counted. */
  kind?: SearchKind | null;
};

export type Findings = {
  /** What holds the words asked for, the best first. Where nothing does: what holds them in another spelling. */
  found: SearchMatch[];
  counts: ReadonlyMap<SearchKind, number>;
  /** What holds the words in another spelling only, where something holds them as they are. */
  similar: SearchMatch[];
  similarCounts: ReadonlyMap<SearchKind, number>;
  /** Whether quotations were left out. */
  isPart: boolean;
};

export const NOTHING: Findings = {
  found: [],
  counts: new Map(),
  similar: [],
  similarCounts: new Map(),
  isPart: false,
};

/** What a query finds, as much of it as is wanted, with how many there are. */
export async function findStored(
  ask: Ask,
  query: string,
  scope: Scope,
  wanted: Wanted,
): Promise<Findings> {
  const plan = await planSearch(ask, query, scope);
  if (plan === null) return NOTHING;
  const { counts, similarCounts } = plan;
  const isPart = await leavesOut(ask, plan, scope);
  const listed = { ...scope, kinds: wanted.kind ? [wanted.kind] : scope.kinds };
  const first = (stages: Stage[], ofAKind: number, inAll: number) =>
    listFirst(ask, stages, listed, ofAKind).then((hits) => hits.slice(0, inAll));
  const show = async (hits: readonly Hit[], near: boolean) => {
    const matches = await readMatches(ask, plan, hits, near);
    return hits.flatMap(({ number }) => matches.get(number) ?? []);
  };
  const inAll = wanted.inAll ?? Number.MAX_SAFE_INTEGER;
  if (counts.size === 0) {
    const hits = await first(stagesOfSimilar(plan), wanted.ofAKind, inAll);
    const found = await show(hits, true);
    return { ...NOTHING, found, counts: similarCounts, isPart };
  }
  const hits = await first(await listStages(ask, plan, scope), wanted.ofAKind, inAll);
  const similar = await first(stagesOfSimilar(plan), wanted.similar, wanted.similar);
  return {
    found: await show(hits, false),
    counts,
    similar: await show(similar, true),
    similarCounts,
    isPart,
  };
}

/** Whether some of what a query finds is quotations that are left out. */
async function leavesOut(
  ask: Ask,
  { expressions: { found, similar } }: Plan,
  { hidden, withoutQuotations }: Scope,
): Promise<boolean> {
  if (withoutQuotations.length === 0) return false;
  const any = similar === null ? found : `(${found} OR ${similar})`;
  const scope: Scope = { kinds: ['quotation'], hidden, withoutQuotations: [] };
  const all = await countByKind(ask, any, scope);
  const rest = await countByKind(ask, any, { ...scope, withoutQuotations });
  return (all.get('quotation') ?? 0) > (rest.get('quotation') ?? 0);
}

type Hit = { number: number; score: number };

/** The first of each kind, in the order in which all of them stand. */
async function listFirst(
  ask: Ask,
  stages: readonly Stage[],
  scope: Scope,
  ofAKind: number,
): Promise<Hit[]> {
  const listed: Hit[] = [];
  const left = new Map(scope.kinds.map((kind) => [kind, ofAKind]));
  for (const stage of stages) {
    const wanted = scope.kinds.filter((kind) => (left.get(kind) ?? 0) > 0);
    if (wanted.length === 0) break;
    const hits = stage.isWeighed
      ? await listWeighed(ask, stage.expression, { ...scope, kinds: wanted }, ofAKind)
      : await listShort(ask, stage.expression, { ...scope, kinds: wanted }, ofAKind);
    hits.sort((a, b) => b.score - a.score || a.number - b.number);
    for (const hit of hits) {
      const kind = kindOf(hit.number);
      const room = left.get(kind) ?? 0;
      if (room > 0) listed.push(hit);
      left.set(kind, room - 1);
    }
  }
  return listed;
}

async function listWeighed(
  ask: Ask,
  expression: string,
  scope: Scope,
  ofAKind: number,
): Promise<Hit[]> {
  const rows = await ask(
    `WITH "hit" AS MATERIALIZED (
      SELECT "rowid" AS "number", bm25("Words", ${FIELDS}) AS "weight" FROM "Words"
      WHERE ${within(scope)}
    ), "ordered" AS (
      SELECT "number", "weight",
        row_number() OVER (PARTITION BY "number" >> 47 ORDER BY "weight", "number") AS "place"
      FROM "hit"
    )
    SELECT "number", "weight" FROM "ordered" WHERE "place" <= ?`,
    expression,
    ofAKind,
  );
  await takeBreath();
  return rows.map(({ number, weight }) => ({
    number: Number(number),
    score: -Number(weight) * WEIGHTS[kindOf(Number(number))],
  }));
}

/** By number: the short ones of a kind first. */
async function listShort(
  ask: Ask,
  expression: string,
  scope: Scope,
  ofAKind: number,
): Promise<Hit[]> {
  const hits: Hit[] = [];
  for (const kind of scope.kinds) {
    const rows = await ask(
      `SELECT "rowid" AS "number" FROM "Words" WHERE ${within(scope, kind)} LIMIT ?`,
      expression,
      ofAKind,
    );
    await takeBreath();
    for (const { number } of rows)
      hits.push({ number: Number(number), score: WEIGHTS[kind] / (8 + wordsOf(Number(number))) });
  }
  return hits;
}

const shownSchema = z.object({
  id: z.string(),
  kind: z.enum(searchKinds),
  title: z.string(),
  text: z.string(),
  context: z.string(),
  href: z.string(),
  debateIds: z.array(z.string()),
  language: z.string(),
  place: z.object({ debateSlug: z.string(), part: z.number(), start: z.number() }).exactOptional(),
});

/** Reads what is shown of hits, by their numbers; what was taken out meanwhile is not among them. */
export async function readMatches(
  ask: Ask,
  { asked }: Pick<Plan, 'asked'>,
  hits: readonly Hit[],
  near: boolean,
): Promise<Map<number, SearchMatch>> {
  const rows = await ask(
    `SELECT "number", "shown" FROM "Document"
      WHERE "number" IN (SELECT "value" FROM json_each(?))`,
    JSON.stringify(hits.map(({ number }) => number)),
  );
  const scores = new Map(hits.map(({ number, score }) => [number, score]));
  return new Map(
    rows.map(({ number, shown }) => {
      const found = shownSchema.parse(readJson(String(shown)));
      const score = scores.get(Number(number)) ?? 0;
      return [Number(number), matchOf(found, asked, { near, score })];
    }),
  );
}
