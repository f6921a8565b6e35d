import type { Edit } from '@/lib/text/clean/offset-map';
import { readOwnLines } from '@/lib/text/clean/own-lines';

/** Fewer lines than this are a list. */
const MIN_LINES = 8;
/** So many of the lines must be numbered, and so many of the numbers be the next ones. */
const NUMBERED_SHARE = 0.9;
const STEP_SHARE = 0.9;
const NUMBER = /^\d{1,5}(?=[\t ]|$)[\t ]*/;

/**
 * The edits that take the numbers from the lines of a text that numbers each of them, anew on each page
 * or not: "12  and so the road". Numbers with a stop or a bracket are of paragraphs and stay. O(text).
 */
export function findLineNumbers(text: string): Edit[] {
  const lines = readOwnLines(text);
  if (lines.length < MIN_LINES) return [];
  const found = lines.flatMap(({ start, text: line }) => {
    const mark = NUMBER.exec(line)?.[0];
    return mark === undefined
      ? []
      : [
          {
            start: lineStart(text, start),
            end: start + mark.length,
            number: Number.parseInt(mark, 10),
          },
        ];
  });
  if (found.length < NUMBERED_SHARE * lines.length) return [];
  const next = found.filter(({ number }, at) => {
    const before = found[at - 1]?.number;
    return before === undefined || number === before + 1 || number === 1;
  });
  if (next.length < STEP_SHARE * found.length) return [];
  return found.map(({ start, end }) => ({ start, end, replacement: '' }));
}

function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && /[\t ]/.test(text.charAt(start - 1))) start -= 1;
  return start;
}
