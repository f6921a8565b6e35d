import type { Edit } from '@/lib/text/clean/offset-map';

const LINE_END_HYPHEN = /[-‐]\n[^\S\n]*/g;
const WORD_BEFORE = /[\p{L}\p{M}]+$/u;
const WORD_AFTER = /^\p{Ll}[\p{L}\p{M}]*/u;
const WORDS = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu;

/** Shorter lines are lists and labels, not the wrapped lines of a page. */
const MIN_LINE_LENGTH = 30;
/** No word that is broken at a line end is longer than this. */
const MAX_WORD_LENGTH = 60;

/**
 * The edits that join words broken at line ends ("agree-⏎ment" → "agreement").
 *
 * A compound whose hyphen is its own ("well-⏎known") keeps it: it is taken for one when the
 * hyphenated form stands elsewhere in the text and the joined form does not.
 */
export function joinBrokenWords(text: string): Edit[] {
  const edits: Edit[] = [];
  let words: Set<string> | null = null;
  for (const match of text.matchAll(LINE_END_HYPHEN)) {
    const at = match.index;
    const end = at + match[0].length;
    const before = WORD_BEFORE.exec(text.slice(Math.max(0, at - MAX_WORD_LENGTH), at))?.[0];
    const after = WORD_AFTER.exec(text.slice(end, end + MAX_WORD_LENGTH))?.[0];
    if (before === undefined || after === undefined) continue;
    if (at - (text.lastIndexOf('\n', at - 1) + 1) < MIN_LINE_LENGTH) continue;
    words ??= new Set(text.match(WORDS) ?? []);
    const isCompound = words.has(`${before}-${after}`) && !words.has(before + after);
    edits.push({ start: at, end, replacement: isCompound ? '-' : '' });
  }
  return edits;
}
