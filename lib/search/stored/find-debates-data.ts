import 'server-only';
import { takeBreath } from '@/lib/db/arriving/in-breaths';
import type { Ask } from '@/lib/db/read-at-once';
import type { FoundWithin, SearchKind } from '@/lib/search/document';
import { everyWord, someWord } from '@/lib/search/stored/expressions';
import { type Counts, listFirst, readMatches } from '@/lib/search/stored/hits-data';
import { partOf, rangeOf, SQL } from '@/lib/search/stored/numbers';
import {
  findsAny,
  listAsked,
  listStages,
  type Scope,
  stagesOfSimilar,
  type Words,
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
      const debateIds = await listDebates(ask, set, scope);
      if (debateIds.size === 0) continue;
      const looked = {
        asked,
        isEvery: make === everyWord,
        expressions,
        near: set !== found,
        scope,
      };
      return {
        debateIds,
        findWithin: (asking, ids, first) => findWithin(asking, looked, ids, first),
      };
    }
  }
  return { debateIds: new Set(), findWithin: async () => new Map() };
}

/** Looked for a kind at a time, so that nobody waits for the thread, and no further than until it is all of them. */
async function listDebates(ask: Ask, expression: string, scope: Scope): Promise<Set<string>> {
  if (!(await findsAny(ask, expression, scope))) return new Set();
  // In one text, which costs a fraction of as many rows.
  const list = async (ids: string) => {
    const [row] = await ask(
      `SELECT group_concat("debateId", ' ') AS "ids" FROM (${ids})`,
      expression,
    );
    await takeBreath();
    return row?.ids ? String(row.ids).split(' ') : [];
  };
  const [parts] = await ask(`SELECT COUNT(*) AS "count" FROM "Part" WHERE "debateId" <> ''`);
  const inSight = Number(parts?.count) - scope.hidden.length;
  const own = new Set<string>();
  const elsewhere = new Set<string>();
  for (const kind of scope.kinds) {
    if (own.size === inSight) break;
    const condition = within(scope, { kind });
    const ids = await list(
      `SELECT "debateId" FROM "Part" WHERE "debateId" <> ''
        AND "number" IN (SELECT DISTINCT ${SQL.part} FROM "Words" WHERE ${condition})`,
    );
    for (const id of ids) own.add(id);
    if (!ELSEWHERE.includes(kind)) continue;
    const places = await list(
      `SELECT DISTINCT "Place"."debateId" FROM "Words"
        CROSS JOIN "Place" ON "Place"."document" = "Words"."rowid"
        WHERE ${condition} AND ${SQL.elsewhere}`,
    );
    for (const id of places) elsewhere.add(id);
  }
  return new Set([...own, ...elsewhere]);
}

type Looked = Words & { near: boolean; scope: Scope };

/** Of each debate what it shares with another's part, then what stands in its own. */
async function findWithin(
  ask: Ask,
  looked: Looked,
  debateIds: readonly string[],
  first: number,
): Promise<Map<string, FoundWithin>> {
  const shared = await listShared(ask, looked, debateIds, first);
  const own = await listOwn(ask, looked, debateIds, first);
  const found = debateIds.flatMap((id) => {
    const of = [shared.get(id), own.get(id)].flatMap((one) => one ?? []);
    if (of.length === 0) return [];
    const numbers = of.flatMap((one) => one.numbers).slice(0, first);
    return [{ id, numbers, count: of.reduce((all, { count }) => all + count, 0) }];
  });
  const hits = found.flatMap(({ numbers }) => numbers.map((number) => ({ number, score: 1 })));
  const matches = await readMatches(ask, looked, hits, looked.near);
  return new Map(
    found.map(({ id, numbers, count }) => [
      id,
      { matches: numbers.flatMap((number) => matches.get(number) ?? []), count },
    ]),
  );
}

/** The first things that are found within a debate, by their numbers, and how many there are. */
type First = { numbers: number[]; count: number };

const expressionOf = ({ near, expressions: { found, similar } }: Looked) =>
  near && similar !== null ? similar : found;

/** Propositions of debates that stand in another's part; few libraries have one. */
async function listShared(
  ask: Ask,
  looked: Looked,
  debateIds: readonly string[],
  first: number,
): Promise<Map<string, First>> {
  const shared = new Map<string, First>();
  const ids = JSON.stringify(debateIds);
  const there = await ask(
    `SELECT 1 FROM "Place" WHERE "debateId" IN (SELECT "value" FROM json_each(?))
      AND "document" >= ? AND "document" < ? LIMIT 1`,
    ids,
    ...rangeOf('proposition'),
  );
  if (there.length === 0) return shared;
  const rows = await ask(
    `WITH "hit" AS MATERIALIZED (
        SELECT "Words"."rowid" AS "number", "Place"."debateId" FROM "Words"
        CROSS JOIN "Place" ON "Place"."document" = "Words"."rowid"
        WHERE ${within(looked.scope, { kind: 'proposition' })} AND ${SQL.elsewhere}
        AND "Place"."debateId" IN (SELECT "value" FROM json_each(?))
      ), "ordered" AS (
        SELECT "number", "debateId", COUNT(*) OVER (PARTITION BY "debateId") AS "count",
          row_number() OVER (PARTITION BY "debateId" ORDER BY "number") AS "place"
        FROM "hit"
      )
      SELECT "number", "debateId", "count" FROM "ordered" WHERE "place" <= ?
      ORDER BY "debateId", "place"`,
    expressionOf(looked),
    ids,
    first,
  );
  await takeBreath();
  for (const { number, debateId, count } of rows) {
    const of = shared.get(String(debateId)) ?? { numbers: [], count: Number(count) };
    of.numbers.push(Number(number));
    shared.set(String(debateId), of);
  }
  return shared;
}

/**
 * What stands in the parts of debates. All of it is counted; how the first of it is found goes by how much there is
 * in the library, so that a debate shows the same on whichever page it stands.
 */
async function listOwn(
  ask: Ask,
  looked: Looked,
  debateIds: readonly string[],
  first: number,
): Promise<Map<string, First>> {
  const rows = await ask(
    `SELECT "number", "debateId" FROM "Part"
      WHERE "debateId" IN (SELECT "value" FROM json_each(?))`,
    JSON.stringify(debateIds),
  );
  const idOf = new Map(rows.map((row) => [Number(row.number), String(row.debateId)]));
  const scope = { ...looked.scope, kinds: INSIDE };
  const counts = await countByPart(ask, expressionOf(looked), scope, [...idOf.keys()]);
  const own = new Map<string, First>();
  for (const of of counts.values()) {
    for (const [part, count] of of) {
      const id = idOf.get(part) ?? '';
      own.set(id, { numbers: [], count: count + (own.get(id)?.count ?? 0) });
    }
  }
  if (own.size === 0) return own;
  const list = looked.near ? stagesOfSimilar : listStages;
  const stages = await list(ask, looked, scope);
  for (const { number } of await listFirst(ask, stages, { scope, first, parts: counts }))
    own.get(idOf.get(partOf(number)) ?? '')?.numbers.push(number);
  return own;
}

/** How much an expression finds in some parts. Counted a kind at a time. */
async function countByPart(
  ask: Ask,
  expression: string,
  scope: Scope,
  parts: readonly number[],
): Promise<Counts> {
  const counts = new Map<SearchKind, Map<number, number>>();
  for (const kind of scope.kinds) {
    const rows = await ask(
      `SELECT ${SQL.part} AS "part", COUNT(*) AS "count" FROM "Words"
        WHERE ${within(scope, { kind, parts })} GROUP BY "part"`,
      expression,
    );
    await takeBreath();
    counts.set(kind, new Map(rows.map(({ part, count }) => [Number(part), Number(count)])));
  }
  return counts;
}
