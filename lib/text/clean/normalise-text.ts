import { joinBrokenWords } from '@/lib/text/clean/line-end-hyphens';
import { listLines } from '@/lib/text/clean/list-lines';
import {
  applyEdits,
  composeMaps,
  type Edit,
  type OffsetMap,
  unchangedOffsets,
} from '@/lib/text/clean/offset-map';
import { removePageHeaders } from '@/lib/text/clean/page-headers';

export type NormalisedText = {
  /** The cleaned text, in Unicode normal form C, lines ended by a single line feed. */
  text: string;
  /** Leads offsets of the cleaned text back to the text as it came, and forth. */
  offsets: OffsetMap;
  /** What was changed, in plain words, one entry a kind of change; empty when nothing was. */
  notes: string[];
};

type Step = {
  find: (text: string) => Edit[];
  note: (count: number, edits: readonly Edit[], text: string) => string;
};

const times = (count: number) => (count === 1 ? 'once' : `${count} times`);

const steps: Step[] = [
  { find: (text) => replaceAll(text, /\r\n?|[\v\x85\u2028]/g, '\n'), note: () => '' },
  { find: (text) => replaceAll(text, /\u2029/g, '\n\n'), note: () => '' },
  {
    find: (text) => replaceAll(text, /(?:(?![\n\t\f])\p{Cc})+/gu, ''),
    note: (count) => `Control characters removed (${times(count)}).`,
  },
  {
    find: (text) => replaceAll(text, /[\u00ad\u200b\ufeff\u2060]+/g, ''),
    note: (count) => `Soft hyphens and invisible characters removed (${times(count)}).`,
  },
  {
    // One by one, as they stand between words; a run of millions as so many changes would fill the memory.
    find: (text) =>
      replaceAll(text, /[\u00a0\u2007\u202f]{64,4096}|[\u00a0\u2007\u202f]/g, (found) =>
        ' '.repeat(found.length),
      ),
    note: (count) => `Non-breaking spaces made plain (${times(count)}).`,
  },
  {
    find: (text) => replaceAll(text, /\p{Cs}/gu, '\ufffd'),
    note: (count) => `Broken characters replaced by \ufffd (${times(count)}).`,
  },
  { find: findTrailingSpace, note: () => '' },
  {
    find: removePageHeaders,
    note: (_, edits, text) => {
      const lines = edits.flatMap(({ start, end }) => text.slice(start, end).split(/[\n\f]+/));
      return `Page headers and page numbers removed: ${listLines(lines)}.`;
    },
  },
  { find: joinPages, note: () => '' },
  {
    find: joinBrokenWords,
    note: (count) => `Words broken at line ends joined (${times(count)}).`,
  },
  { find: composeCharacters, note: () => '' },
];

/**
 * Cleans a text as it comes from a file or the clipboard: line endings, control characters, soft
 * hyphens, non-breaking spaces, running page heads, words broken at line ends, normal form C.
 *
 * Words, order and punctuation stay as they are. Cleaning a cleaned text changes nothing. Offsets
 * are UTF-16 code units. O(text).
 */
export function normaliseText(raw: string): NormalisedText {
  let text = raw;
  let offsets: OffsetMap = unchangedOffsets;
  const notes: string[] = [];
  for (const step of steps) {
    const edits = step.find(text);
    if (edits.length === 0) continue;
    const note = step.note(edits.length, edits, text);
    if (note !== '') notes.push(note);
    const applied = applyEdits(text, edits);
    text = applied.text;
    offsets = composeMaps(offsets, applied.map);
  }
  return { text, offsets, notes };
}

function replaceAll(
  text: string,
  pattern: RegExp,
  replacement: string | ((found: string) => string),
): Edit[] {
  const edits: Edit[] = [];
  for (const { index, 0: found } of text.matchAll(pattern))
    edits.push({
      start: index,
      end: index + found.length,
      replacement: typeof replacement === 'string' ? replacement : replacement(found),
    });
  return edits;
}

/**
 * The end of a page is a line's end; where a sentence runs on across it, no more than that. Whole runs
 * of white space are matched and judged after, so that a long run is walked only once.
 */
function joinPages(text: string): Edit[] {
  if (!text.includes('\f')) return [];
  return replaceAll(text, /\s+/g, '').flatMap(({ start, end }) => {
    const gap = text.slice(start, end);
    if (!gap.includes('\f')) return [];
    const runsOn = /[\p{L}\p{N},;-]$/u.test(text.slice(Math.max(0, start - 2), start));
    const isOneGap = runsOn && /^\p{Ll}/u.test(text.slice(end, end + 2));
    return [{ start, end, replacement: isOneGap ? '\n' : gap.replace(/\f/g, '\n') }];
  });
}

const BLANK = /[^\S\n\f]/;

/**
 * Walked back from each end of a line, sign by sign: a pattern that takes a run whole keeps a note of each sign of
 * it, and of millions there is no room for these.
 */
function findTrailingSpace(text: string): Edit[] {
  const edits: Edit[] = [];
  let from = 0;
  for (const { index: end } of text.matchAll(/[\n\f]|$/g)) {
    let start = end;
    while (start > from && BLANK.test(text.charAt(start - 1))) start -= 1;
    if (start < end) edits.push({ start, end, replacement: '' });
    from = end + 1;
  }
  return edits;
}

/** An ASCII character never joins the one before it, so these runs can be composed one by one. */
const COMPOSABLE_RUN = /\p{ASCII}?\P{ASCII}+/gu;

/** An accented letter or two: not worth a segmenter. */
const SHORT_RUN = 6;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

function composeCharacters(text: string): Edit[] {
  const composed = text.normalize('NFC');
  if (composed === text) return [];
  const edits: Edit[] = [];
  const coarse: Edit[] = [];
  for (const match of text.matchAll(COMPOSABLE_RUN)) {
    const run = match[0];
    const whole = run.normalize('NFC');
    if (whole === run) continue;
    const edit = { start: match.index, end: match.index + run.length, replacement: whole };
    coarse.push(edit);
    if (run.length <= SHORT_RUN) {
      edits.push(edit);
      continue;
    }
    for (const { segment, index } of graphemes.segment(run)) {
      const replacement = segment.normalize('NFC');
      const start = match.index + index;
      if (replacement !== segment) edits.push({ start, end: start + segment.length, replacement });
    }
  }
  // Should a script ever compose across graphemes, whole runs are replaced: less fine, still true.
  return applyEdits(text, edits).text === composed ? edits : coarse;
}
