/** A quotation with its place in the text, where it has one. */
export type PlacedWords = {
  readonly exact: string;
  readonly contributionId: string | null;
  readonly start: number | null;
  readonly end: number | null;
};

/** A part of a quotation, and whether another reading quotes the same words. */
export type SharedPart = { readonly text: string; readonly shared: boolean };

/** Fewer words than this in a row are no overlap where the place is not known. */
const FEWEST_WORDS = 3;

/**
 * Parts a quotation into what one of `others` quotes too and what it alone quotes. Joined together
 * the parts are the quotation, unchanged.
 *
 * Where both have a place in the same text, the places decide; else the longest run of the same
 * words does, if it has at least three. Cost: words × words for each pair without a place.
 */
export function sharedParts(words: PlacedWords, others: readonly PlacedWords[]): SharedPart[] {
  const ranges = others
    .map((other) => sharedRange(words, other))
    .filter((range) => range !== null)
    .sort((a, b) => a[0] - b[0]);
  const parts: SharedPart[] = [];
  let at = 0;
  for (const [from, to] of ranges) {
    const start = Math.max(from, at);
    if (to <= start) continue;
    if (start > at) parts.push({ text: words.exact.slice(at, start), shared: false });
    parts.push({ text: words.exact.slice(start, to), shared: true });
    at = to;
  }
  if (at < words.exact.length) parts.push({ text: words.exact.slice(at), shared: false });
  return parts;
}

/** Whether two quotations have words in common, by the same rule. */
export function overlaps(a: PlacedWords, b: PlacedWords): boolean {
  return sharedRange(a, b) !== null;
}

/** From where to where in `words.exact` the other quotes the same; null where it does not. */
function sharedRange(words: PlacedWords, other: PlacedWords): [number, number] | null {
  if (words.start !== null && words.end !== null && other.start !== null && other.end !== null) {
    if (words.contributionId !== other.contributionId) return null;
    const from = Math.max(words.start, other.start) - words.start;
    const to = Math.min(words.end, other.end) - words.start;
    return from < to ? [from, to] : null;
  }
  return longestRun(words.exact, other.exact);
}

function longestRun(own: string, other: string): [number, number] | null {
  const a = wordsOf(own);
  const b = wordsOf(other);
  let best = { length: 0, end: 0 };
  let before = new Uint16Array(b.length + 1);
  for (const [place, word] of a.entries()) {
    const row = new Uint16Array(b.length + 1);
    for (const [column, second] of b.entries()) {
      if (word.word !== second.word) continue;
      const length = (before[column] ?? 0) + 1;
      row[column + 1] = length;
      if (length > best.length) best = { length, end: place };
    }
    before = row;
  }
  const all = best.length > 0 && best.length === Math.min(a.length, b.length);
  const first = a[best.end - best.length + 1];
  const last = a[best.end];
  if (!first || !last || (best.length < FEWEST_WORDS && !all)) return null;
  return [first.start, last.end];
}

function wordsOf(text: string): { word: string; start: number; end: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((match) => ({
    word: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
