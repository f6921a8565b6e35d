import type { CodingState } from '@/lib/coding/state/coding-state';
import type { CodingCommand } from '@/lib/coding/state/commands';
import type { Key } from '@/lib/coding/state/key-command';

/** Keys that follow each other faster than this are typed, and not pressed one by one. */
const ROW_MS = 400;

/** Who types without looking may rest as long between two words. */
const REST_MS = 2_000;

/**
 * What is pressed after a key that would have led to a field and found nothing to open: `at` is when
 * the last key came, in ms, `last` which it was; null where none came yet.
 */
export type InVain = { at: number; last: string | null; isTyped: boolean };

/**
 * What follows from a key that was done: the keys after it may be meant for a field that is not there.
 *
 * @param state what came of the command
 * @returns null where nothing was in vain
 */
export function beginInVain(command: CodingCommand, state: CodingState, at: number): InVain | null {
  const { type } = command;
  const leadsToField = type === 'choose-stance' || type === 'take-words' || type === 'go-to-field';
  return leadsToField && state.form === null ? { at, last: null, isTyped: false } : null;
}

/**
 * Whether a key still does what it does by itself. Of those that are typed in a row, as a word is, only
 * the first does; the same key pressed again, and a digit after it, are no word.
 *
 * @param at when it came, in ms
 * @returns also what is known for the key after it
 */
export function keyInVain(
  before: InVain | null,
  key: Key,
  at: number,
): { acts: boolean; inVain: InVain | null } {
  if (!before || key.ctrlKey || key.metaKey || key.altKey) return { acts: true, inVain: null };
  if (MODIFIERS.has(key.key)) return { acts: true, inVain: before };
  const { last, isTyped } = before;
  const isInRow = at - before.at <= (isTyped ? REST_MS : ROW_MS);
  const isOfText = key.key.length === 1 || (isTyped && OF_TEXT.has(key.key));
  if (!isOfText) return { acts: true, inVain: null };
  if (last === null) return { acts: true, inVain: { at, last: key.key, isTyped } };
  if (!isInRow) return { acts: true, inVain: null };
  const isOneByOne = !isTyped && (key.key === last || /^\d$/.test(key.key));
  if (isOneByOne) return { acts: true, inVain: { ...before, at } };
  return { acts: false, inVain: { at, last: key.key, isTyped: true } };
}

const MODIFIERS: ReadonlySet<string> = new Set(['Shift', 'CapsLock', 'AltGraph', 'Dead']);

const OF_TEXT: ReadonlySet<string> = new Set(['Enter', 'Backspace']);
