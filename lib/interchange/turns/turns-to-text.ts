import { cleanSpeaker } from '@/lib/interchange/transcript-table/find-columns';
import { nameIn } from '@/lib/interchange/turns/label-evidence';
import type { TurnColumns } from '@/lib/interchange/turns/turn-columns';

/**
 * Rows of a table of turns as labelled paragraphs. A row without a name, or with the name of the row
 * before, goes on. O(cells).
 *
 * @returns the paragraphs, and the names of which the table says that they speak
 */
export function turnsToText(
  rows: readonly (readonly string[])[],
  { speaker: at, words: of, hasHeading, isSure }: TurnColumns,
): { paragraphs: string[]; known: string[] } {
  const paragraphs: string[] = [];
  const known = new Set<string>();
  let last = '';
  for (const row of hasHeading ? rows.slice(1) : rows) {
    const filled = row.filter((cell) => cell.trim() !== '');
    const words = row[of]?.trim() || (filled.length === 1 ? (filled[0] ?? '').trim() : '');
    if (words === '') continue;
    const speaker = row[of] === undefined ? '' : cleanSpeaker(row[at] ?? '');
    const isNew = speaker !== '' && speaker !== last;
    paragraphs.push(isNew ? `${speaker}: ${words}` : words);
    if (speaker === '') continue;
    last = speaker;
    const name = nameIn(speaker);
    if (isSure && name !== null) known.add(name);
  }
  return { paragraphs, known: [...known] };
}

/** What is said of the first row of a table where it only names the columns. */
export function sayHeadings(heading: readonly string[]): string {
  return `Headings of a table left out: ${heading.filter((cell) => cell !== '').join(', ')}.`;
}
