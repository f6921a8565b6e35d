import { type OwnLine, shapeOf } from '@/lib/text/clean/own-lines';
import { lengthOfTime, timeAtEnd } from '@/lib/text/labels/times';

/** A running head is no longer than this, in UTF-16 code units. */
const LONGEST = 100;
/** So many of the numbers must be the ones after those before them. */
const STEP_SHARE = 0.8;
/** "… - 2", "2 | …", "…   2": the number of a page set off from the rest. */
const SET_OFF = /[-–—|·•/]\s*#|#\s*[-–—|·•/]|\s{2,}\S*\s?#$|^#\s{2,}|^#$|:\s*#$/;
const WORDS = /\p{L}{2,}/gu;

/**
 * Lines that come back with nothing but the number of the page (or of a part of the record) one
 * higher: "The Harbour Review 2024   3", "Wednesday, 22 May 2013   Take: 375". By their places.
 *
 * "Question 1", "Question 2" and "Speaker 1" are headings and labels: a running head also bears a date
 * or a year that stays, or has its number set off, and has words of its own. O(text).
 */
export function findRunningLines(lines: readonly OwnLine[]): Set<number> {
  const groups = new Map<string, number[]>();
  for (const [at, { text }] of lines.entries()) {
    if (text.length > LONGEST || !/\d/.test(text) || !canRun(text)) continue;
    const shape = shapeOf(text);
    const group = groups.get(shape);
    if (group === undefined) groups.set(shape, [at]);
    else group.push(at);
  }
  const found = new Set<number>();
  for (const group of groups.values()) {
    const texts = group.map((at) => lines[at]?.text ?? '');
    if (group.length > 1 && countsUp(texts)) for (const at of group) found.add(at);
  }
  return found;
}

function canRun(text: string): boolean {
  if (/^#|[.!?…。！？,;]$/u.test(text) || (text.match(WORDS)?.length ?? 0) < 2) return false;
  return lengthOfTime(text) === 0 && timeAtEnd(text) === null && !/\d:\d{2}/.test(text);
}

function countsUp(texts: readonly string[]): boolean {
  const numbers = texts.map((text) => (text.match(/\d+/g) ?? []).map(Number));
  const [first = []] = numbers;
  const changing = first.flatMap((value, place) =>
    numbers.some((row) => row[place] !== value) ? [place] : [],
  );
  const [place] = changing;
  if (place === undefined || changing.length > 1) return false;
  const steps = numbers.slice(1).map((row, at) => (row[place] ?? 0) - (numbers[at]?.[place] ?? 0));
  if (steps.filter((step) => step === 1).length < STEP_SHARE * steps.length) return false;
  if (steps.some((step) => step < 0)) return false;
  const staysPut = first.length > 1;
  const isSetOff = SET_OFF.test(texts[0]?.replace(/\d+/g, '#') ?? '');
  return texts.length > 2 ? staysPut || isSetOff : staysPut && isSetOff;
}
