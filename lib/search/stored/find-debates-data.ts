import 'server-only';
import { takeBreath } from '@/lib/db/arriving/in-breaths';
import type { Ask } from '@/lib/db/read-at-once';
import type { FoundWithin, SearchKind } from '@/lib/search/document';
import { everyWord, someWord } from '@/lib/search/stored/expressions';
import { listFirst, readMatches } from '@/lib/search/stored/hits-data';
import { partOf, SQL } from '@/lib/search/stored/numbers';
import {
  findsAny,
  listAsked,
  listStages,
  type Plan,
  type Scope,
  stagesOfSimilar,
  within,
} from '@/lib/search/stored/plan-data';

/** What is found within a debate, beside its own title and names. */
const INSIDE: readonly SearchKind[] = ['proposition', 'quotation', 'text'];
/** What may stand in debates beside that of its part. */
const ELSEWHERE: readonly SearchKind[] = ['commentator', 'theme', 'proposition'];

type StoredDebates = {
  debateIds: ReadonlySet<string>;
  /** What is found within some of them, by their ids. */
  findWithin: (
    ask: Ask,
    debateIds: readonly string[],
    first: number,
  ) => Promise<Map<string, FoundWithin>>;
};

/** The debates in which something is found. Of what is only spelt alike those where nothing else is found. */
export async function findDebatesStored(
  ask: Ask,
  query: string,
  scope: Scope,
): Promise<StoredDebates> {
  const asked = await listAsked(ask, query);
  for (const make of asked.length === 0 ? [] : [everyWord, someWord]) {
    const expressions = make(asked);
    const { found, similar } = expressions;
    for (const set of similar === null ? [found] : [found, similar]) {
      const near = set !== found;
      const { debateIds, counts, ofKinds } = await listDebates(ask, set, scope);
      if (debateIds.size === 0) continue;
      const plan: Plan = {
        asked,
        isEvery: make === everyWord,
        expressions,
        counts: near ? new Map() : ofKinds,
        similarCounts: near ? ofKinds : new Map(),
      };
      const looked = { plan, near, expression: set, scope, counts };
      return {
        debateIds,
        findWithin: (asking, ids, first) => findWithin(asking, looked, ids, first),
      };
    }
  }
  return { debateIds: new Set(), findWithin: async () => new Map() };
}

type Listed = {
  debateIds: Set<string>;
  /** How much is found within debates of what stands in their own part, by their ids. */
  counts: Map<string, number>;
  /** How much of that there is, by kind. */
  ofKinds: Map<SearchKind, number>;
};

/** Counted a kind at a time, so that nobody waits for the thread. */
async function listDebates(ask: Ask, expression: string, scope: Scope): Promise<Listed> {
  const listed: Listed = { debateIds: new Set(), counts: new Map(), ofKinds: new Map() };
  const add = <Key>(counts: Map<Key, number>, key: Key, count: number) =>
    counts.set(key, (counts.get(key) ?? 0) + count);
  for (const kind of (await findsAny(ask, expression, scope)) ? scope.kinds : []) {
    const rows = await ask(
      `SELECT "Part"."debateId", "found"."count" FROM (
          SELECT ${SQL.part} AS "part", COUNT(*) AS "count" FROM "Words"
          WHERE ${within(scope, { kind })} GROUP BY "part"
        ) AS "found" JOIN "Part" ON "Part"."number" = "found"."part"
        WHERE "Part"."debateId" <> ''`,
      expression,
    );
    await takeBreath();
    for (const { debateId, count } of rows) {
      listed.debateIds.add(String(debateId));
      if (!INSIDE.includes(kind)) continue;
      add(listed.counts, String(debateId), Number(count));
      add(listed.ofKinds, kind, Number(count));
    }
    if (!ELSEWHERE.includes(kind)) continue;
    const places = await ask(
      `SELECT DISTINCT "Place"."debateId" FROM "Words"
        CROSS JOIN "Place" ON "Place"."document" = "Words"."rowid"
        WHERE ${within(scope, { kind })} AND ${SQL.elsewhere}`,
      expression,
    );
    await takeBreath();
    for (const { debateId } of places) listed.debateIds.add(String(debateId));
  }
  return listed;
}

type Looked = {
  plan: Plan;
  near: boolean;
  expression: string;
  scope: Scope;
  /** As `Listed` has them. */
  counts: ReadonlyMap<string, number>;
};

/** Of each debate what it shares with another's part, then what stands in its own. */
async function findWithin(
  ask: Ask,
  { plan, near, expression, scope, counts }: Looked,
  debateIds: readonly string[],
  first: number,
): Promise<Map<string, FoundWithin>> {
  const shared = await listShared(ask, expression, scope, debateIds, first);
  const open = debateIds.filter(
    (id) => counts.has(id) && (shared.get(id)?.numbers.length ?? 0) < first,
  );
  const own = await listOwn(ask, { plan, near, scope }, open, first);
  const found = debateIds.filter((id) => counts.has(id) || shared.has(id));
  const hits = new Map(
    found.map((id) => [
      id,
      [...(shared.get(id)?.numbers ?? []), ...(own.get(id) ?? [])].slice(0, first),
    ]),
  );
  const numbers = [...new Set([...hits.values()].flat())];
  const matches = await readMatches(
    ask,
    plan,
    numbers.map((number) => ({ number, score: 1 })),
    near,
  );
  return new Map(
    [...hits].map(([id, of]) => [
      id,
      {
        matches: of.flatMap((number) => matches.get(number) ?? []),
        count: (shared.get(id)?.count ?? 0) + (counts.get(id) ?? 0),
      },
    ]),
  );
}

type Shared = { numbers: number[]; count: number };

/** The first propositions of debates that stand in another's part, by their numbers, and how many there are. */
async function listShared(
  ask: Ask,
  expression: string,
  scope: Scope,
  debateIds: readonly string[],
  first: number,
): Promise<Map<string, Shared>> {
  const rows = await ask(
    `WITH "hit" AS MATERIALIZED (
        SELECT "Words"."rowid" AS "number", "Place"."debateId" FROM "Words"
        CROSS JOIN "Place" ON "Place"."document" = "Words"."rowid"
        WHERE ${within(scope, { kind: 'proposition' })} AND ${SQL.elsewhere}
        AND "Place"."debateId" IN (SELECT "value" FROM json_each(?))
      ), "ordered" AS (
        SELECT "number", "debateId", COUNT(*) OVER (PARTITION BY "debateId") AS "count",
          row_number() OVER (PARTITION BY "debateId" ORDER BY "number") AS "place"
        FROM "hit"
      )
      SELECT "number", "debateId", "count" FROM "ordered" WHERE "place" <= ?
      ORDER BY "debateId", "place"`,
    expression,
    JSON.stringify(debateIds),
    first,
  );
  await takeBreath();
  const shared = new Map<string, Shared>();
  for (const { number, debateId, count } of rows) {
    const of = shared.get(String(debateId)) ?? { numbers: [], count: Number(count) };
    of.numbers.push(Number(number));
    shared.set(String(debateId), of);
  }
  return shared;
}

/** The first of what stands in the parts of debates, by its numbers. */
async function listOwn(
  ask: Ask,
  { plan, near, scope }: Pick<Looked, 'plan' | 'near' | 'scope'>,
  debateIds: readonly string[],
  first: number,
): Promise<Map<string, number[]>> {
  if (debateIds.length === 0) return new Map();
  const rows = await ask(
    `SELECT "number", "debateId" FROM "Part"
      WHERE "debateId" IN (SELECT "value" FROM json_each(?))`,
    JSON.stringify(debateIds),
  );
  const idOf = new Map(rows.map((row) => [Number(row.number), String(row.debateId)]));
  const inside = { ...scope, kinds: INSIDE };
  const stages = near ? stagesOfSimilar(plan) : await listStages(ask, plan, inside);
  const listed = { scope: inside, first, parts: [...idOf.keys()] };
  const own = new Map<string, number[]>();
  for (const { number } of await listFirst(ask, stages, listed)) {
    const id = idOf.get(partOf(number)) ?? '';
    own.set(id, [...(own.get(id) ?? []), number]);
  }
  return own;
}
