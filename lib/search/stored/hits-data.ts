import 'server-only';
import { z } from 'zod';
import { takeBreath } from '@/lib/db/arriving/in-breaths';
import type { Ask } from '@/lib/db/read-at-once';
import { readJson } from '@/lib/fields/read-json';
import { type SearchKind, type SearchMatch, searchKinds } from '@/lib/search/document';
import { matchOf } from '@/lib/search/stored/ask';
import { kindOf, partOf, SQL, wordsOf } from '@/lib/search/stored/numbers';
import { type Plan, type Scope, type Stage, within } from '@/lib/search/stored/plan-data';

/** Of two equal matches, the one that leads to more is shown first. */
const WEIGHTS: Record<SearchKind, number> = {
  debate: 1.5,
  commentator: 1.5,
  theme: 1.3,
  proposition: 1.1,
  quotation: 1,
  text: 0.8,
};

/** How a document's title counts beside its further words, for `bm25`. */
const FIELDS = '2.0, 1.0';

/** Numbers that are asked for at once, for each of several parts that is looked for its first ones. */
const AT_ONCE = 10;
/** All parts together, where none is named. */
const ANY = -1;

/** A document that was found, by its number. */
export type Hit = { number: number; score: number };

/** What is listed of what is found. */
export type Listed = {
  scope: Scope;
  /** So many of each kind; where parts are named, so many of each of them. */
  first: number;
  /** Only what stands in these parts; null: in any. */
  parts: Counts | null;
};

/** How much is found in parts of the library, by kind. */
export type Counts = ReadonlyMap<SearchKind, ReadonlyMap<number, number>>;

/** The first hits of each kind or each part, in the order in which all of them stand. */
export async function listFirst(
  ask: Ask,
  stages: readonly Stage[],
  { scope, first, parts }: Listed,
): Promise<Hit[]> {
  const hits: Hit[] = [];
  const ofKind = new Map(scope.kinds.map((kind) => [kind, first]));
  const ofPart = new Map(partsOf(parts).map((part) => [part, first]));
  for (const stage of stages) {
    const kinds = parts === null ? [...ofKind.keys()] : scope.kinds;
    if (kinds.length === 0 || (parts !== null && ofPart.size === 0)) break;
    const list = stage.isWeighed ? listWeighed : listShort;
    const open = parts === null ? null : onlyOf(parts, ofPart);
    const listed = { scope: { ...scope, kinds }, first, parts: open };
    const found = await list(ask, stage.expression, listed);
    found.sort((a, b) => b.score - a.score || a.number - b.number);
    for (const hit of found) {
      const isListed =
        parts === null
          ? takeRoom(ofKind, kindOf(hit.number))
          : takeRoom(ofPart, partOf(hit.number));
      if (isListed) hits.push(hit);
    }
  }
  return hits;
}

const partsOf = (parts: Counts | null) => [
  ...new Set([...(parts ?? new Map()).values()].flatMap((of) => [...of.keys()])),
];

const onlyOf = (parts: Counts, open: ReadonlyMap<number, unknown>): Counts =>
  new Map(
    [...parts].map(([kind, of]) => [kind, new Map([...of].filter(([one]) => open.has(one)))]),
  );

/** Whether there is room for one more; what is full goes. */
function takeRoom<Key>(left: Map<Key, number>, key: Key): boolean {
  const room = left.get(key) ?? 0;
  if (room > 1) left.set(key, room - 1);
  else left.delete(key);
  return room > 0;
}

/** The first of each kind, in each part where some are named. */
async function listWeighed(
  ask: Ask,
  expression: string,
  { scope, first, parts }: Listed,
): Promise<Hit[]> {
  const each = parts === null ? SQL.kind : `${SQL.kind}, ${SQL.part}`;
  const rows = await ask(
    `WITH "hit" AS MATERIALIZED (
      SELECT "rowid", bm25("Words", ${FIELDS}) AS "weight" FROM "Words"
      WHERE ${within(scope, { parts: parts === null ? null : partsOf(parts) })}
    ), "ordered" AS (
      SELECT "Words"."rowid" AS "number", "weight",
        row_number() OVER (PARTITION BY ${each} ORDER BY "weight", "Words"."rowid") AS "place"
      FROM "hit" AS "Words"
    )
    SELECT "number", "weight" FROM "ordered" WHERE "place" <= ?`,
    expression,
    first,
  );
  await takeBreath();
  return rows.map(({ number, weight }) => ({
    number: Number(number),
    score: -Number(weight) * WEIGHTS[kindOf(Number(number))],
  }));
}

/**
 * By number: the short ones of a kind first. Nothing is sorted, and nobody looks further than is wanted: of
 * some parts so many at once that most of them are full, then of those that are not and in which something
 * can still come before what was found.
 */
async function listShort(
  ask: Ask,
  expression: string,
  { scope, first, parts }: Listed,
): Promise<Hit[]> {
  const hits: Hit[] = [];
  const scores = new Map<number, number[]>();
  for (const kind of scope.kinds) {
    const there = parts === null ? [[ANY, first] as const] : (parts.get(kind) ?? []);
    const left = new Map([...there].map(([part, count]) => [part, Math.min(first, count)]));
    let after: number | undefined;
    while (left.size > 0) {
      const open = parts === null ? null : [...left.keys()];
      const most = open === null ? first : AT_ONCE * open.length;
      const rows = await ask(
        `SELECT "rowid" AS "number" FROM "Words" WHERE ${within(scope, { kind, after, parts: open })}
          LIMIT ?`,
        expression,
        most,
      );
      await takeBreath();
      let score = 0;
      for (const row of rows) {
        const number = Number(row.number);
        after = number;
        score = WEIGHTS[kind] / (8 + wordsOf(number));
        const part = parts === null ? ANY : partOf(number);
        if (!takeRoom(left, part)) continue;
        hits.push({ number, score });
        scores.set(
          part,
          [...(scores.get(part) ?? []), score].sort((a, b) => b - a),
        );
      }
      if (rows.length < most || parts === null) break;
      for (const part of left.keys())
        if ((scores.get(part)?.[first - 1] ?? 0) >= score) left.delete(part);
    }
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
