import type { OwnLine } from '@/lib/text/clean/own-lines';
import { isTimeLine } from '@/lib/text/labels/times';
import { nameLikeness } from '@/lib/text/names/person-name';
import { parseSpeakerLabel } from '@/lib/text/split/speaker-label';

/** So many lines at the end may tell how the text was made. */
const MOST_LINES = 4;
const LONGEST = 300;

const OF_TRANSCRIPT =
  /transcri(?:pt|bed|ption|t\b|ção|to\b|pci|zione)|trans[ck]ri(?:be|pt|b)|untertitel|sous-titr|subtitle|subtítul|captions?\b|字幕|文字起こし|书面记录|расшифров|субтитр|تفريغ/iu;
const MADE =
  /https?:\/\/|\bwww\.|automati|computer[- ]|machine|\bAI\b|generated|erzeugt|generiert|erstellt|génér|generad|gerad|\berrors?\b|fehler|erreurs?|errores|自动|自動|автоматич/iu;
/** "Transcribed by: Ann Lee, June 1989". */
const MADE_BY =
  /^(?:transcri(?:bed|ption|pt|ber)|transkri(?:pt|ption|biert)|transcrit|transcrito|trascritto)\s?(?:(?:made|prepared|checked|edited)\s)?(?:by|von|durch|par|por|da|:)[\s:]/iu;
const SOMEBODY = /\b(?:I|my|me|ich|mir|je|yo|eu)\b|(?:^|\s)(?:я|我)(?:\s|$)/u;

/**
 * Lines at the end that tell how the text was made: "Transcribed by https://…", "This transcript was
 * generated automatically and may contain errors", and how long the recording was above them. By
 * their places.
 */
export function findClosingLines(lines: readonly OwnLine[]): Set<number> {
  const found = new Set<number>();
  const first = Math.max(1, lines.length - MOST_LINES);
  for (let at = lines.length - 1; at >= first; at -= 1) {
    const { text } = lines[at] ?? { text: '' };
    if (isHead(lines, at - 1)) break;
    if (tellsOfMaking(text)) found.add(at);
    else if (found.size === 0 || !tellsOfLength(text)) break;
    else found.add(at);
  }
  return found;
}

function tellsOfMaking(line: string): boolean {
  if (line.length > LONGEST || SOMEBODY.test(line)) return false;
  const label = parseSpeakerLabel(line);
  if (label !== null && label.contentAt < line.length && !OF_TRANSCRIPT.test(label.name))
    return false;
  return MADE_BY.test(line) || (OF_TRANSCRIPT.test(line) && MADE.test(line));
}

/** "Meeting ended after 00:07:12". */
function tellsOfLength(line: string): boolean {
  return line.length <= 60 && /\d:\d{2}/.test(line) && !/[.!?…]$/.test(line);
}

/** What stands below somebody's name, or its time, is theirs. */
function isHead(lines: readonly OwnLine[], at: number): boolean {
  const line = lines[at]?.text ?? '';
  if (isTimeLine(line)) return true;
  const label = parseSpeakerLabel(line);
  if (label === null || label.form === 'bare' || label.contentAt < line.length) return false;
  if (nameLikeness(label.name) !== 'none') return true;
  return lines.some(
    ({ text }, other) => other !== at && parseSpeakerLabel(text)?.name === label.name,
  );
}
