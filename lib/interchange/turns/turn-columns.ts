import { findColumns } from '@/lib/interchange/transcript-table/find-columns';
import { asLabel, weighLabels } from '@/lib/interchange/turns/label-evidence';
import { isTimeLine } from '@/lib/text/labels/times';

/** Which columns of a table hold who speaks and what is said, counted from 0. */
export type TurnColumns = {
  speaker: number;
  words: number;
  /** Whether the first row only names the columns. */
  hasHeading: boolean;
  /** Whether the labels are speakers' whatever they look like. */
  isSure: boolean;
};

/** Turns have so many words, on the whole: where who speaks comes back, and where nobody does. */
const WORDS_OF_A_TURN = { sure: 2, likely: 4 };
/** So many of the filled cells of a column must be able to be labels. */
const LABEL_SHARE = 0.9;
const MIN_ROWS = 2;
/** Columns looked at, from the left. */
const MOST_COLUMNS = 12;

/**
 * Where a table of a document is a conversation, a turn a row: by its heading, or by one column of
 * labels and one of words, to the right of it if there are two. Null for every other table. O(cells).
 */
export function findTurnColumns(rows: readonly (readonly string[])[]): TurnColumns | null {
  const heading = rows[0] ?? [];
  const named = findColumns(heading);
  if (named !== null && rows.length > 1) {
    const [speaker, words] = [heading.indexOf(named.speaker), heading.indexOf(named.text)];
    return { speaker, words, hasHeading: true, isSure: true };
  }
  const hasHeading = rows.length > MIN_ROWS && heading.every(isHeadingCell);
  const found = bySight(hasHeading ? rows.slice(1) : rows);
  if (found === null) return hasHeading ? bySight(rows) : null;
  const cell = heading[found.words] ?? '';
  // "Name | Words" above the turns; a first turn that is as short as a heading is a turn.
  const isHeading = hasHeading && !/[.!?…。！？]$/u.test(cell) && !isSaidBy(rows, found.speaker);
  return { ...found, hasHeading: isHeading };
}

function isHeadingCell(cell: string): boolean {
  return cell.trim() !== '' && cell.trim().split(/\s+/).length <= 3;
}

/** Whether who stands in the first row of a column stands there again. */
function isSaidBy(rows: readonly (readonly string[])[], column: number): boolean {
  const first = rows[0]?.[column]?.trim();
  return rows.slice(1).some((row) => row[column]?.trim() === first);
}

function bySight(rows: readonly (readonly string[])[]): TurnColumns | null {
  const widest = rows.reduce((most, { length }) => Math.max(most, length), 0);
  const width = Math.min(MOST_COLUMNS, widest);
  const filled = (column: number) => rows.flatMap((row) => row[column]?.trim() || []);
  const counts = Array.from({ length: width }, (_, column) =>
    filled(column).reduce((sum, cell) => sum + wordsOf(cell), 0),
  );
  const words = counts.indexOf(Math.max(...counts));
  const usual = (counts[words] ?? 0) / filled(words).length;
  const order = [...Array(width).keys()].sort(
    (a, b) => Number(a > words) - Number(b > words) || b - a,
  );
  for (const speaker of order) {
    if (speaker === words) continue;
    const cells = filled(speaker).filter((cell) => !isTimeLine(cell));
    const labels = cells.flatMap((cell) => asLabel(cell) ?? []);
    if (labels.length < MIN_ROWS || labels.length < LABEL_SHARE * filled(speaker).length) continue;
    const weight = weighLabels(labels);
    if (weight !== null && usual >= WORDS_OF_A_TURN[weight])
      return { speaker, words, hasHeading: false, isSure: weight === 'sure' };
  }
  return null;
}

/** Words, and signs of scripts that part none. */
function wordsOf(cell: string): number {
  return cell.split(/\s+/).length + (cell.match(/\p{sc=Han}|\p{sc=Hiragana}/gu)?.length ?? 0) / 2;
}
