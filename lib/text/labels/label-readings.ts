import { type BeforeLabel, lengthOfBlank, readBefore } from '@/lib/text/labels/before-label';
import {
  type NameAndDetail,
  parseNameAndDetail,
  withoutCount,
} from '@/lib/text/labels/beside-name';
import { readHeading } from '@/lib/text/labels/label-shapes';
import { isTimeLine, lengthOfBracketedTime, timeAtEnd } from '@/lib/text/labels/times';
import { trimSignsAtEnd } from '@/lib/text/trim-signs';

/** What parts a label from the words. */
export type Closer =
  | 'sender'
  | 'brackets'
  | 'marks'
  | 'colon'
  | 'stop-dash'
  | 'dash'
  | 'stop'
  | 'gap'
  | 'time'
  | 'heading'
  | 'end';

/** One way to read a line as a label and words. */
export type LabelReading = NameAndDetail & {
  closer: Closer;
  before: BeforeLabel['parts'];
  /** Where the words begin, in UTF-16 code units from the start of the line. */
  contentAt: number;
};

/** A label, with what stands before and beside it, ends within so many code units of its line. */
const LOOKED_AT = 200;
const LONGEST_LABEL = 120;
/** More ends than this are the stops of sentences. */
const MOST_READINGS = 10;

const PAIRS: Readonly<Record<string, string>> = {
  ...{ '<': '>', '[': ']', '{': '}', '(': ')' },
  ...{ '【': '】', '（': '）', '［': '］', '〔': '〕', '「': '」', '『': '』' },
};
/** The line of a letter's head that says who wrote it, with an address or without. */
const SENDER =
  /^(?:from|von|de|da|van|fra|från|od|от|发件人|寄件者|差出人|보낸사람)\s?[:：]\s*["“]?([^<>"“”\n]{2,80}?)["”]?\s?(?:<[^<>\s]+>|\[mailto:[^\]\s]+\])?$/iu;
/** "On Fri, 15 Mar 2024 at 19:02, Ann Lee <ann@example.org> wrote:". */
const WROTE =
  /^(?:on|le|el|il|em|op|den)\s[^\n]{4,70}?(?:\d{1,2}:\d{2}(?:\s?[ap]\.?m\.?)?|\d{4}),?\s([\p{L}"“][^<>\d\n]{1,60}?)["”]?\s(?:<[^<>\s]+>\s?)?(?:wrote|a écrit|escribió|ha scritto|escreveu|schreef|skrev)\s?:$/iu;
const SCHRIEB = /^am\s[^\n]{4,70}?\sschrieb\s["“]?([^<>\d\n]{2,60}?)["”]?(?:\s<[^<>\s]+>)?\s?:$/iu;
/** Any line of such a head. */
const OF_HEAD = /^[\p{L}-]{2,20}\s?[:：]\s/u;

/** True for a line such as "To: …", "Betreff: …": one of a letter's head, or of any list of terms. */
export function isLineOfHead(line: string): boolean {
  return OF_HEAD.test(line);
}

const MARKS = /^(\*{1,3}|_{1,3})(?=[^\s*_])/;

/**
 * All ways to read a line as a label and words, nearest end first: a label is parted from its words
 * by a colon, a dash, a full stop, brackets or marks round it, a wide gap, a time, or the end of the
 * line. Nothing is weighed here. O(line).
 */
export function listReadings(whole: string): LabelReading[] {
  const line = whole.slice(0, LOOKED_AT);
  const { length: from, parts: before } = readBefore(line);
  const rest = line.slice(from);
  const readings: LabelReading[] = [];
  const add = (closer: Closer, label: string, contentAt: number) => {
    const isTurn = closer !== 'end';
    const parsed = label.length > LONGEST_LABEL ? null : parseNameAndDetail(label, isTurn);
    if (parsed === null) return;
    const at = from + contentAt;
    const rest = line.slice(at);
    const after = isTimeLine(rest) ? line.length : at + lengthOfBracketedTime(rest);
    readings.push({ ...parsed, closer, before, contentAt: after });
  };
  const sender = SENDER.exec(rest) ?? WROTE.exec(rest) ?? SCHRIEB.exec(rest);
  if (sender) add('sender', sender[1] ?? '', rest.length);
  const heading = readHeading(rest);
  if (heading !== null) {
    add('heading', heading.replace(/\s?[:：]$/, ''), rest.length);
    return readings;
  }
  const enclosed = readEnclosed(rest);
  if (enclosed !== null) add(enclosed.closer, enclosed.label, enclosed.length);
  for (const { closer, end, next } of listEnds(rest, enclosed?.length ?? 0)) {
    if (readings.length >= MOST_READINGS) break;
    add(closer, rest.slice(0, end), next);
  }
  if (whole.length > LONGEST_LABEL) return readings;
  const time = timeAtEnd(rest);
  if (time !== null && time > 0 && time < rest.length)
    add('time', withoutCount(trimSignsAtEnd(rest.slice(0, time), /[\s,|·•–—-]/)), rest.length);
  else if (before.has('time')) add('time', rest, rest.length);
  else add('end', rest, rest.length);
  return readings;
}

/** "[Name]", "{Name}:", "<name>", "**Name**", "**Name:**", with what closes it after it. */
function readEnclosed(rest: string): { closer: Closer; label: string; length: number } | null {
  const marks = MARKS.exec(rest)?.[1];
  const close = marks ?? PAIRS[rest.charAt(0)];
  if (close === undefined) return null;
  const open = marks?.length ?? 1;
  const end = rest.indexOf(close, open);
  if (end === -1 || end > LONGEST_LABEL) return null;
  const label = rest
    .slice(open, end)
    .trim()
    .replace(/\s*[:：]$/, '');
  // "<@name>", "<+name>": the signs of a chat's offices.
  const name = close === '>' ? label.replace(/^[@+%~&!]\s?/, '') : label;
  const after =
    /^\s{0,8}(?:[:：]|[.]?\s?[-–—](?=\s))?\s*/.exec(rest.slice(end + close.length))?.[0].length ??
    0;
  return { closer: marks ? 'marks' : 'brackets', label: name, length: end + close.length + after };
}

const OPENING = '([（［';
const CLOSING = ')]）］';

type End = { closer: Closer; end: number; next: number };

/** Places outside brackets where a label may end, with where the words begin after each. */
function listEnds(rest: string, from: number): End[] {
  const ends: End[] = [];
  let depth = 0;
  const hasClosed = CLOSING.split('').some((sign) => rest.includes(sign));
  for (let at = 0; at < Math.min(rest.length, LONGEST_LABEL + 1); at += 1) {
    const sign = rest.charAt(at);
    if (hasClosed && OPENING.includes(sign)) depth += 1;
    else if (CLOSING.includes(sign)) depth = Math.max(0, depth - 1);
    if (depth > 0 || at === 0 || at < from) continue;
    const found = endAt(rest, at);
    if (found === null) continue;
    ends.push(found);
    at = Math.max(at, found.next - 1);
  }
  return ends;
}

function endAt(rest: string, at: number): End | null {
  const sign = rest.charAt(at);
  const after = rest.slice(at + 1, at + 12);
  const white = (from: number) => from + lengthOfBlank(rest.slice(from));
  if (sign === '：' || (sign === ':' && !/^[/\d]/.test(after)))
    return { closer: 'colon', end: at, next: white(at + 1) };
  if (/\s/.test(sign)) {
    const gap = white(at);
    const dash = /^(?:[-–—|→»>]|--|\/\/?|[-=]>)(?=\s)/.exec(rest.slice(gap, gap + 4))?.[0].length;
    if (dash !== undefined) return { closer: 'dash', end: at, next: white(gap + dash) };
    const isWide = gap - at >= 2 || sign === '\u3000' || sign === '\t';
    return isWide && gap < rest.length ? { closer: 'gap', end: at, next: gap } : null;
  }
  if (sign === '—' && /^\S/.test(after)) return { closer: 'dash', end: at, next: white(at + 1) };
  if (sign !== '.') return null;
  const dash = /^\s{0,3}[-–—]{1,2}\s?/.exec(after)?.[0].length;
  const isOfWord = endsShort(rest.slice(0, at));
  if (dash !== undefined && at + 1 + dash < rest.length) {
    const next = white(at + 1 + dash);
    return isOfWord
      ? { closer: 'dash', end: at + 1, next }
      : { closer: 'stop-dash', end: at, next };
  }
  return /^\s/.test(after) && !isOfWord ? { closer: 'stop', end: at, next: white(at + 1) } : null;
}

const TITLES = new Set(
  'm mm mr mrs ms mx dr drs prof hon sen rep gov gen col capt lt lieut rev fr sr sra st amb mme mlle me messrs jr'.split(
    ' ',
  ),
);

/** True where a full stop belongs to the word before it: "Mr.", "M.", "J.", "Hon.", "Sen.". */
export function endsShort(before: string): boolean {
  const word = /[\p{L}\p{M}]+$/u.exec(before.slice(-12))?.[0] ?? '';
  return /^\p{Lu}$/u.test(word) || TITLES.has(word.toLowerCase());
}
