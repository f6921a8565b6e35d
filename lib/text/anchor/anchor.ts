import search from 'approx-string-match';
import { findCandidates } from '@/lib/text/anchor/anchor-candidates';
import { snapToGrapheme } from '@/lib/text/anchor/graphemes';

/** What identifies a passage: its words, the words around it and where it was (W3C selectors). */
export type Quotation = { exact: string; prefix?: string; suffix?: string; start?: number };

export type Anchor = {
  start: number;
  end: number;
  /** 0…1: how well words, surroundings and place fit, by `anchorWeights`. */
  score: number;
  /** True when the text holds the quotation letter for letter. */
  exact: boolean;
};

/** How much each part counts; parts that the quotation does not give are left out of the mean. */
const anchorWeights = { words: 60, prefix: 16, suffix: 16, place: 8 };

/** How many code units of the text before and after a passage are kept with it. */
const CONTEXT_LENGTH = 32;

/**
 * Where a quotation stands in a text: letter for letter if it can be found so, else apart from
 * quotation marks, dashes, white space and case, else approximately. Of several places, the one
 * whose surroundings and position fit best. `null` when the words are not there: at least seven
 * tenths of a quotation must be right, and short ones (under 12 letters) must be right entirely.
 *
 * Offsets are UTF-16 code units and never inside a grapheme.
 * Source: the method of W3C Web Annotation text quote selectors; approximate search after Myers 1999.
 */
export function anchorQuotation(text: string, quotation: Quotation): Anchor | null {
  if (quotation.exact.trim() === '') return null;
  let best: Anchor | null = null;
  for (const candidate of findCandidates(text, quotation)) {
    const score = scoreCandidate(text, quotation, candidate);
    if (best === null || score > best.score) best = { ...candidate, score };
  }
  if (best === null) return null;
  const start = snapToGrapheme(text, best.start, 'before');
  const end = snapToGrapheme(text, best.end, 'after');
  return { start, end, score: best.score, exact: text.slice(start, end) === quotation.exact };
}

type Scored = { start: number; end: number; similarity: number; exact: boolean };

function scoreCandidate(text: string, quotation: Quotation, candidate: Scored): number {
  const { start, end } = candidate;
  const parts: [number, number][] = [[anchorWeights.words, candidate.similarity]];
  if (quotation.prefix) {
    const before = text.slice(Math.max(0, start - quotation.prefix.length), start);
    parts.push([anchorWeights.prefix, compareContext(before, quotation.prefix)]);
  }
  if (quotation.suffix) {
    const after = text.slice(end, end + quotation.suffix.length);
    parts.push([anchorWeights.suffix, compareContext(after, quotation.suffix)]);
  }
  if (quotation.start !== undefined && text.length > 0)
    parts.push([
      anchorWeights.place,
      1 - Math.min(1, Math.abs(start - quotation.start) / text.length),
    ]);
  const total = parts.reduce((sum, [weight]) => sum + weight, 0);
  return parts.reduce((sum, [weight, value]) => sum + weight * value, 0) / total;
}

/** 1 when the context is found, 0 when nothing of it is; by edit distance. */
function compareContext(found: string, expected: string): number {
  if (found === expected) return 1;
  const errors = search(found, expected, expected.length)[0]?.errors ?? expected.length;
  return 1 - errors / expected.length;
}

/**
 * What has to be kept to find a passage again: its exact words and the 32 code units on either
 * side (fewer at the ends of the text), none of them cut inside a grapheme.
 *
 * Start and end are brought to grapheme boundaries outward. Throws RangeError when start > end.
 */
export function describeAnchor(
  text: string,
  start: number,
  end: number,
): { exact: string; prefix: string; suffix: string; start: number; end: number } {
  if (start > end)
    throw new RangeError(`A passage cannot end (${end}) before it starts (${start}).`);
  const from = snapToGrapheme(text, start, 'before');
  const to = snapToGrapheme(text, end, 'after');
  const prefixFrom = snapToGrapheme(text, from - CONTEXT_LENGTH, 'after');
  const suffixTo = snapToGrapheme(text, to + CONTEXT_LENGTH, 'before');
  return {
    exact: text.slice(from, to),
    prefix: text.slice(Math.min(prefixFrom, from), from),
    suffix: text.slice(to, Math.max(suffixTo, to)),
    start: from,
    end: to,
  };
}
