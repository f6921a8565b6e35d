import 'server-only';
import { takeBreath } from '@/lib/db/arriving/in-breaths';
import type { Ask } from '@/lib/db/read-at-once';
import {
  type FoundWithin,
  type SearchKind,
  type SearchMatch,
  searchKinds,
} from '@/lib/search/document';
import { listParts } from '@/lib/search/stored/exchange-data';
import { type AskedWord, everyWord, someWord } from '@/lib/search/stored/expressions';
import { FIELDS, readMatches, WEIGHTS } from '@/lib/search/stored/find-data';
import { rangeOf, SQL } from '@/lib/search/stored/numbers';
import { listAsked, type Scope, within } from '@/lib/search/stored/plan-data';

/** What is found within a debate, beside its own title and names. */
const INSIDE: readonly SearchKind[] = ['proposition', 'quotation', 'text'];

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
    const { found, weighed, similar } = make(asked);
    for (const set of [found, similar]) {
      const debateIds = set === null ? new Set<string>() : await listDebates(ask, set, scope);
      if (set === null || debateIds.size === 0) continue;
      // Of some words, which may be many, a word and what only begins with it weigh as one.
      const expression = set === found && make === everyWord ? weighed : set;
      const looked = { asked, near: set === similar, expression, scope };
      return {
        debateIds,
        findWithin: (asking, ids, first) => findWithin(asking, looked, ids, first),
      };
    }
  }
  return { debateIds: new Set(), findWithin: async () => new Map() };
}

/** What may stand in debates beside that of its part. */
const [ELSEWHERE_FROM] = rangeOf('commentator');
const [, ELSEWHERE_BEFORE] = rangeOf('proposition');
const IS_ELSEWHERE = `${SQL.elsewhere}
  AND "Words"."rowid" >= ${ELSEWHERE_FROM} AND "Words"."rowid" < ${ELSEWHERE_BEFORE}`;

async function listDebates(ask: Ask, expression: string, scope: Scope): Promise<Set<string>> {
  const parts = await ask(
    `SELECT "Part"."debateId" FROM "Part"
      WHERE "debateId" <> '' AND "number" IN (
        SELECT DISTINCT ${SQL.part} FROM "Words" WHERE ${within(scope)})`,
    expression,
  );
  await takeBreath();
  const places = await ask(
    `SELECT DISTINCT "Place"."debateId" FROM "Words"
      CROSS JOIN "Place" ON "Place"."document" = "Words"."rowid"
      WHERE ${within(scope)} AND ${IS_ELSEWHERE}`,
    expression,
  );
  await takeBreath();
  return new Set([...parts, ...places].map(({ debateId }) => String(debateId)));
}

type Looked = { asked: AskedWord[]; near: boolean; expression: string; scope: Scope };

async function findWithin(
  ask: Ask,
  { asked, near, expression, scope }: Looked,
  debateIds: readonly string[],
  first: number,
): Promise<Map<string, FoundWithin>> {
  const parts = await listParts(ask);
  const wanted = new Map(debateIds.map((id) => [parts.get(id)?.number ?? -1, id]));
  const condition = within({ ...scope, kinds: INSIDE });
  const rows = await ask(
    `WITH "hit" AS MATERIALIZED (
      SELECT "rowid" AS "number", ${SQL.part} AS "part",
        bm25("Words", ${FIELDS}) * ${WEIGHING} AS "weight"
      FROM "Words" WHERE ${condition} AND ${SQL.part} IN (${[...wanted.keys()].join()})
    ), "ordered" AS (
      SELECT "number", "part", COUNT(*) OVER (PARTITION BY "part") AS "count",
        row_number() OVER (PARTITION BY "part" ORDER BY "weight", "number") AS "place"
      FROM "hit"
    )
    SELECT "number", "part", "count" FROM "ordered" WHERE "place" <= ? ORDER BY "part", "place"`,
    expression,
    first,
  );
  await takeBreath();
  const shared = await ask(
    `SELECT "rowid" AS "number", "Place"."debateId" FROM "Words"
      CROSS JOIN "Place" ON "Place"."document" = "Words"."rowid"
      WHERE ${condition} AND ${IS_ELSEWHERE}
      AND "Place"."debateId" IN (SELECT "value" FROM json_each(?))`,
    expression,
    JSON.stringify(debateIds),
  );
  await takeBreath();
  const hits = [
    ...shared.map((row) => ({ number: Number(row.number), debateId: String(row.debateId) })),
    ...rows.map((row) => ({
      number: Number(row.number),
      debateId: wanted.get(Number(row.part)) ?? '',
    })),
  ];
  const found = new Map<string, FoundWithin>();
  const matches = await readMatches(
    ask,
    { asked },
    hits.map(({ number }) => ({ number, score: 1 })),
    near,
  );
  const add = (debateId: string, match: SearchMatch | undefined, count: number) => {
    const before = found.get(debateId) ?? { matches: [], count: 0 };
    const all = match === undefined ? before.matches : [...before.matches, match];
    found.set(debateId, { matches: all.slice(0, first), count: before.count + count });
  };
  for (const { number, debateId } of hits) add(debateId, matches.get(number), 0);
  for (const { debateId } of shared) add(String(debateId), undefined, 1);
  const counts = new Map(rows.map(({ part, count }) => [Number(part), Number(count)]));
  for (const [part, count] of counts) add(wanted.get(part) ?? '', undefined, count);
  return found;
}

/** The weight of a kind, for a statement over the word lists. */
const WEIGHING = `CASE ${SQL.kind} ${searchKinds
  .map((kind, at) => `WHEN ${at} THEN ${WEIGHTS[kind]}`)
  .join(' ')} END`;
