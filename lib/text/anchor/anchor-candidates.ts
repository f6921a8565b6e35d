import search from 'approx-string-match';
import { foldForMatching, foldOnce } from '@/lib/text/anchor/fold-for-matching';

/** A place where a quotation may stand; similarity of the words 0…1. */
export type Candidate = { start: number; end: number; similarity: number; exact: boolean };

/** The share of a quotation's letters that may be wrong in an approximate match. */
const MAX_ERROR_SHARE = 0.3;
/** Under this length an approximate match would find anything. */
const MIN_FUZZY_LENGTH = 12;
/** Words that differ only in marks, spaces or case are all but the same. */
const FOLDED_SIMILARITY = 0.98;
const MAX_ERRORS = 256;
/** Very common words are not worth weighing one by one. */
const MAX_CANDIDATES = 2_000;

/** Approximate places of equal quality that are weighed. */
const MAX_FUZZY = 60;
/** Longer quotations are compared by their beginning: the distance takes time with the square. */
const MAX_COMPARED = 2_000;
/** How far an approximate match may grow to end with its word. */
const MAX_WIDENING = 24;
/** How much of the suffix leads to the end of a changed quotation, and how many leads are followed. */
const GUIDE_LENGTH = 12;
const MAX_GUIDED = 20;

/** Exact places if there are any, else folded ones, else approximate ones. */
export function findCandidates(
  text: string,
  quotation: { exact: string; suffix?: string },
): Candidate[] {
  const exact = findAll(text, quotation.exact).map((start) => ({
    start,
    end: start + quotation.exact.length,
    similarity: 1,
    exact: true,
  }));
  if (exact.length > 0) return exact;
  return findFolded(text, quotation);
}

function findAll(text: string, words: string): number[] {
  const found: number[] = [];
  let at = text.indexOf(words);
  while (at !== -1 && found.length < MAX_CANDIDATES) {
    found.push(at);
    at = text.indexOf(words, at + 1);
  }
  return found;
}

function findFolded(text: string, quotation: { exact: string; suffix?: string }): Candidate[] {
  const pattern = foldForMatching(quotation.exact.trim()).text;
  if (pattern === '') return [];
  const folded = foldOnce(text);
  const place = (from: number, to: number) => ({
    start: folded.starts[from] ?? 0,
    end: endOf(text, folded.starts, to),
    exact: false,
  });
  const same = findAll(folded.text, pattern);
  if (same.length > 0)
    return same.map((at) => ({ ...place(at, at + pattern.length), similarity: FOLDED_SIMILARITY }));
  if (pattern.length < MIN_FUZZY_LENGTH) return [];
  const maxErrors = Math.min(MAX_ERRORS, Math.floor(pattern.length * MAX_ERROR_SHARE));
  const matches = search(folded.text, pattern, maxErrors).slice(0, MAX_FUZZY);
  const rough = matches.map((match) => widenToWords(folded.text, match.start, match.end));
  const guided = rough
    .slice(0, MAX_GUIDED)
    .flatMap((span) => endAtSuffix(folded.text, span, quotation));
  return [...rough, ...guided].flatMap((span) => {
    const errors = editsBetween(folded.text.slice(span.from, span.to), pattern);
    const similarity = FOLDED_SIMILARITY * (1 - errors / pattern.length);
    return errors > maxErrors ? [] : [{ ...place(span.from, span.to), similarity }];
  });
}

type Span = { from: number; to: number };

/** An approximate match may end inside a word; nobody quotes so. */
function widenToWords(text: string, start: number, end: number): Span {
  const isWord = (at: number) => /[\p{L}\p{N}\p{M}]/u.test(text.charAt(at));
  let from = start;
  let to = end;
  while (start - from < MAX_WIDENING && from > 0 && isWord(from) && isWord(from - 1)) from -= 1;
  while (to - end < MAX_WIDENING && isWord(to - 1) && isWord(to)) to += 1;
  return { from, to };
}

/** The other likely ends of a match: wherever the words that followed the quotation begin nearby. */
function endAtSuffix(text: string, span: Span, quotation: { suffix?: string }): Span[] {
  const suffix = foldForMatching(quotation.suffix ?? '').text.slice(0, GUIDE_LENGTH);
  if (suffix === '') return [];
  const reach = Math.ceil((span.to - span.from) * MAX_ERROR_SHARE) + GUIDE_LENGTH;
  const ends: Span[] = [];
  let at = text.indexOf(suffix, Math.max(span.from + 1, span.to - reach));
  while (at !== -1 && at <= span.to + reach && ends.length < MAX_GUIDED) {
    ends.push({ from: span.from, to: at });
    at = text.indexOf(suffix, at + 1);
  }
  return ends;
}

/**
 * Edit distance of a stretch to a pattern, in UTF-16 code units; the whole of the stretch counts, but of
 * more than 2,000 only the beginning. O(stretch × pattern).
 */
export function editsBetween(wholeStretch: string, wholePattern: string): number {
  const stretch = wholeStretch.slice(0, MAX_COMPARED);
  const pattern = wholePattern.slice(0, MAX_COMPARED);
  let row = Uint16Array.from({ length: pattern.length + 1 }, (_, index) => index);
  for (let i = 1; i <= stretch.length; i += 1) {
    const next = new Uint16Array(pattern.length + 1);
    next[0] = i;
    const sign = stretch.charCodeAt(i - 1);
    for (let j = 1; j <= pattern.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (pattern.charCodeAt(j - 1) === sign ? 0 : 1);
      next[j] = Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
    }
    row = next;
  }
  return row[pattern.length] ?? 0;
}

/** The original offset just after folded unit `to - 1`, without white space that follows it. */
function endOf(text: string, starts: Uint32Array, to: number): number {
  const lastUnit = starts[to - 1] ?? 0;
  const next = starts[to] ?? text.length;
  // A sign folded into several ("…" → "...") may be cut; the whole sign belongs to the match.
  if (next === lastUnit) return lastUnit + 1;
  return lastUnit + text.slice(lastUnit, next).trimEnd().length;
}
