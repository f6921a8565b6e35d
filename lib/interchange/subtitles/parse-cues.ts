import type { Cue, CueLine } from '@/lib/interchange/cues/cue';
import { decodeEntities } from '@/lib/text/clean/entities';

const TIME = String.raw`(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[,.;:](\d{1,3}))?`;
/** Two times of any length, "1:02" or "00:01:02,000", with an arrow or, on their own, a comma between. */
const TIMING = new RegExp(String.raw`^${TIME}(?:\s*-{1,2}>\s*|,(?=[\d:.]{4,12}$))${TIME}(?=\s|$)`);
/** A beginning of a time, as a file that was cut off ends. */
const CUT_TIME = /^\d{1,3}:\d{0,2}(?:[:.,]\d{0,3}){0,3}\s*-?-?>?[\d:.,\s]*$/;
/** Blocks of WebVTT that nobody says. */
const REMARK = /^(?:NOTE|STYLE|REGION)(?:\s|$)/;

/**
 * The subtitles of an SRT, WebVTT or SBV file, in order. Numbers, styles, regions and notes are left
 * out, tags removed, `<v Name>` read as the voice. A subtitle goes on until the next begins, over
 * blank lines, and needs none before it. What is damaged is passed over. O(text).
 */
export function parseCues(text: string): Cue[] {
  const lines = text.split(/\r\n?|\n/).map((line) => line.trim());
  const isWebVtt = /^\ufeff?WEBVTT/.test(lines[0] ?? '');
  const cues: Cue[] = [];
  let open: { timing: RegExpExecArray; at: number } | null = null;
  let number: number | null = null;
  const close = (end: number) => {
    if (open === null) return;
    const spoken = readLines(lines.slice(open.at + 1, end), isWebVtt);
    if (spoken.length > 0)
      cues.push({ start: seconds(open.timing, 1), end: seconds(open.timing, 5), lines: spoken });
  };
  for (const [at, line] of lines.entries()) {
    const timing = TIMING.exec(line);
    if (timing === null) continue;
    const after: number = open?.at ?? -1;
    const name = findName(lines, after, at, number, isWebVtt);
    close(name ?? at);
    number = name !== null && isNumber(lines[name]) ? Number(lines[name]) : null;
    open = { timing, at };
  }
  close(open === null ? lines.length : endOfLast(lines, open.at, number));
  return cues;
}

/** Where the words of the last subtitle end; what is left of another that was cut off stands after. */
function endOfLast(lines: readonly string[], after: number, number: number | null): number {
  const last = lastFilled(lines, lines.length);
  const isCutTime = last > after && CUT_TIME.test(lines[last] ?? '');
  const end = isCutTime ? last : lines.length;
  const name = lastFilled(lines, end);
  const isNext = number !== null && isNumber(lines[name]) && Number(lines[name]) === number + 1;
  return name > after + 1 && lines[name - 1] === '' && isNext ? name : end;
}

function lastFilled(lines: readonly string[], before: number): number {
  let place = before - 1;
  while (place >= 0 && lines[place] === '') place -= 1;
  return place;
}

/**
 * The line that names or numbers the subtitle whose time stands at `at`; null where none does, since
 * what stands there is the end of the words before.
 *
 * @param number that of the subtitle before, null where it has none
 */
function findName(
  lines: readonly string[],
  after: number,
  at: number,
  number: number | null,
  isWebVtt: boolean,
): number | null {
  const place = lastFilled(lines, at);
  if (place <= after) return null;
  const stands = place === at - 1;
  const isApart = place === 0 || lines[place - 1] === '';
  if (!isNumber(lines[place])) return stands && isApart && isWebVtt ? place : null;
  const isNext = number !== null && Number(lines[place]) === number + 1;
  // Where the numbers count on, one is a number without a blank line before it and above one, too.
  if (isNext || after === -1) return place;
  return stands && (isApart || number !== null) ? place : null;
}

function isNumber(line: string | undefined): boolean {
  return line !== undefined && /^\d{1,9}$/.test(line);
}

function seconds(timing: RegExpExecArray, from: number): number {
  const [hours, minutes, whole, fraction] = timing.slice(from, from + 4);
  return (
    Number(hours ?? 0) * 3600 +
    Number(minutes) * 60 +
    Number(whole) +
    Number((fraction ?? '0').padEnd(3, '0')) / 1000
  );
}

function readLines(lines: readonly string[], isWebVtt: boolean): CueLine[] {
  const remark = isWebVtt
    ? lines.findIndex((line, at) => at > 0 && lines[at - 1] === '' && REMARK.test(line))
    : -1;
  const found: CueLine[] = [];
  let voice: string | null = null;
  for (const line of remark === -1 ? lines : lines.slice(0, remark)) {
    const parts = line.split(/<(\/v|v(?:\.[\w.-]{1,40})?(?:\s{1,9}[^<>]{0,80})?)>/);
    for (const [index, part] of parts.entries()) {
      if (index % 2 === 1) {
        voice = part === '/v' ? null : nameOfVoice(part);
        continue;
      }
      const text = cleanLine(part);
      if (text !== '') found.push({ voice, text });
    }
  }
  return found;
}

/** "v.loud Ann Lee" → "Ann Lee". */
function nameOfVoice(tag: string): string {
  const name = /\s.*$/.exec(tag)?.[0] ?? '';
  return decodeEntities(name).replace(/\s+/g, ' ').trim();
}

function cleanLine(line: string): string {
  // Commands in curly brackets as far as one closes: those after it are not looked through each.
  const end = line.lastIndexOf('}') + 1;
  const plain = line.slice(0, end).replace(/\{\\[^}]*\}/g, '') + line.slice(end);
  const untagged = plain.replace(/<\/?[a-z][^<>]{0,80}>|<\d{2}:\d{2}[\d:.]*>|&[lr]rm;/gi, '');
  const words = decodeEntities(untagged)
    .replace(/[♪♫]|\\N/g, ' ')
    .trim();
  return /\s\s|[^\S ]/.test(words) ? words.replace(/\s+/g, ' ') : words;
}
