import { findButtons } from '@/lib/text/clean/buttons';
import { findClosingLines } from '@/lib/text/clean/closing-lines';
import { applyEdits } from '@/lib/text/clean/offset-map';
import { readOwnLines, shapeOf, takeOut } from '@/lib/text/clean/own-lines';
import { findRunningLines } from '@/lib/text/clean/running-lines';

/** So many kinds of lines are named in a note, each with so many of its letters. */
const SHOWN = 8;
const SHOWN_LETTERS = 60;

const KINDS = [
  { find: findClosingLines, what: 'How the text was made' },
  { find: findRunningLines, what: 'Running heads' },
  { find: findButtons, what: 'Lines of the page it was copied from' },
];

/**
 * A text without what nobody said and nobody wrote as part of it: how it was made, running heads
 * between its lines, buttons of the page it was copied from; with a note for each that says what was
 * left out and how often. The text must be normalised. O(text).
 */
export function leaveOut(given: string): { text: string; notes: string[] } {
  let text = given;
  const notes: string[] = [];
  for (const { find, what } of KINDS) {
    const lines = readOwnLines(text);
    const doomed = find(lines);
    if (doomed.size === 0) continue;
    notes.push(
      `${what} left out: ${listLines(lines.flatMap(({ text: line }, at) => (doomed.has(at) ? line : [])))}.`,
    );
    text = applyEdits(text, takeOut(text, lines, doomed)).text;
  }
  return { text, notes };
}

/** "“Reply” (4 times), “Share” (3 times) and 2 more": lines alike but for digits are one. */
export function listLines(lines: readonly string[]): string {
  const kinds = new Map<string, { first: string; count: number }>();
  for (const text of lines) {
    const kind = kinds.get(shapeOf(text));
    if (kind === undefined) kinds.set(shapeOf(text), { first: text, count: 1 });
    else kind.count += 1;
  }
  const said = [...kinds.values()].slice(0, SHOWN).map(({ first, count }) => {
    const shown =
      first.length > SHOWN_LETTERS ? `${first.slice(0, SHOWN_LETTERS).trimEnd()}…` : first;
    return count === 1 ? `“${shown}”` : `“${shown}” (${count} times)`;
  });
  const more = kinds.size > SHOWN ? ` and ${kinds.size - SHOWN} more` : '';
  return `${said.join(', ')}${more}`;
}
