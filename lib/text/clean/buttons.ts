import type { Edit } from '@/lib/text/clean/offset-map';
import { type OwnLine, shapeOf } from '@/lib/text/clean/own-lines';
import { isOfButtons } from '@/lib/text/clean/page-words';
import { isTimeLine, timeAtEnd } from '@/lib/text/labels/times';
import { nameLikeness } from '@/lib/text/names/person-name';
import { type LabelForm, parseSpeakerLabel } from '@/lib/text/split/speaker-label';

/** A button, or what is counted beside a name, is no longer than this. */
const LONGEST = 60;
const MOST_WORDS = 8;
/** It comes back at least so often. */
const MIN_COUNT = 3;
/** So many of its places must be such that nobody's whole turn stands there. */
const SURE = 0.8;

/** Signs that pages put between what they count. */
const SIGNS = /^[•·∙●○|▲▼△▽↑↓⋮⋯]+$/u;
/** "12", "1.2k", "3h": what is counted beside a button. */
const COUNT = /^[#.,+k-]+$|^# ?\p{L}{1,3}$/iu;
/** Forms that any short line has. */
const SECTIONS: ReadonlySet<LabelForm> = new Set(['bare', 'byline', 'signature']);

/**
 * Lines that belong to the page a conversation was copied from: "Reply", "Share", "permalink embed
 * save", "•", "12 points". By their places.
 *
 * Buttons are short lines of words that pages write on buttons, without the end of a sentence, that
 * come back unchanged (but for digits) and stand behind what was said, not as a turn below a name.
 * Where there are such, bare numbers beside them, signs, and what always stands between two of them
 * belong to the page, too. Nothing else is left out, however often it comes back. O(text).
 */
export function findButtons(lines: readonly OwnLine[]): Set<number> {
  const places = new Map<string, number[]>();
  for (const [at, { text }] of lines.entries()) {
    if (!isShort(text)) continue;
    const shape = shapeOf(text);
    const known = places.get(shape);
    if (known === undefined) places.set(shape, [at]);
    else known.push(at);
  }
  const isBelowName = (at: number) => at > 0 && names(lines[at - 1]?.text ?? '', places);
  const found = new Set<number>();
  for (const [shape, group] of places) {
    if (group.length < MIN_COUNT || !isOfButtons(shape)) continue;
    const behind = group.filter((at) => !isBelowName(at) || isButton(lines[at - 1]?.text ?? ''));
    if (behind.length >= SURE * group.length) for (const at of group) found.add(at);
  }
  if (found.size === 0) return found;
  const signs = new Set<number>();
  for (const [shape, group] of places) {
    if (found.has(group[0] ?? -1) || nameLikeness(shape) === 'full') continue;
    if (isTimeLine(lines[group[0] ?? 0]?.text ?? '')) continue;
    const isOfPage = (at: number) => {
      const beside = Number(found.has(at - 1)) + Number(found.has(at + 1));
      if (COUNT.test(shape)) return beside > 0;
      return beside === 2 || (isOfButtons(shape) && /[\s#]/.test(shape) && !isBelowName(at));
    };
    const own = group.filter(isOfPage);
    const needed = isOfButtons(shape) ? 1 : MIN_COUNT;
    // A sign stands behind a name, too ("ruth", "•", "5h ago"): what is before it is not between buttons.
    if (SIGNS.test(shape) && group.length >= MIN_COUNT) for (const at of group) signs.add(at);
    else if (own.length >= needed && own.length >= SURE * group.length)
      for (const at of own) found.add(at);
  }
  for (const at of signs) found.add(at);
  return found;
}

/** No name with its time is longer. */
const LONGEST_HEAD = 90;

/** Buttons behind a name and its time: "ruth 3 hours ago | prev | next [–]", where lines end so again and again. */
export function findTails(lines: readonly OwnLine[]): Edit[] {
  const tails = lines.flatMap(({ start, end, text }): Edit[] => {
    const at = text.indexOf(' | ');
    if (at < 1 || at > LONGEST_HEAD || text.length > 2 * LONGEST_HEAD) return [];
    const [head, tail] = [text.slice(0, at), text.slice(at)];
    if (timeAtEnd(head) === null || !isOfButtons(tail)) return [];
    return [{ start: start + at, end, replacement: '' }];
  });
  return tails.length < MIN_COUNT ? [] : tails;
}

function isShort(text: string): boolean {
  if (text.length > LONGEST || /[.!?…。！？,;:：]$/u.test(text) || /[:：]\s/.test(text))
    return false;
  // "Me  0:11" heads what somebody says then.
  return (
    timeAtEnd(text) === null && !/^#{1,6}\s/.test(text) && text.split(/\s+/).length <= MOST_WORDS
  );
}

function isButton(text: string): boolean {
  return isShort(text) && (isOfButtons(text) || /^[\d\s.,+k-]+$/i.test(text));
}

/** Whether a line may name whoever speaks below it. */
function names(text: string, places: ReadonlyMap<string, readonly number[]>): boolean {
  if (isTimeLine(text)) return true;
  const label = parseSpeakerLabel(text);
  if (label !== null && !SECTIONS.has(label.form) && label.contentAt >= text.length) return true;
  if (!isShort(text)) return false;
  return nameLikeness(text) !== 'none' || (places.get(shapeOf(text))?.length ?? 0) > 1;
}
