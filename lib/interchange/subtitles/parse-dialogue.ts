import type { Cue } from '@/lib/interchange/cues/cue';

const SECTION = /^\[([^\]\n]{1,40})\]$/;
const OF_CUES = 'events';
/** Commands among the words: "{\i1}", and the signs for a new line and a fixed space. */
const COMMAND = /\{[^{}]{0,400}\}/g;
const CLOCK = /^(\d{1,2}):(\d{2}):(\d{2}(?:\.\d{1,3})?)$/;

/** True for a file of sections whose subtitles are a row each: "[Script Info]", "[Events]". */
export function hasDialogue(beginning: string): boolean {
  return /^\ufeff?\s{0,20}\[(?:Script Info|Events)\]/i.test(beginning);
}

/**
 * The subtitles of a file in sections, in the order of their times: rows "Dialogue: …" below a row
 * "Format: …" that names their parts, the last of which holds the words. Who speaks stands in the part
 * "Name", or "Actor", where the file fills it at all. Rows of remarks are left out. O(text).
 */
export function parseDialogue(text: string): Cue[] {
  let section = '';
  let fields: string[] = [];
  const rows: { start: number; end: number; name: string; lines: string[] }[] = [];
  for (const raw of text.split(/\r\n?|\n/)) {
    const line = raw.trim();
    const head = SECTION.exec(line)?.[1];
    if (head !== undefined) section = head.toLowerCase();
    if (section !== OF_CUES) continue;
    if (/^format:/i.test(line))
      fields = line
        .slice(7)
        .split(',')
        .map((one) => one.trim().toLowerCase());
    if (!/^dialogue:/i.test(line)) continue;
    const cells = line.slice(9).split(',');
    const cell = (...names: string[]) =>
      cells[fields.findIndex((field) => names.includes(field))]?.trim() ?? '';
    const words = cells
      .slice(fields.length - 1)
      .join(',')
      .replace(COMMAND, '')
      .replace(/\\h/g, ' ');
    const lines = words.split(/\\[Nn]/).map((one) => one.replace(/\s+/g, ' ').trim());
    const said = lines.filter((one) => one !== '');
    if (said.length > 0)
      rows.push({
        ...{ start: seconds(cell('start')), end: seconds(cell('end')) },
        ...{ name: cell('name', 'actor'), lines: said },
      });
  }
  const isNamed = rows.some(({ name }) => name !== '');
  return rows
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, name, lines }) => ({
      ...{ start, end },
      lines: lines.map((one) => ({ voice: isNamed ? name : null, text: one })),
    }));
}

function seconds(clock: string): number {
  const [, hours, minutes, rest] = CLOCK.exec(clock) ?? [];
  return Number(hours ?? Number.NaN) * 3600 + Number(minutes) * 60 + Number(rest);
}
