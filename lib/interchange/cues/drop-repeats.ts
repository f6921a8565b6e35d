import type { Cue, CueLine } from '@/lib/interchange/cues/cue';

/** Captions that roll show no more lines at once than this. */
const MOST_LINES = 4;
/** From this share on it is no accident that captions repeat the line before them. */
const MOST = 0.6;

/**
 * Cues without what they show again. Captions of machines roll: each shows the line before it once
 * more, or grows word by word. Whether they do is told by the whole file, so that "No." and "No." in
 * two subtitles stay what somebody said twice. What two tracks of one file show at the same time is
 * there once. Times stay as they are. O(cues).
 */
export function dropRepeats(cues: readonly Cue[]): Cue[] {
  const once = dropDoubled(cues);
  if (!isRolling(once)) return once;
  let before: readonly CueLine[] = [];
  return once.map((cue) => {
    const lines = withoutFirst(cue.lines, before);
    before = cue.lines;
    return { ...cue, lines };
  });
}

/** The same words at the same time, as a file has them that was put together of two. */
function dropDoubled(cues: readonly Cue[]): Cue[] {
  let before: Cue | undefined;
  return cues.filter((cue) => {
    const isDoubled =
      before !== undefined &&
      before.start === cue.start &&
      before.end === cue.end &&
      isSame(before.lines, cue.lines);
    before = cue;
    return !isDoubled;
  });
}

function isSame(a: readonly CueLine[], b: readonly CueLine[]): boolean {
  return a.length === b.length && a.every(({ text }, index) => text === b[index]?.text);
}

/** True where most cues of several lines, or most of one, repeat what the one before them showed. */
function isRolling(cues: readonly Cue[]): boolean {
  let several = 0;
  let severalAgain = 0;
  let runs = 0;
  let runsAgain = 0;
  let isInRun = false;
  for (const [index, cue] of cues.entries()) {
    const before = cues[index - 1]?.lines ?? [];
    const isAgain = overlapOf(cue.lines, before) > 0 || grows(cue.lines[0], before);
    if (index > 0 && cue.lines.length > 1) {
      several += 1;
      if (isAgain) severalAgain += 1;
    }
    // Somebody who says "No." six times is one run; a file that shows all lines twice has many.
    if (!isAgain) runs += 1;
    else if (!isInRun) runsAgain += 1;
    isInRun = isAgain;
  }
  if (severalAgain > 0 && severalAgain >= several * MOST) return true;
  return runsAgain > 1 && runsAgain >= runs * MOST;
}

/** How many lines a cue begins with by which the one before it ended. */
function overlapOf(lines: readonly CueLine[], before: readonly CueLine[]): number {
  for (let count = Math.min(lines.length, before.length, MOST_LINES); count > 0; count -= 1) {
    const from = before.length - count;
    if (isSame(lines.slice(0, count), before.slice(from))) return count;
  }
  return 0;
}

/** True for "we should go" after "we should". */
function grows(line: CueLine | undefined, before: readonly CueLine[]): boolean {
  const last = before.at(-1)?.text;
  return line !== undefined && last !== undefined && line.text.startsWith(`${last} `);
}

/** The lines of a cue without those, and without the words, that were shown before. */
function withoutFirst(lines: readonly CueLine[], before: readonly CueLine[]): CueLine[] {
  const overlap = overlapOf(lines, before);
  const [first] = lines;
  if (overlap > 0 || first === undefined || !grows(first, before)) return lines.slice(overlap);
  const rest = first.text.slice((before.at(-1)?.text.length ?? 0) + 1);
  return [{ ...first, text: rest }, ...lines.slice(1)];
}
