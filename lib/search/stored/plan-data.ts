import 'server-only';
import { takeBreath } from '@/lib/db/arriving/in-breaths';
import type { Ask } from '@/lib/db/read-at-once';
import { type SearchKind, searchKinds } from '@/lib/search/document';
import { keysOfQuery } from '@/lib/search/stored/ask';
import {
  type AskedWord,
  byRareWords,
  type Expressions,
  everyWord,
  oneOf,
  someWord,
  wholeWords,
} from '@/lib/search/stored/expressions';
import { rangeOf, SQL } from '@/lib/search/stored/numbers';
import { isWithin, wrongLetters } from '@/lib/search/stored/spellings';

/** What a search looks through. */
export type Scope = {
  kinds: readonly SearchKind[];
  /** Parts of the index whose debates are out of sight by now. */
  hidden: readonly number[];
  /** Parts whose quotations are left out. */
  withoutQuotations: readonly number[];
};

/**
 * Up to so many that hold what is asked for are weighed (BM25). Among more, what is short comes first: of a
 * word that stands in so many, no weight says which is meant.
 */
const WEIGHED = 5_000;

/** So many other spellings of a word are looked for at most. */
const MOST_ALIKE = 100;
/** Words that are compared with one before others have the thread. */
const COMPARED_AT_ONCE = 5_000;

/** What of a scope a statement looks at. */
type Looked = {
  /** Only this kind, whose numbers stand together: nothing else is looked at. */
  kind?: SearchKind;
  /** Of that kind only what has a higher number. */
  after?: number | undefined;
  /** Only what stands in these parts; null: in any. */
  parts?: readonly number[] | null;
};

/** The condition of a scope, for a statement over the word lists. */
export function within(
  { kinds, hidden, withoutQuotations }: Scope,
  { kind, after = -1, parts = null }: Looked = {},
): string {
  const all = [
    ofKinds(kind === undefined ? kinds : [kind], after),
    parts === null ? '' : `${SQL.part} IN (${parts.join()})`,
    hidden.length === 0 ? '' : `${SQL.part} NOT IN (${hidden.join()})`,
    withoutQuotations.length === 0
      ? ''
      : `NOT (${SQL.kind} = ${searchKinds.indexOf('quotation')} AND ${SQL.part} IN (${withoutQuotations.join()}))`,
  ];
  return ['"Words" MATCH ?', ...all.filter(Boolean)].join(' AND ');
}

/** Numbers of some kinds. The index goes to the first of them and stops behind the last, and looks at no others. */
function ofKinds(kinds: readonly SearchKind[], after: number): string {
  if (kinds.length === searchKinds.length) return '';
  const places = kinds.map((kind) => searchKinds.indexOf(kind)).sort((a, b) => a - b);
  const ranges = kinds.map(rangeOf);
  const from = Math.max(after + 1, Math.min(...ranges.map(([first]) => first)));
  const before = Math.max(...ranges.map(([, end]) => end));
  const range = `"Words"."rowid" >= ${from} AND "Words"."rowid" < ${before}`;
  const isWhole = (places.at(-1) ?? 0) - (places[0] ?? 0) === kinds.length - 1;
  return isWhole ? range : `${range} AND ${SQL.kind} IN (${places.join()})`;
}

/** How many an expression finds, counted no further than to so many. */
async function countUpTo(
  ask: Ask,
  most: number,
  expression: string,
  scope: Scope,
): Promise<number> {
  const [row] = await ask(
    `SELECT COUNT(*) AS "count" FROM (SELECT 1 FROM "Words" WHERE ${within(scope)} LIMIT ?)`,
    expression,
    most,
  );
  await takeBreath();
  return Number(row?.count);
}

/** Whether an expression finds anything. */
export const findsAny = async (ask: Ask, expression: string, scope: Scope) =>
  (await countUpTo(ask, 1, expression, scope)) > 0;

/** Whether what an expression finds can be weighed. */
const isFew = async (ask: Ask, expression: string, scope: Scope) =>
  (await countUpTo(ask, WEIGHED + 1, expression, scope)) <= WEIGHED;

/** How many of each kind an expression finds. */
export async function countByKind(
  ask: Ask,
  expression: string,
  scope: Scope,
): Promise<Map<SearchKind, number>> {
  const counts = new Map<SearchKind, number>();
  for (const kind of (await findsAny(ask, expression, scope)) ? scope.kinds : []) {
    const [row] = await ask(
      `SELECT COUNT(*) AS "count" FROM "Words" WHERE ${within(scope, { kind })}`,
      expression,
    );
    if (Number(row?.count) > 0) counts.set(kind, Number(row?.count));
    await takeBreath();
  }
  return counts;
}

const sum = (counts: ReadonlyMap<unknown, number>) =>
  [...counts.values()].reduce((all, one) => all + one, 0);

/** The words of a query, and what holds every one of them or else some. */
export type Words = { asked: AskedWord[]; isEvery: boolean; expressions: Expressions };

/** How a query is answered: its words, and how much is found by them. */
export type Plan = Words & {
  counts: Map<SearchKind, number>;
  similarCounts: Map<SearchKind, number>;
};

/** Looks whether anything holds every word of a query, or else some; null: nothing is asked for. */
export async function planSearch(ask: Ask, query: string, scope: Scope): Promise<Plan | null> {
  const asked = await listAsked(ask, query);
  if (asked.length === 0 || scope.kinds.length === 0) return null;
  const every = await count(ask, asked, everyWord(asked), scope);
  if (asked.length === 1 || sum(every.counts) + sum(every.similarCounts) > 0)
    return { ...every, isEvery: true };
  return { ...(await count(ask, asked, someWord(asked), scope)), isEvery: false };
}

async function count(
  ask: Ask,
  asked: AskedWord[],
  expressions: Expressions,
  scope: Scope,
): Promise<Omit<Plan, 'isEvery'>> {
  const { found, similar } = expressions;
  const counts = await countByKind(ask, found, scope);
  const similarCounts = similar === null ? new Map() : await countByKind(ask, similar, scope);
  return { asked, expressions, counts, similarCounts };
}

/** The words of a query, with those of the index that are spelt much like them. */
export async function listAsked(ask: Ask, query: string): Promise<AskedWord[]> {
  const asked: AskedWord[] = [];
  for (const key of keysOfQuery(query)) asked.push({ key, like: await listAlike(ask, key) });
  return asked;
}

/** The words of the index that are spelt much like one, the nearest first. Compared a few thousand at a time. */
async function listAlike(ask: Ask, key: string): Promise<string[]> {
  const most = wrongLetters(key);
  if (most === 0) return [];
  const nearest: string[] = [];
  const further: string[] = [];
  for (let length = key.length - most; length <= key.length + most; length += 1) {
    const [row] = await ask(
      `SELECT group_concat("term", ' ') AS "terms" FROM "Term" WHERE "length" = ?`,
      length,
    );
    for (const [at, term] of String(row?.terms ?? '')
      .split(' ')
      .entries()) {
      if (at % COMPARED_AT_ONCE === COMPARED_AT_ONCE - 1) await takeBreath();
      if (term.startsWith(key) || !isWithin(key, term, most)) continue;
      (isWithin(key, term, 1) ? nearest : further).push(term);
    }
    await takeBreath();
  }
  return [...nearest, ...further].slice(0, MOST_ALIKE);
}

/** One of the sets whose documents stand one after the other in what is found. */
export type Stage = { expression: string; isWeighed: boolean };

/** In which order what is found is listed: what is weighed first, then by length. */
export async function listStages(
  ask: Ask,
  { asked, expressions, isEvery }: Words,
  scope: Scope,
): Promise<Stage[]> {
  const { found, weighed } = expressions;
  if (await isFew(ask, found, scope)) return [{ expression: weighed, isWeighed: true }];
  const rest = { expression: found, isWeighed: false };
  if (isEvery) {
    const expression = wholeWords(asked);
    return [
      { expression, isWeighed: await isFew(ask, expression, scope) },
      { ...rest, expression: `(${found} NOT ${expression})` },
    ];
  }
  const rare = await listRare(ask, asked, scope);
  if (rare.length === 0) return [rest];
  const parted = byRareWords(expressions, rare);
  return [
    { expression: parted.weighed, isWeighed: true },
    { expression: parted.rest, isWeighed: false },
  ];
}

/** The stages of what holds the words in another spelling. */
export async function stagesOfSimilar(
  ask: Ask,
  { expressions: { similar } }: Words,
  scope: Scope,
): Promise<Stage[]> {
  if (similar === null) return [];
  return [{ expression: similar, isWeighed: await isFew(ask, similar, scope) }];
}

/** The words that stand in few things, all of which together can be weighed. */
async function listRare(ask: Ask, asked: readonly AskedWord[], scope: Scope): Promise<AskedWord[]> {
  const counted: { one: AskedWord; count: number }[] = [];
  for (const one of asked) {
    counted.push({ one, count: await countUpTo(ask, WEIGHED + 1, oneOf([one]), scope) });
  }
  let room = WEIGHED;
  return counted
    .sort((a, b) => a.count - b.count)
    .filter(({ count }) => {
      room -= count;
      return count > 0 && room >= 0;
    })
    .map(({ one }) => one);
}
