/** A stretch of text without the white space around it; offsets in UTF-16 code units. */
export type Paragraph = { start: number; end: number; text: string };

/**
 * The paragraphs of a text, in order: parted by blank lines or, where the text has none, by line
 * ends. Every slice `text.slice(start, end)` is the paragraph's `text`; what lies between two is
 * white space. An empty text has none. O(text).
 */
export function splitParagraphs(text: string): Paragraph[] {
  const hasBlankLine = /\S[^\S\n]*\n[^\S\n]*\n\s*\S/.test(text);
  return hasBlankLine ? splitAt(text, /\n[^\S\n]*\n/g) : splitAt(text, /\n/g);
}

/** The lines that hold something, in order, trimmed, with their offsets. */
export function splitLines(text: string): Paragraph[] {
  return splitAt(text, /\n/g);
}

function splitAt(text: string, separator: RegExp): Paragraph[] {
  const pieces: Paragraph[] = [];
  let from = 0;
  for (const match of text.matchAll(separator)) {
    pushTrimmed(pieces, text, from, match.index);
    from = match.index + match[0].length;
  }
  pushTrimmed(pieces, text, from, text.length);
  return pieces;
}

function pushTrimmed(pieces: Paragraph[], text: string, from: number, to: number): void {
  const raw = text.slice(from, to);
  const trimmed = raw.trim();
  if (trimmed === '') return;
  const start = from + raw.indexOf(trimmed);
  pieces.push({ start, end: start + trimmed.length, text: trimmed });
}

/** The place of an offset among the paragraphs: 0-based index, or null before the first. O(log n). */
export function paragraphIndexAt(paragraphs: readonly Paragraph[], offset: number): number | null {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.start ?? Number.POSITIVE_INFINITY) <= offset) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? null : low - 1;
}

/** The paragraph that holds an offset (or the last one before it), numbered from 1; null if none. */
export function paragraphAt(text: string, offset: number): (Paragraph & { number: number }) | null {
  const paragraphs = splitParagraphs(text);
  const index = paragraphIndexAt(paragraphs, offset);
  const found = index === null ? undefined : paragraphs[index];
  return found === undefined || index === null ? null : { ...found, number: index + 1 };
}
