const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** How far back a cluster is looked for; the longest emoji sequences take about 35 code units. */
const WINDOW = 128;

/**
 * The nearest offset at or before (or at or after) `offset` that does not lie inside a grapheme:
 * what a reader takes for one sign, such as a letter with its accents or a family emoji.
 *
 * @param offset UTF-16 code units; values outside the text are brought into it.
 */
export function snapToGrapheme(
  text: string,
  offset: number,
  direction: 'before' | 'after',
): number {
  const at = Math.max(0, Math.min(text.length, Math.trunc(offset)));
  if (at === 0 || at === text.length) return at;
  if (isPlain(text.charCodeAt(at - 1)) && isPlain(text.charCodeAt(at))) return at;
  const from = windowStart(text, at);
  const part = text.slice(from, Math.min(text.length, at + WINDOW));
  const segment = segmenter.segment(part).containing(at - from);
  if (segment === undefined) return at;
  const start = from + segment.index;
  if (start === at || direction === 'before') return start;
  return start + segment.segment.length;
}

/** True when the offset lies between two graphemes (or at either end of the text). */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  return snapToGrapheme(text, offset, 'before') === offset;
}

/** Letters, digits and signs that never join their neighbours, unless a carriage return leads. */
function isPlain(code: number): boolean {
  return code >= 0x20 && code < 0x300 && code !== 0xa9 && code !== 0xad && code !== 0xae;
}

/** A safe place to begin looking: a line break is always a boundary. */
function windowStart(text: string, at: number): number {
  const from = Math.max(0, at - WINDOW);
  // Within the window alone: a text without line ends is not searched through for each offset.
  const lineBreak = from + text.slice(from, at).lastIndexOf('\n');
  if (lineBreak >= from && lineBreak > 0) return lineBreak;
  const first = text.charCodeAt(from);
  return from > 0 && first >= 0xdc00 && first <= 0xdfff ? from - 1 : from;
}
