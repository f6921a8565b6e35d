import type { MarkedPart } from '@/lib/search/document';
import { tokenise } from '@/lib/search/tokens';

/**
 * Parts a text into what matches one of the terms and what does not. Joined together the parts
 * are the text, unchanged. An empty text has no parts. O(text).
 *
 * @param terms folded terms, as the index holds them
 */
export function markMatches(text: string, terms: ReadonlySet<string>): MarkedPart[] {
  const parts: MarkedPart[] = [];
  let at = 0;
  for (const { term, start, end } of tokenise(text)) {
    if (!terms.has(term) || end <= at) continue;
    const from = Math.max(start, at);
    if (from > at) parts.push({ text: text.slice(at, from), marked: false });
    const last = parts.at(-1);
    if (last?.marked && from === at) last.text += text.slice(from, end);
    else parts.push({ text: text.slice(from, end), marked: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), marked: false });
  return parts;
}

/**
 * From the first word that matches to the last one that is not further than `length` characters
 * from it; the whole text where nothing matches. Offsets in UTF-16 code units. O(text).
 */
export function matchedStretch(
  text: string,
  terms: ReadonlySet<string>,
  length: number,
): { start: number; end: number } {
  const matching = tokenise(text).filter((token) => terms.has(token.term));
  const first = matching[0];
  if (!first) return { start: 0, end: text.length };
  const ends = matching.map(({ end }) => end).filter((end) => end <= first.start + length);
  return { start: first.start, end: Math.max(first.end, ...ends) };
}

/**
 * The stretch of a text around the first match, cut at words, with an ellipsis where something is
 * left out; the beginning where nothing matches.
 *
 * @param length about how many characters to show
 */
export function excerptAround(text: string, terms: ReadonlySet<string>, length = 140): string {
  if (text.length <= length) return text;
  const first = tokenise(text).find((token) => terms.has(token.term));
  const wanted = Math.max(0, (first?.start ?? 0) - Math.floor(length / 3));
  const from = wanted === 0 ? 0 : wordStart(text, wanted);
  const to = from + length >= text.length ? text.length : wordStart(text, from + length);
  return `${from > 0 ? '…' : ''}${text.slice(from, to).trim()}${to < text.length ? '…' : ''}`;
}

/** The next place at or after the offset where a word begins; the offset itself in a long run. */
function wordStart(text: string, offset: number): number {
  const space = text.slice(offset, offset + 24).search(/\s/);
  const at = space === -1 ? offset : offset + space + 1;
  // Never between the halves of a surrogate pair.
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at + 1 : at;
}
