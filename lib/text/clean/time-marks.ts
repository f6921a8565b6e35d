import type { Edit } from '@/lib/text/clean/offset-map';
import { timeAtEnd } from '@/lib/text/labels/times';

/** Between such signs stands a time and never a word: "#00:01:02-3#". */
const BETWEEN_SIGNS = /#\d{1,2}:\d{2}(?::\d{2})?(?:[-.,:]\d{1,3})?#/g;
/** A time in brackets behind a sentence is a mark where so many lines end with one. */
const MIN_COUNT = 3;
const ENDS_SENTENCE = /(?:[!?…。！？]|[\p{Ll}\p{Lo}\p{N}]{2}\.)["”’»)\]]*$/u;

/**
 * The times that a program set behind what was said, "… as it was. #00:01:02-3#" and "… as it was.
 * [00:01:02]", with the white space before them. Behind a name a time is part of the label and stays.
 * O(text).
 */
export function findTimeMarks(text: string): Edit[] {
  const marks = [...text.matchAll(BETWEEN_SIGNS)].map(({ index, 0: mark }) =>
    widen(text, index, index + mark.length),
  );
  const behind: Edit[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const at = /[\])]$/.test(line) ? timeAtEnd(line) : null;
    if (
      at !== null &&
      /[[(]/.test(line.charAt(at)) &&
      ENDS_SENTENCE.test(line.slice(0, at).trimEnd())
    )
      behind.push(widen(text, start + at, start + line.length));
    start += line.length + 1;
  }
  return [...marks, ...(behind.length < MIN_COUNT ? [] : behind)].sort((a, b) => a.start - b.start);
}

/** A mark with the white space on its line before it, or after it where it begins the line. */
function widen(text: string, from: number, to: number): Edit {
  let start = from;
  while (/[ \t]/.test(text.charAt(start - 1))) start -= 1;
  let end = to;
  if (start === 0 || text.charAt(start - 1) === '\n')
    while (/[ \t]/.test(text.charAt(end))) end += 1;
  return { start, end, replacement: '' };
}
