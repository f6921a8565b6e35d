import { readNumberCell } from '@/lib/tables/read-number';
import { HIDDEN, NOT_CODED } from '@/lib/words/absence-words';

/** Words that the tables of charts have where an empty cell would say too much. */
export const UNKNOWN: ReadonlySet<string> = new Set([NOT_CODED, HIDDEN]);

/** Nouns for whoever or whatever a row is; alone, in the plural, or with “id”, “number” and the like. */
const ROW_NOUN =
  /^(?:(?:id|nr|number|index|key|code|#|x|unnamed: 0)|(?:name|commentator|coder|rater|annotator|judge|observer|reader|person|participant|respondent|subject|voter|speaker|expert|economist|panellist|panelist|member|student|pupil|user|unit|item|case|row|record|author|delegate|candidate|party|interviewee|informant)s?)$/i;
const ID = /^(?:id|nr|index|key|#|unnamed: 0)$|[\s._-](?:id|nr|no|key)$/i;
const ID_AFTER = /(?:^|[\s._-])(?:id|nr|no|number|code|key)$/i;

/** No heading of a series is longer. */
const LONGEST = 100;

/** Whether a heading is one of a series with all others: p1, p2, p3; Q1, Q2; 1, 2, 3. */
export function isLikeOthers(headings: readonly string[], at: number): boolean {
  const stem = (words = '') =>
    words.length > LONGEST
      ? undefined
      : /^(.*?)[\s._-]*\d+$/.exec(words.trim())?.[1]?.toLowerCase();
  const own = stem(headings[at]);
  return (
    own !== undefined &&
    own !== '' &&
    headings.length > 1 &&
    headings.every((one) => stem(one) === own)
  );
}

/** Whole numbers from 0 that all differ. */
export function areCounters(numbers: readonly (number | null)[]): boolean {
  return (
    numbers.every((number) => number !== null && Number.isInteger(number) && number >= 0) &&
    new Set(numbers).size === numbers.length
  );
}

/** Whether a heading says what a row is: “coder”, “Economists”, “voter-id”. */
export function isRowNoun(words: string): boolean {
  return ROW_NOUN.test(words.trim()) || ID_AFTER.test(words.trim());
}

/** Letters, capitals and digits of a short name: “a” and “b” are alike, “P1” and “P2” are. */
export function shapeOf(name: string): string {
  return name.length > 3
    ? name
    : name
        .replace(/\p{Lu}/gu, 'A')
        .replace(/\p{L}/gu, (sign) => (sign === 'A' ? 'A' : 'a'))
        .replace(/\d+/g, '0');
}

/** The least and the largest number of some rows, `null` where they hold none. */
export function rangeOf(
  rows: readonly (readonly string[])[],
): { least: number; most: number } | null {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const row of rows)
    for (const cell of row) {
      const number = numberIn(cell);
      if (number === null) continue;
      least = Math.min(least, number);
      most = Math.max(most, number);
    }
  return least > most ? null : { least, most };
}

/** The number in a cell, `null` where it holds none. */
export function numberIn(cell: string): number | null {
  const read = readNumberCell(cell);
  return read.kind === 'number' ? read.value : null;
}

/** Whether a cell holds neither a number nor a mark of what is missing or not known. */
export function isWords(cell: string): boolean {
  return readNumberCell(cell).kind === 'words' && !UNKNOWN.has(cell.trim());
}

/** Whether a heading calls a column names by number, and nothing else: “id”, “rater_id”, “nr”. */
export function isIdHeading(words: string): boolean {
  return ID.test(words.trim());
}
