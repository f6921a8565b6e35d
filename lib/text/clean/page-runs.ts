import type { OwnLine } from '@/lib/text/clean/own-lines';
import { isOfButtons } from '@/lib/text/clean/page-words';
import { isDayLine } from '@/lib/text/labels/day-line';
import { isTimeLine, timeAtEnd } from '@/lib/text/labels/times';
import { parseSpeakerLabel } from '@/lib/text/split/speaker-label';

const LONGEST = 60;
/** A talk whose turns stand below a name and a time has so many of them. */
const MIN_HEADS = 3;
/** What stands alone between two turns may be the end of the first; several such lines are no words. */
const MIN_RUN = 2;

/**
 * Lines that a page put between turns, each of which stands below a name and a time: the day on which
 * the next was written, and what can be done with the one before ("2 replies", "View thread"), however
 * seldom they stand there. Such lines right below a name and a time are what was said. By their places.
 * O(text).
 */
export function findPageRuns(lines: readonly OwnLine[]): Set<number> {
  const found = new Set<number>();
  const isPage = lines.map(({ text }) => isOfPage(text));
  if (!isPage.includes(true)) return found;
  const isHead = lines.map((_, at) => isHeadAt(lines, at));
  if (isHead.filter(Boolean).length < MIN_HEADS) return found;
  let from: number | null = null;
  for (let at = 0; at <= lines.length; at += 1) {
    const text = lines[at]?.text;
    if (text !== undefined && isHead[at] !== true && isPage[at] === true) {
      from ??= at;
      continue;
    }
    const isBetween = text === undefined || isHead[at] === true;
    if (from !== null && isBetween && !isBelowHead(lines, isHead, from)) {
      const run = lines.slice(from, at);
      if (run.length >= MIN_RUN || run.some(({ text }) => /\d/.test(text) && isDayLine(text)))
        for (let place = from; place < at; place += 1) found.add(place);
    }
    from = null;
  }
  return found;
}

function isOfPage(text: string): boolean {
  if (text.length > LONGEST || /[.!?…。！？,;:：]$/u.test(text)) return false;
  if (isDayLine(text)) return true;
  const ago = timeAtEnd(text);
  return ago !== 0 && isOfButtons(ago === null ? text : text.slice(0, ago));
}

/** A name with a time behind it, or with one on the line below. */
function isHeadAt(lines: readonly OwnLine[], at: number): boolean {
  const text = lines[at]?.text ?? '';
  const below = lines[at + 1]?.text;
  if (text.length > LONGEST || isTimeLine(text)) return false;
  if (below !== undefined && isTimeLine(below)) return true;
  const label = parseSpeakerLabel(text);
  return label?.form === 'timed' && label.contentAt >= text.length && !isOfPage(text);
}

/** True for the first line below a name and its time. */
function isBelowHead(lines: readonly OwnLine[], isHead: readonly boolean[], at: number): boolean {
  if (at === 0) return false;
  return isHead[at - 1] === true || isTimeLine(lines[at - 1]?.text ?? '');
}
