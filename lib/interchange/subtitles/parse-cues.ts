import { decodeEntities } from '@/lib/text/clean/entities';

/** One subtitle: seconds from the start, the voice it names if any, and its lines. */
export type Cue = { start: number; end: number; lines: { voice: string | null; text: string }[] };

const TIMING =
  /^(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[,.](\d{1,3})\s*-->\s*(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[,.](\d{1,3})/;

/**
 * The subtitles of an SRT or WebVTT file, in order. Numbers, styles, regions and notes are left
 * out, tags removed, `<v Name>` read as the voice. What is damaged is passed over. O(text).
 */
export function parseCues(text: string): Cue[] {
  const cues: Cue[] = [];
  for (const block of text.replace(/\r\n?/g, '\n').split(/\n[^\S\n]*\n/)) {
    const lines = block.split('\n').filter((line) => line.trim() !== '');
    const at = lines.findIndex((line) => TIMING.test(line.trim()));
    const timing = at === -1 ? null : TIMING.exec(lines[at]?.trim() ?? '');
    if (timing === null) continue;
    const spoken = lines.slice(at + 1).flatMap(readLine);
    if (spoken.length > 0)
      cues.push({ start: seconds(timing, 1), end: seconds(timing, 5), lines: spoken });
  }
  return cues;
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

function readLine(line: string): Cue['lines'] {
  const found: Cue['lines'] = [];
  const parts = line.split(/<v(?:\.[\w.-]+)?\s+([^\s<>][^<>]{0,79})>/);
  for (let index = 0; index < parts.length; index += 2) {
    const text = cleanLine(parts[index] ?? '');
    const voice = index === 0 ? null : decodeEntities(parts[index - 1] ?? '').trim();
    if (text !== '') found.push({ voice, text });
  }
  return found;
}

function cleanLine(line: string): string {
  // Commands in curly brackets as far as one closes: those after it are not looked through each.
  const end = line.lastIndexOf('}') + 1;
  const plain = line.slice(0, end).replace(/\{\\[^}]*\}/g, '') + line.slice(end);
  const untagged = plain.replace(/<\/?[a-z][^>]{0,80}>|<\d{2}:\d{2}[\d:.]*>|&[lr]rm;/gi, '');
  return decodeEntities(untagged).replace(/[♪♫]/g, '').replace(/\s+/g, ' ').trim();
}
