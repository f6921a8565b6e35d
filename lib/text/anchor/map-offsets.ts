/** A run of signs that two texts have in common, in UTF-16 code units: `was` in the one, `is` in the other. */
type Run = { was: number; is: number; length: number };

/** What two texts have in common, in order, with both: by it offsets of the one are found in the other. */
export type Alignment = { was: string; is: string; runs: readonly Run[] };

/** Texts that differ in more words (or signs) than these are not one text that was corrected. */
const MOST_EDITS = 1_500;

/** Scripts that put no spaces between words. */
const UNSPACED =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';
const LETTER = `(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}]`;
/** Words; where no spaces stand between them, and else what stands there, sign by sign. */
const TOKENS = new RegExp(`(?:${LETTER})+|.`, 'gsu');
const WITHIN_WORD = new RegExp(`^${LETTER}${LETTER}$`, 'u');

/**
 * How two texts go together, word by word or letter by letter; null where they differ in too much to be
 * one that was corrected. O((words of both) × (words that differ)), or the same of letters.
 */
export function alignTexts(was: string, is: string, by: 'words' | 'letters'): Alignment | null {
  const cut = (text: string) => (by === 'words' ? (text.match(TOKENS) ?? []) : [...text]);
  const runs = runsOf(cut(was), cut(is));
  if (runs === null || by === 'letters') return runs && { was, is, runs };
  return { was, is, runs: runs.filter((run) => tells(run, was, is)) };
}

/** A space or a sign between two words that were changed stands between any two: it says nothing. */
function tells(run: Run, was: string, is: string): boolean {
  const isAtEdge =
    (run.was === 0 && run.is === 0) ||
    (run.was + run.length === was.length && run.is + run.length === is.length);
  return isAtEdge || /[\p{L}\p{N}]/u.test(was.slice(run.was, run.was + run.length));
}

/**
 * Where a stretch of the one text stands in the other, with what was put in or changed within it. What
 * was put in before or after it is not its own. Between two words that were changed it is told letter by
 * letter, so that it may cut one (`withWholeWords`). White space at its ends falls off where it is not
 * what it was; null where nothing is left.
 */
export function mapStretch(
  alignment: Alignment,
  stretch: { start: number; end: number },
): { start: number; end: number } | null {
  const from = mapOffset(alignment, stretch.start, 'start');
  const to = mapOffset(alignment, stretch.end, 'end');
  const words = alignment.is.slice(from, to);
  if (words === alignment.was.slice(stretch.start, stretch.end)) return { start: from, end: to };
  const start = from + words.length - words.trimStart().length;
  const end = start + words.trim().length;
  return start < end ? { start, end } : null;
}

/** The same with the whole words at its ends, where the stretch had cut none there. */
export function withWholeWords(
  { was, is }: Alignment,
  stretch: { start: number; end: number },
  now: { start: number; end: number },
): { start: number; end: number } {
  let { start, end } = now;
  if (!isWithinWord(was, stretch.start)) while (isWithinWord(is, start)) start -= 1;
  if (!isWithinWord(was, stretch.end)) while (isWithinWord(is, end)) end += 1;
  return { start, end };
}

/** Whether an offset lies between two letters of one word; of letters beyond the first plane it is not told. */
function isWithinWord(text: string, offset: number): boolean {
  return offset > 0 && WITHIN_WORD.test(text.slice(offset - 1, offset + 1));
}

/** Where a stretch that begins (or ends) at an offset begins (or ends) now. */
function mapOffset({ was, is, runs }: Alignment, offset: number, edge: 'start' | 'end'): number {
  let [wasFrom, isFrom] = [0, 0];
  for (const run of [...runs, { was: was.length, is: is.length, length: 0 }]) {
    const isIn =
      edge === 'start'
        ? run.was <= offset && offset < run.was + run.length
        : run.was < offset && offset <= run.was + run.length;
    if (isIn) return run.is + offset - run.was;
    if (offset <= run.was) {
      const gap = { was: was.slice(wasFrom, run.was), is: is.slice(isFrom, run.is) };
      return isFrom + mapInGap(gap, offset - wasFrom, edge);
    }
    wasFrom = run.was + run.length;
    isFrom = run.is + run.length;
  }
  return is.length;
}

/** The same within words that were changed: at their ends all that stands there now, else by letters. */
function mapInGap(gap: { was: string; is: string }, offset: number, edge: 'start' | 'end'): number {
  if (offset <= 0) return 0;
  if (offset >= gap.was.length) return gap.is.length;
  const signs = { was: [...gap.was], is: [...gap.is] };
  const isWhole = signs.was.length === 1;
  const runs = isWhole ? null : runsOf(signs.was, signs.is);
  if (runs && runs.length > 0) return mapOffset({ ...gap, runs }, offset, edge);
  return edge === 'start' ? 0 : gap.is.length;
}

/** The longest common parts of two lists, in order, as offsets in the texts that they make up (Myers). */
function runsOf(was: readonly string[], is: readonly string[]): Run[] | null {
  const most = Math.min(was.length, is.length);
  let head = 0;
  while (head < most && was[head] === is[head]) head += 1;
  let tail = 0;
  while (tail < most - head && was.at(-1 - tail) === is.at(-1 - tail)) tail += 1;
  const middle = commonPairs(was.slice(head, was.length - tail), is.slice(head, is.length - tail));
  if (middle === null) return null;
  const pairs = [
    ...Array.from({ length: head }, (_, at) => [at, at] as const),
    ...middle.map(([one, other]) => [one + head, other + head] as const),
    ...Array.from(
      { length: tail },
      (_, at) => [was.length - tail + at, is.length - tail + at] as const,
    ),
  ];
  const [wasAt, isAt] = [offsetsOf(was), offsetsOf(is)];
  const runs: Run[] = [];
  for (const [one, other] of pairs) {
    const run = { was: wasAt[one] ?? 0, is: isAt[other] ?? 0, length: was[one]?.length ?? 0 };
    const last = runs.at(-1);
    if (last && last.was + last.length === run.was && last.is + last.length === run.is) {
      last.length += run.length;
    } else runs.push(run);
  }
  return runs;
}

function offsetsOf(tokens: readonly string[]): number[] {
  let at = 0;
  return tokens.map((token) => {
    const own = at;
    at += token.length;
    return own;
  });
}

/** Which of two lists are the same, in the longest common order; null beyond `MOST_EDITS`. */
function commonPairs(a: readonly string[], b: readonly string[]): [number, number][] | null {
  const most = Math.min(MOST_EDITS, a.length + b.length);
  // How far each diagonal was reached with so many edits; `reached[k + most]` is of diagonal k.
  const reached = new Int32Array(2 * most + 3);
  const trail: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits += 1) {
    trail.push(reached.slice(most - edits, most + edits + 3));
    for (let k = -edits; k <= edits; k += 2) {
      const [below, above] = [reached[most + k] ?? 0, reached[most + k + 2] ?? 0];
      let x = k === -edits || (k !== edits && below < above) ? above : below + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      reached[most + k + 1] = x;
      if (x >= a.length && x - k >= b.length) return pairsOnTrail(trail, a.length, b.length);
    }
  }
  return null;
}

/** Goes the way back that `commonPairs` came. */
function pairsOnTrail(trail: readonly Int32Array[], ofA: number, ofB: number): [number, number][] {
  const pairs: [number, number][] = [];
  let [x, y] = [ofA, ofB];
  for (let edits = trail.length - 1; edits >= 0; edits -= 1) {
    const reached = trail[edits];
    const at = (k: number) => reached?.[k + edits + 1] ?? 0;
    const k = x - y;
    const came = k === -edits || (k !== edits && at(k - 1) < at(k + 1)) ? k + 1 : k - 1;
    const [fromX, fromY] = edits === 0 ? [0, 0] : [at(came), at(came) - came];
    while (x > fromX && y > fromY) {
      x -= 1;
      y -= 1;
      pairs.push([x, y]);
    }
    [x, y] = [fromX, fromY];
  }
  return pairs.reverse();
}
