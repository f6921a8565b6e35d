import { trimSignsAtEnd } from '@/lib/text/trim-signs';

/**
 * The shapes in which a label stands at the beginning of a line, read by their ends. A pattern that
 * looks for a short name and then for white space tries every way to part the two: a line of spaces
 * took ten milliseconds, and a file has a hundred thousand lines. All of these are O(line).
 */

/** What a shape holds: the label, and how much of the line is gone with it. */
export type Shape = { label: string; length: number };

/** A name with a colon is no longer than this, in UTF-16 code units. */
const LONGEST_NAME = 180;
const LONGEST_HEADING = 120;
const LONGEST_TIMED = 61;

const WHITE = /\s/;

/** The length of a text without the white space at its end, and never less than one sign. */
function lengthOfLabel(text: string): number {
  return Math.max(1, text.trimEnd().length);
}

function whiteFrom(text: string, from: number): number {
  let at = from;
  while (at < text.length && WHITE.test(text.charAt(at))) at += 1;
  return at;
}

/** "**Name**: …", "__Name:__ …"; `inner` and `outer` are the colons within and after the marks. */
export function readMarked(line: string): (Shape & { inner: string; outer: string }) | null {
  const mark = line.charAt(0);
  if (mark !== '*' && mark !== '_') return null;
  let marks = 1;
  while (line.charAt(marks) === mark) marks += 1;
  const close = line.indexOf(mark, marks);
  if (marks > 3 || close === -1 || !line.startsWith(mark.repeat(marks), close)) return null;
  const body = line.slice(marks, close);
  const length = lengthOfLabel(body.endsWith(':') ? body.slice(0, -1) : body);
  const label = body.slice(0, length);
  if (length > LONGEST_NAME || label.includes('\n')) return null;
  const after = whiteFrom(line, close + marks);
  const outer = /[:：]/.test(line.charAt(after)) ? line.charAt(after) : '';
  const inner = body.length > length && body.endsWith(':') ? ':' : '';
  return { label, inner, outer, length: whiteFrom(line, after + outer.length) };
}

/** "## Name ##": what stands between the marks of a heading; null for what is none. */
export function readHeading(line: string): string | null {
  const marks = /^#{1,6}(?=\s)/.exec(line)?.[0].length;
  if (marks === undefined) return null;
  const words = line.slice(whiteFrom(line, marks));
  const label = words.slice(0, lengthOfLabel(trimSignsAtEnd(words, /#/)));
  return label.length > LONGEST_HEADING ? null : label;
}

/** Where the first colon stands outside brackets, or the first of all where these never close. */
function findColon(line: string): number {
  let depth = 0;
  for (let at = 0; at < Math.min(line.length, LONGEST_NAME + 40); at += 1) {
    const sign = line.charAt(at);
    if ('([（'.includes(sign)) depth += 1;
    else if (')]）'.includes(sign)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && (sign === ':' || sign === '：')) return at;
  }
  return line.search(/[:：]/);
}

/** "Name: …", "Name (Place: East): …" and "名字：…". */
export function readColon(line: string): Shape | null {
  const at = findColon(line);
  const isWide = line.charAt(at) === '：';
  if (at < 1 || !(isWide || at + 1 === line.length || WHITE.test(line.charAt(at + 1)))) return null;
  const label = line.slice(0, lengthOfLabel(line.slice(0, at)));
  if (label.length > LONGEST_NAME || label.includes('\n')) return null;
  return { label, length: whiteFrom(line, at + 1) };
}

/**
 * "Name  12:34", "Name - 12:34": what stands before the time at the end of a line, parted from it.
 *
 * @param time where the time begins
 */
export function readTimed(line: string, time: number): string | null {
  const before = line.slice(0, time);
  const words = before.trimEnd();
  if (words === '' || words.length === before.length || WHITE.test(line.charAt(0))) return null;
  const isDashed = words.length > 1 && /[-–—|·]$/.test(words);
  const label = isDashed ? words.slice(0, -1).trimEnd() : words;
  return label.length > LONGEST_TIMED ? null : label;
}
