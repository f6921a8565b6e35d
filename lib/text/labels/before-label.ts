import { lengthOfTime } from '@/lib/text/labels/times';

/** What may stand before a label. */
export type Before = 'quote' | 'time' | 'number' | 'bullet' | 'dash' | 'sign' | 'fold';

export type BeforeLabel = {
  /** How much of the line it takes, in UTF-16 code units. */
  length: number;
  parts: ReadonlySet<Before>;
};

const BLANK = /^[\s\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/;

/** How long the white space is with which a text begins, with the marks that turn the direction of writing. */
export function lengthOfBlank(text: string): number {
  return BLANK.exec(text)?.[0].length ?? 0;
}

const PATTERNS: readonly [Before, RegExp][] = [
  ['quote', /^(?:>\s?)+(?=[^\s>])/],
  // "12.", "1.2)", "(3)", and the line number of a court before a wide gap or a capital.
  [
    'number',
    /^(?:\((?:\d{1,4})\)|(?:\d{1,4}\.){0,5}\d{1,4}[.)]|\d{1,4}(?=\s{2}|\s+\p{Lu}))(?=\s)/u,
  ],
  ['fold', /^\[[-–—+]\](?=\S)/],
  ['bullet', /^(?:[•·◦▪●■‣∙*]\s|[○◯◎◇◆□△▲▼☆★]\s?)(?=\S)/],
  ['dash', /^[-–—]\s?(?=[^\s\-–—])/],
  ['sign', /^(?:[@#](?=[\p{L}\p{N}_*<[{])|\/?\p{Ll}\/(?=[\p{L}\p{N}_-]))/u],
];

/** No label has more parts before it. */
const MOST_PARTS = 6;

/**
 * What stands before a label on its line, in any order: the mark of a quoted block, a time with or
 * without a date, a number, a bullet, a dash, a sign such as "@". O(line).
 *
 * @param only the parts to go past; what stands behind another is not looked at
 */
export function readBefore(line: string, only?: ReadonlySet<Before>): BeforeLabel {
  const parts = new Set<Before>();
  let at = lengthOfBlank(line);
  for (let count = 0; count < MOST_PARTS; count += 1) {
    const rest = line.slice(at);
    const found = readPart(rest);
    if (found === null || (only !== undefined && !only.has(found.part))) break;
    parts.add(found.part);
    at += found.length;
    at += lengthOfBlank(line.slice(at));
  }
  return { length: at, parts };
}

function readPart(rest: string): { part: Before; length: number } | null {
  const time = lengthOfTime(rest);
  // A dash after a time parts it from the label.
  if (time > 0) {
    const parted = /^\s*[-–—|•·]\s+/.exec(rest.slice(time))?.[0].length ?? 0;
    return { part: 'time', length: time + parted };
  }
  for (const [part, pattern] of PATTERNS) {
    const length = pattern.exec(rest)?.[0].length ?? 0;
    if (length > 0) return { part, length };
  }
  return null;
}
