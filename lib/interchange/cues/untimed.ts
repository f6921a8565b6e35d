import type { Cue } from '@/lib/interchange/cues/cue';
import { cuesToText } from '@/lib/interchange/cues/cues-to-text';
import { isTimeLine, lengthOfTime } from '@/lib/text/labels/times';
import { splitLines } from '@/lib/text/paragraphs';

/** So many times at least, on so many of the lines, with so many words to each in the mean. */
const LEAST = { times: 3, share: 0.25, words: 4 };
/** So many of the times come after those before them. */
const IN_ORDER = 0.9;

/**
 * A text in which times stand before the words, on lines of their own or at their beginning, without
 * them: paragraphs end at pauses, as those of cues. For a text that names nobody: beside a name, a time
 * is part of its label. `null` for a text that is not timed throughout. O(text).
 */
export function withoutTimes(text: string): { text: string; times: number } | null {
  const before: string[] = [];
  const cues: Cue[] = [];
  let words = 0;
  let inOrder = 0;
  const lines = splitLines(text);
  for (const line of lines) {
    const length = isTimeLine(line.text) ? line.text.length : lengthOfTime(line.text);
    const start = length === 0 ? null : secondsIn(line.text.slice(0, length));
    if (start !== null) {
      if (start >= (cues.at(-1)?.start ?? 0)) inOrder += 1;
      cues.push({ start, end: Number.NaN, lines: [] });
    }
    const rest = (start === null ? line.text : line.text.slice(length)).replace(
      /^\s*[-–—:|]\s+/,
      '',
    );
    if (rest.trim() === '') continue;
    words += rest.split(/\s+/).length;
    const open = cues.at(-1);
    if (open === undefined) before.push(rest);
    else open.lines.push({ voice: null, text: rest.trim() });
  }
  const isTimed =
    cues.length >= LEAST.times &&
    cues.length >= lines.length * LEAST.share &&
    words >= cues.length * LEAST.words &&
    inOrder >= cues.length * IN_ORDER;
  if (!isTimed) return null;
  const spoken = cuesToText(cues.filter((cue) => cue.lines.length > 0)).text;
  return { text: [...before, spoken].join('\n\n'), times: cues.length };
}

/** The first clock in a time, "[00:01:02.5 --> 00:01:04]", in seconds; null for one that has none. */
function secondsIn(time: string): number | null {
  const clock = /(?:(\d{1,2}):)?(\d{1,3}):(\d{2})/.exec(time);
  if (clock === null) return null;
  const [, hours, minutes, seconds] = clock;
  return Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds);
}
