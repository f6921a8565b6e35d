import { isBlank, type TableRow } from '@/lib/tables/table';

/** Places of the columns that hold who speaks and what is said, from 0. */
export type TranscriptColumns = {
  speaker: number;
  text: number;
  /** Whether the first row names the columns; else it is a turn as the others. */
  hasHeadings: boolean;
};

/** Rows that are looked at. */
const SAMPLE = 500;
/** A heading that says in more words whose words a row holds: “Your name”. */
const NAMES_PERSON = /\b(?:name|speaker|participant|respondent|author|who)\b/i;
const MAX_NAME = 60;
/** Words of a mean cell, from which on a column holds speech. */
const MIN_WORDS = 6;

/**
 * Which columns hold speakers and words, where no heading says so outright: the words are in the one
 * with far the most of them, the speaker in one that is called after a name; or, without headings, in one
 * whose first cell stands there again. `null` where that tells nothing.
 */
export function columnsByContent(rows: readonly TableRow[]): TranscriptColumns | null {
  const [first, ...others] = rows.slice(0, SAMPLE);
  if (first === undefined || others.length === 0) return null;
  const places = [...first.cells.keys()];
  const cellsAt = (place: number) => others.map(({ cells }) => (cells[place] ?? '').trim());
  const words = places.map((place) => meanWords(cellsAt(place)));
  const text = words.indexOf(Math.max(...words));
  const most = words[text] ?? 0;
  const all = words.reduce((sum, one) => sum + one, 0);
  if (most < MIN_WORDS || most < 0.6 * all) return null;
  const named = places.find(
    (place) =>
      place !== text && NAMES_PERSON.test(first.cells[place] ?? '') && areNames(cellsAt(place)),
  );
  if (named !== undefined) return { speaker: named, text, hasHeadings: true };
  const repeated = places.find((place) => {
    const cells = cellsAt(place);
    return place !== text && cells.includes((first.cells[place] ?? '').trim()) && areNames(cells);
  });
  return repeated === undefined ? null : { speaker: repeated, text, hasHeadings: false };
}

function meanWords(cells: readonly string[]): number {
  const filled = cells.filter((cell) => !isBlank(cell));
  if (filled.length === 0) return 0;
  return filled.reduce((sum, cell) => sum + cell.split(/\s+/).length, 0) / filled.length;
}

/** Whether most cells could be somebody's name: short, with letters, no address, date or number. */
function areNames(cells: readonly string[]): boolean {
  const names = cells.filter(
    (cell) => cell.length <= MAX_NAME && /^\p{L}[^@\d/]*\d?$/u.test(cell) && /\p{L}{2}/u.test(cell),
  );
  return names.length >= 0.8 * cells.length;
}
