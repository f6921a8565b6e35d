import { DAYS } from '@/lib/text/labels/days';

/**
 * Times as they stand beside a label: "0:23", "[00:00:23]", "(10:03 AM)", "22/01/2020, 10:00:00",
 * "Jan 22, 2020 at 10:03 a.m.", "00:05 --> 00:09", "5 hours ago". All patterns take time with the
 * length of their own match, and are asked only where a line begins or ends.
 */

const HALF = String.raw`(?:[\s\u202f\u00a0]?[AaPp]\.?[Mm](?:\.|(?![\p{L}\p{M}])))`;
const CLOCK = String.raw`(?:\d{1,2}:\d{1,2}:\d{1,2}\.\d{1,3}|\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?${HALF}?|\d{1,2}\.\d{2}${HALF})`;
/** What stands behind an hour. */
const ZONE = String.raw`(?:\s(?:Uhr|uur|UTC|GMT|CES?T|[ECMP][SD]T)(?![\p{L}\p{M}]))?`;
const MONTH = String.raw`\p{L}{3,9}\.?`;
/** "at" between a day and its hour. */
const AT = String.raw`(?:at|à|a las|alle(?: ore)?|às|um|om|kl\.?|klo|о|в|στις|@)\s`;
const DATE = String.raw`(?:\d{1,2}-\p{L}{3,9}-\d{2,4}|\d{1,2}[./]\d{1,2}\.?(?=,?\s${CLOCK})|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\.?|\d{1,2}\.?\s${MONTH}(?:,?\s\d{4})?|${MONTH}\s\d{1,2}(?!\d)(?:st|nd|rd|th)?(?:,?\s\d{4})?|\d{4}年\d{1,2}月\d{1,2}日)`;
/** Days that are told from the day on which something is read. */
const DAY = String.raw`(?:(?:(?:last|letzten|letzte)\s)?(?:${DAYS.join('|')})(?![\p{L}\p{M}])(?:\s(?:dernier|passado|pasado|scorso))?)`;
const STAMP = String.raw`(?:(?:(?:\p{Lu}\p{L}{2,8}\.?,?\s)?${DATE}(?:,|T)?\s?|${DAY}(?:,|\sum|\s[-–—])?\s)(?:${AT})?)?${CLOCK}(?:Z(?!\p{L}))?${ZONE}(?:\s?(?:-->|[-–—])\s?${CLOCK}${ZONE})?`;
const AGO = String.raw`(?:edited\s)?\d{1,3}\+?\s?(?:s|m|h|d|w|y|mo|sec|min|hr|second|minute|hour|day|week|month|year)s?\.?\sago`;

/** A time and nothing else, or with brackets round it. */
const TIME = String.raw`(?:[[(]\s?(?:${STAMP}|${AGO})\s?[\])]|${STAMP}|${AGO})`;

/** No time is longer, with its date and brackets: where one is looked for at the end of a line. */
const LONGEST_TIME = 56;

const LEADING = new RegExp(`^${TIME}`, 'u');
const AT_END = new RegExp(`(?<![\\p{L}\\p{N}.:/-])${TIME}$`, 'u');
const BRACKETED = new RegExp(`^[[(]\\s?${STAMP}\\s?[\\])]\\s*`, 'u');

/** How long the time is with which a line begins; 0 where it begins with none. */
export function lengthOfTime(line: string): number {
  const found = LEADING.exec(line)?.[0].length ?? 0;
  // "10:30am." is a time, "10:301" and "1:2:3:4" are none.
  return found > 0 && /^[\p{L}\p{N}:]/u.test(line.slice(found)) ? 0 : found;
}

/** The same for one in brackets with the white space after it: "Name: (00:23) words". */
export function lengthOfBracketedTime(line: string): number {
  return BRACKETED.exec(line)?.[0].length ?? 0;
}

/** Where the time begins with which a line ends; null where it ends with none. */
export function timeAtEnd(line: string): number | null {
  const from = Math.max(0, line.length - LONGEST_TIME);
  const at = line.slice(from).search(AT_END);
  return at === -1 ? null : from + at;
}

/** True for a line that holds a time and nothing else, as some transcripts put it under the name. */
export function isTimeLine(line: string): boolean {
  const bare = line.trim().replace(/^[•·|–—-]\s?/, '');
  const length = lengthOfTime(bare);
  return length > 0 && /^[-–—•·|]?$/.test(bare.slice(length).trim());
}
