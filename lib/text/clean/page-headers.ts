import type { Edit } from '@/lib/text/clean/offset-map';

const PAGE_NUMBER =
  /^(?:(?:page|seite|p\.)\s*\d+(?:\s*(?:of|\/|von)\s*\d+)?|[-–—]\s*\d+\s*[-–—])$/i;

/** A line has to come back on this many pages before it is taken for a running head. */
const MIN_PAGES = 3;
const MAX_HEADER_LENGTH = 100;
/** How many lines at the top and at the bottom of a page may be running heads. */
const EDGE_LINES = 2;

type Line = { start: number; end: number; text: string };

/**
 * The edits that take out running heads and page numbers.
 *
 * Where form feeds mark the pages: lines at a page's edge that return (apart from their digits) on
 * at least three pages and half of them, or bear a number on both of two. Without form feeds: only lines that say that they are a
 * page number ("Page 3 of 12", "– 3 –"), and a neighbouring line when it returns beside them.
 * A sentence that ran across the page break is joined again.
 */
export function removePageHeaders(text: string): Edit[] {
  const pages = text.includes('\f') ? pagesByFormFeed(text) : null;
  const doomed = pages === null ? findNumberedHeaders(linesOf(text, 0)) : findEdgeHeaders(pages);
  const edits = doomed.sort((a, b) => a.start - b.start).map((line) => widenToGap(text, line));
  return mergeOverlapping(edits, text);
}

function linesOf(text: string, from: number): Line[] {
  const lines: Line[] = [];
  let at = from;
  for (const raw of text.split('\n')) {
    lines.push({ start: at, end: at + raw.length, text: raw.trim() });
    at += raw.length + 1;
  }
  return lines;
}

function pagesByFormFeed(text: string): Line[][] {
  const pages: Line[][] = [];
  let at = 0;
  for (const page of text.split('\f')) {
    pages.push(linesOf(page, at).filter((line) => line.text !== ''));
    at += page.length + 1;
  }
  return pages;
}

function findEdgeHeaders(pages: Line[][]): Line[] {
  const shape = (line: Line) => line.text.replace(/\d+/g, '#').toLowerCase();
  const edges = pages.map((lines) => [
    ...new Set([...lines.slice(0, EDGE_LINES), ...lines.slice(-EDGE_LINES)]),
  ]);
  const seen = new Map<string, number>();
  for (const lines of edges)
    for (const key of new Set(lines.map(shape))) seen.set(key, (seen.get(key) ?? 0) + 1);
  const needed = pages.length === 2 ? 2 : Math.max(MIN_PAGES, pages.length / 2);
  return edges
    .flat()
    .filter(
      (line) =>
        line.text.length <= MAX_HEADER_LENGTH &&
        (seen.get(shape(line)) ?? 0) >= needed &&
        (pages.length > 2 || isPlainHead(line.text)),
    );
}

/** On two pages, only what can be nothing else: both may begin with the words of the same speaker. */
function isPlainHead(text: string): boolean {
  if (PAGE_NUMBER.test(text) || /^\d+$/.test(text)) return true;
  return /\d/.test(text) && /\p{L}{2}/u.test(text) && !/[.!?…:：,;]$|[:：]\s/u.test(text);
}

function findNumberedHeaders(lines: Line[]): Line[] {
  const filled = lines.filter((line) => line.text !== '');
  const numbers = filled.flatMap((line, index) => (PAGE_NUMBER.test(line.text) ? [index] : []));
  if (numbers.length < MIN_PAGES) return [];
  const neighbours = new Map<string, Line[]>();
  for (const index of numbers)
    for (const line of [filled[index - 1], filled[index + 1]])
      if (line !== undefined && line.text.length <= MAX_HEADER_LENGTH) {
        const known = neighbours.get(line.text);
        if (known === undefined) neighbours.set(line.text, [line]);
        else known.push(line);
      }
  const returning = [...neighbours.values()].filter((found) => found.length >= MIN_PAGES).flat();
  const ownLines = numbers.flatMap((index) => filled[index] ?? []);
  return [...new Set([...ownLines, ...returning])];
}

/** Takes the line with its line end; where a sentence runs on across the gap, closes the gap. */
function widenToGap(text: string, line: Line): Edit {
  let start = line.start;
  let end = line.end;
  while (start > 0 && isSpace(text.charAt(start - 1))) start -= 1;
  while (end < text.length && isSpace(text.charAt(end))) end += 1;
  return { start, end, replacement: '\n\n' };
}

function isSpace(sign: string): boolean {
  return /\s/.test(sign);
}

function mergeOverlapping(edits: Edit[], text: string): Edit[] {
  const merged: Edit[] = [];
  for (const edit of edits) {
    const last = merged.at(-1);
    if (last !== undefined && edit.start <= last.end) last.end = Math.max(last.end, edit.end);
    else merged.push({ ...edit });
  }
  for (const edit of merged) edit.replacement = fillerFor(text, edit);
  return merged;
}

function fillerFor(text: string, edit: Edit): string {
  if (edit.start === 0 || edit.end === text.length) return '';
  const runsOn = /[\p{L}\p{N},;-]$/u.test(text.slice(edit.start - 1, edit.start));
  return runsOn && /^\p{Ll}/u.test(text.slice(edit.end, edit.end + 2)) ? '\n' : '\n\n';
}
