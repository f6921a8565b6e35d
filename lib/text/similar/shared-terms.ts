import { foldSpelling, UNSPACED } from '@/lib/text/fold-letters';
import { contentTerms, signsOf } from '@/lib/text/similar/content-terms';

/** A part of a text; `marked` where its words are among those looked for. */
export type SharedPart = { text: string; marked: boolean };

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const IS_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u');

/**
 * A text in parts, the words it shares with another marked: forms of one word meet as they do in a
 * search for similar passages. In scripts without spaces every sign of a shared pair is marked.
 * The parts joined are the text. O(text).
 *
 * @param terms the content terms of the other text
 */
export function markSharedTerms(text: string, terms: ReadonlySet<string>): SharedPart[] {
  const marks: { start: number; end: number }[] = [];
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    if (IS_UNSPACED.test(word))
      for (const pair of sharedPairs(word, match.index, terms)) marks.push(pair);
    else if (contentTerms(word).some((term) => terms.has(term))) {
      marks.push({ start: match.index, end: match.index + word.length });
    }
  }
  return partsOf(text, marks);
}

function sharedPairs(word: string, from: number, terms: ReadonlySet<string>) {
  const found: { start: number; end: number }[] = [];
  const signs = signsOf(word);
  let at = from;
  for (const [index, sign] of signs.entries()) {
    const pair = `${sign}${signs[index + 1] ?? ''}`;
    if (terms.has(foldSpelling(pair).toLowerCase())) {
      found.push({ start: at, end: at + pair.length });
    }
    at += sign.length;
  }
  return found;
}

function partsOf(text: string, marks: readonly { start: number; end: number }[]): SharedPart[] {
  const parts: SharedPart[] = [];
  let at = 0;
  const push = (to: number, marked: boolean) => {
    if (to <= at) return;
    const last = parts.at(-1);
    if (last?.marked === marked) last.text += text.slice(at, to);
    else parts.push({ text: text.slice(at, to), marked });
    at = to;
  };
  for (const { start, end } of marks) {
    push(start, false);
    push(end, true);
  }
  push(text.length, false);
  return parts;
}
