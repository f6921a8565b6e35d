import type { Edit } from '@/lib/text/clean/offset-map';

/** A line that holds something: without the white space round it, offsets in UTF-16 code units. */
export type OwnLine = { start: number; end: number; text: string };

/** The lines of a text that hold something, in order. O(text). */
export function readOwnLines(text: string): OwnLine[] {
  const lines: OwnLine[] = [];
  let at = 0;
  for (const raw of text.split('\n')) {
    const words = raw.trim();
    const start = at + raw.indexOf(words);
    if (words !== '') lines.push({ start, end: start + words.length, text: words });
    at += raw.length + 1;
  }
  return lines;
}

/**
 * The edits that take lines out of a text. What stood apart from them by a blank line still does, and
 * what ran on across them runs on. O(text).
 *
 * @param doomed by their places among `lines`
 */
export function takeOut(
  text: string,
  lines: readonly OwnLine[],
  doomed: ReadonlySet<number>,
): Edit[] {
  const edits: Edit[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    if (!doomed.has(at)) continue;
    const from = at;
    while (doomed.has(at + 1)) at += 1;
    const start = lines[from - 1]?.end ?? 0;
    const end = lines[at + 1]?.start ?? text.length;
    const isEdge = from === 0 || at === lines.length - 1;
    const isApart = /\n\s*\n/.test(text.slice(start, end));
    edits.push({ start, end, replacement: isEdge ? '' : isApart ? '\n\n' : '\n' });
  }
  return edits;
}

/** A line with its digits as one sign each run: what changes from page to page. */
export function shapeOf(line: string): string {
  return line.replace(/\d+/g, '#').replace(/\s+/g, ' ');
}
