import { DAYS } from '@/lib/text/labels/days';
import { monthOf } from '@/lib/text/labels/month-names';
import { trimSigns } from '@/lib/text/trim-signs';

/** No day is longer, with the strokes beside it. */
const LONGEST = 50;
/** Shorter words for a day are too often other words: "so", "mi". */
const SHORTEST_DAY = 4;
const ONLY_DAY = new RegExp(`^(?:${DAYS.join('|')})$`, 'u');
const WEEKDAY = new RegExp(`^(?:${DAYS.join('|')})[.,]?\\s(?:(?:den|the|le|el)\\s)?`, 'u');
const IN_NUMBERS = /^(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{2}|\d{4})|\d{4}[./-]\d{1,2}[./-]\d{1,2})\.?$/;
const IN_SIGNS = /^(?:\d{4}[年년]\s?)?\d{1,2}[月월]\s?\d{1,2}[日일](?:\s?\(?\p{L}{1,3}\)?)?$/u;
const DAY_FIRST =
  /^\d{1,2}(?:st|nd|rd|th|er|\.)?\s(?:de\s|of\s)?(\p{L}{3,10})\.?(?:,?\s(?:de\s)?\d{4})?(?:\sг\.?)?$/u;
const MONTH_FIRST = /^(\p{L}{3,10})\.?\s\d{1,2}(?:st|nd|rd|th)?(?:,?\s\d{4})?$/u;

/**
 * True for a line that holds a day of the calendar and nothing else, as chats set one between turns:
 * "Friday, March 15th", "--- 15.03.2024 ---", "Yesterday". O(line).
 */
export function isDayLine(line: string): boolean {
  if (line.length > LONGEST) return false;
  const day = trimSigns(line, /[\s\-–—=*_•·|()[\]#]/);
  if (ONLY_DAY.test(day)) return day.length > SHORTEST_DAY;
  const date = day.replace(WEEKDAY, '');
  if (IN_NUMBERS.test(date) || IN_SIGNS.test(date)) return true;
  const month = DAY_FIRST.exec(date)?.[1] ?? MONTH_FIRST.exec(date)?.[1];
  return month !== undefined && monthOf(month) > 0;
}
