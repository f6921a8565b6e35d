import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';

/** `npm test -- --all`: all is done that a run does in short. */
export const AT_LENGTH = process.env.COUNTERPOINT_TEST_ALL === '1';

/** A run of `npm test` names here the file in which it is noted what it leaves to `--all`. */
const note = process.env.COUNTERPOINT_LEFT_TO_ALL;

/**
 * Of cases that are alike those that a run does: the first few. With `npm test -- --all` all of
 * them. How many are left to that is noted, so that a run says it: to be called where a file of tests
 * is read, not within a test.
 *
 * @param what the cases, in a word or two, for the note
 * @param few how many a run does
 */
export function inShort<Case>(what: string, cases: readonly Case[], few = 1): readonly Case[] {
  if (AT_LENGTH) return cases;
  // The browser's runner reads each file once more in each of its workers.
  if (note && process.env.TEST_WORKER_INDEX === undefined && cases.length > few) {
    mkdirSync(path.dirname(note), { recursive: true });
    appendFileSync(note, `${JSON.stringify({ what, left: cases.length - few })}\n`);
  }
  return cases.slice(0, few);
}

/**
 * Of cases that are alike those of one turn: each `of`th, another one at each turn, so that `of` turns
 * try all. With `npm test -- --all` every turn tries all of them.
 */
export function inTurns<Case>(
  what: string,
  cases: readonly Case[],
  turn: number,
  of: number,
): readonly Case[] {
  const own = cases.filter((_, index) => index % of === turn % of);
  return inShort(what, [...own, ...cases.filter((one) => !own.includes(one))], own.length);
}

/** Which turn this run has: `npm test` gives each day another one, and says which. */
const TURN = Number(process.env.COUNTERPOINT_TEST_TURN ?? 0);

/**
 * Of cases that are alike those of this run's turn: each `of`th, another one on the next day, so that
 * `of` days try all; without a word one at a time. With `npm test -- --all` all of them.
 *
 * @param days how long a turn lasts: longer than that of what the cases are tried in, where it takes turns, too
 */
export function byDays<Case>(
  what: string,
  cases: readonly Case[],
  of = cases.length,
  days = 1,
): readonly Case[] {
  return inTurns(what, cases, Math.floor(TURN / days), of);
}

/** The numbers of the rounds of what is done again and again: a few in a run, all with `--all`. */
export function rounds(what: string, all: number, few: number): readonly number[] {
  return inShort(
    what,
    Array.from({ length: all }, (_, round) => round),
    few,
  );
}
