import { findButtons, findTails } from '@/lib/text/clean/buttons';
import { findClosingLines } from '@/lib/text/clean/closing-lines';
import { findLineNumbers } from '@/lib/text/clean/line-numbers';
import { listLines } from '@/lib/text/clean/list-lines';
import { applyEdits } from '@/lib/text/clean/offset-map';
import { readOwnLines, takeOut } from '@/lib/text/clean/own-lines';
import { findPageRuns } from '@/lib/text/clean/page-runs';
import { findRunningLines } from '@/lib/text/clean/running-lines';
import { findTimeMarks } from '@/lib/text/clean/time-marks';

const KINDS = [
  { find: findClosingLines, what: 'How the text was made' },
  { find: findRunningLines, what: 'Running heads' },
  { find: findButtons, what: 'Lines of the page it was copied from' },
  { find: findPageRuns, what: 'Lines between turns' },
];

/**
 * A text without what nobody said and nobody wrote as part of it: how it was made, running heads
 * between its lines, buttons of the page it was copied from, times behind sentences; with a note for each that says what was
 * left out and how often. The text must be normalised. O(text).
 */
export function leaveOut(given: string): { text: string; notes: string[] } {
  const notes: string[] = [];
  const numbers = findLineNumbers(given);
  if (numbers.length > 0) notes.push(`Numbers of lines left out (${numbers.length}).`);
  let text = applyEdits(given, numbers).text;
  const marks = findTimeMarks(text);
  if (marks.length > 0) notes.push(`Times behind what was said left out (${marks.length}).`);
  text = applyEdits(text, marks).text;
  const tails = findTails(readOwnLines(text));
  if (tails.length > 0)
    notes.push(
      `Buttons behind names left out: ${listLines(tails.map(({ start, end }) => text.slice(start, end)))}.`,
    );
  text = applyEdits(text, tails).text;
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
