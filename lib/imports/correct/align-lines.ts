import { type Alignment, alignTexts, mapStretch } from '@/lib/text/anchor/map-offsets';
import { type Paragraph, splitLines } from '@/lib/text/paragraphs';

/** A stretch of lines of both texts. */
type Lines = { was: readonly Paragraph[]; is: readonly Paragraph[] };

/**
 * How a text and its correction go together, line by line, and word by word within lines that were
 * changed: however many those are. Lines that stand once in both hold the others in their places.
 * O(text + words of changed lines × words that differ in them).
 */
export function alignLines(was: string, is: string): Alignment {
  const runs: { was: number; is: number; length: number }[] = [];
  const add = (one: number, other: number, length: number) => {
    const last = runs.at(-1);
    const isNext =
      last !== undefined && last.was + last.length === one && last.is + last.length === other;
    if (isNext) last.length += length;
    else runs.push({ was: one, is: other, length });
  };
  for (const pair of pairLines({ was: splitLines(was), is: splitLines(is) })) {
    const [one, other] = pair;
    if (one.text === other.text) {
      add(one.start, other.start, one.text.length);
      continue;
    }
    // A line keeps its ends, however much of it was changed.
    add(one.start, other.start, 0);
    for (const run of alignTexts(one.text, other.text, 'words')?.runs ?? [])
      add(one.start + run.was, other.start + run.is, run.length);
    add(one.end, other.end, 0);
  }
  return { was, is, runs };
}

/** Shorter stretches than this may have changed in all their words. */
const FEW_WORDS = 4;
const MIN_ALIKE = 0.3;

/** Where a stretch of the text stands in its correction (`mapStretch`); null where other words stand there. */
export function placeOf(
  alignment: Alignment,
  stretch: { start: number; end: number },
): { start: number; end: number } | null {
  const found = mapStretch(alignment, stretch);
  if (found === null) return null;
  const was = wordsOf(alignment.was.slice(stretch.start, stretch.end));
  const is = wordsOf(alignment.is.slice(found.start, found.end));
  if (was.size < FEW_WORDS && is.size < FEW_WORDS) return found;
  return shared(was, is) >= MIN_ALIKE * Math.max(was.size, is.size) ? found : null;
}

const wordsOf = (text: string) =>
  new Set(
    text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{N}]+/gu) ?? [],
  );

const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  [...one].filter((word) => other.has(word)).length;

/** Which lines are one another's, in order. */
function pairLines(lines: Lines): [Paragraph, Paragraph][] {
  const pairs: [Paragraph, Paragraph][] = [];
  let [wasFrom, isFrom] = [0, 0];
  const anchors: [number, number][] = [...anchorsOf(lines), [lines.was.length, lines.is.length]];
  for (const [wasAt, isAt] of anchors) {
    pairs.push(
      ...pairBetween({ was: lines.was.slice(wasFrom, wasAt), is: lines.is.slice(isFrom, isAt) }),
    );
    const [one, other] = [lines.was[wasAt], lines.is[isAt]];
    if (one !== undefined && other !== undefined) pairs.push([one, other]);
    wasFrom = wasAt + 1;
    isFrom = isAt + 1;
  }
  return pairs;
}

/** Equal lines from both ends; what is left between them in pairs, where it is as many lines. */
function pairBetween({ was, is }: Lines): [Paragraph, Paragraph][] {
  const most = Math.min(was.length, is.length);
  let head = 0;
  while (head < most && was[head]?.text === is[head]?.text) head += 1;
  let tail = 0;
  while (tail < most - head && was.at(-1 - tail)?.text === is.at(-1 - tail)?.text) tail += 1;
  const isPaired = was.length === is.length;
  return was.flatMap((line, at): [Paragraph, Paragraph][] => {
    const fromEnd = was.length - at;
    const other = isPaired || at < head ? is[at] : fromEnd <= tail ? is.at(-fromEnd) : undefined;
    return other === undefined ? [] : [[line, other]];
  });
}

/** Places of lines that stand once in either text, as many as stand in one order in both. */
function anchorsOf({ was, is }: Lines): [number, number][] {
  const once = placesOfOnes(is);
  const common = [...placesOfOnes(was)].flatMap(([text, at]): [number, number][] => {
    const other = once.get(text);
    return other === undefined ? [] : [[at, other]];
  });
  return longestRising(common.sort((a, b) => a[0] - b[0]));
}

function placesOfOnes(lines: readonly Paragraph[]): Map<string, number> {
  const places = new Map<string, number>();
  const several = new Set<string>();
  lines.forEach(({ text }, at) => {
    if (places.has(text)) several.add(text);
    else places.set(text, at);
  });
  for (const text of several) places.delete(text);
  return places;
}

/** The longest choice of pairs of which the second rises as well. O(n log n). */
function longestRising(pairs: readonly [number, number][]): [number, number][] {
  /** By length less one: the pair that ends a rise of it lowest. */
  const ends: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, value], index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[index] = low === 0 ? -1 : (ends[low - 1] ?? -1);
    ends[low] = index;
  });
  const rise: [number, number][] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) rise.push(pair);
  }
  return rise.reverse();
}

/** The share of lines that a text and another have in common before it is taken for its correction. */
const MIN_SHARE = 0.5;

/** True where a text is another one that was corrected, and no text of its own. O(text). */
export function isCorrectionOf(was: string, is: string): boolean {
  const lines = splitLines(is);
  const before = splitLines(was);
  if (Math.abs(lines.length - before.length) > Math.max(lines.length, before.length) / 2)
    return false;
  const known = new Set(before.map(({ text }) => text));
  const same = lines.filter(({ text }) => known.has(text)).length;
  return same >= MIN_SHARE * lines.length || isAlike(before, lines);
}

/** Where every line was changed ("’" for "'"), most words stand where they stood. */
function isAlike(was: readonly Paragraph[], is: readonly Paragraph[]): boolean {
  if (was.length !== is.length) return false;
  const alike = was.filter((line, at) => {
    const one = wordsOf(line.text);
    return shared(one, wordsOf(is[at]?.text ?? '')) >= MIN_SHARE * one.size;
  });
  return alike.length >= MIN_SHARE * was.length;
}
