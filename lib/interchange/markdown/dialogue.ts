import { asLabel, nameIn, weighLabels } from '@/lib/interchange/turns/label-evidence';
import { findTurnColumns } from '@/lib/interchange/turns/turn-columns';
import { sayHeadings, turnsToText } from '@/lib/interchange/turns/turns-to-text';
import { parseSpeakerLabel } from '@/lib/text/split/speaker-label';
import { trimSigns } from '@/lib/text/trim-signs';

/** A text with what its form says of who speaks written as labels. */
type Labelled = { text: string; known: string[]; notes: string[] };

const QUOTED = /^ {0,3}(?:> ?)+/;

/**
 * Brings what Markdown has for dialogue beside plain labels into their form: turns in block quotes,
 * tables with a turn a row, terms with their definitions. Other quotes, tables and lists stay. O(text).
 */
export function labelDialogue(text: string): Labelled {
  const lines = text.split('\n');
  const unquoted = unquote(lines);
  const tables = labelTables(unquoted.lines);
  const terms = labelTerms(tables.lines);
  return {
    text: terms.lines.join('\n'),
    known: [...new Set([...tables.known, ...terms.known])],
    notes: [...unquoted.notes, ...tables.notes],
  };
}

/** So much of a text in quotes is no quotation: it is how its contributions are set. */
const MOSTLY = 0.8;

/**
 * Takes the marks of quotation from every line where more turns begin within quotes than outside, or
 * nearly all lines are within.
 */
function unquote(lines: readonly string[]): { lines: readonly string[]; notes: string[] } {
  let within = 0;
  let outside = 0;
  for (const line of lines) {
    const mark = QUOTED.exec(line)?.[0].length ?? 0;
    const form = parseSpeakerLabel(line.slice(mark))?.form;
    if (form !== 'bold' && form !== 'colon' && form !== 'timed') continue;
    if (mark > 0) within += 1;
    else outside += 1;
  }
  const filled = lines.filter((line) => line.trim() !== '');
  const isMostly = filled.filter((line) => QUOTED.test(line)).length >= MOSTLY * filled.length;
  if (!isMostly && (within < 2 || within <= outside)) return { lines, notes: [] };
  return {
    lines: lines.map((line) => line.replace(QUOTED, '')),
    notes: ['Marks of quotation (“>”) at the beginning of lines were left out.'],
  };
}

function labelTables(lines: readonly string[]): {
  lines: string[];
  known: string[];
  notes: string[];
} {
  const given: string[] = [];
  const known: string[] = [];
  const notes = new Set<string>();
  for (let at = 0; at < lines.length; at += 1) {
    const isTable = isDelimiters(lines[at + 1] ?? '') && (lines[at] ?? '').includes('|');
    const end = isTable ? endOfTable(lines, at) : at;
    if (end === at) {
      given.push(lines[at] ?? '');
      continue;
    }
    const start = at;
    const heading = cellsOf(lines[at] ?? '');
    const rows = [heading, ...lines.slice(at + 2, end).map(cellsOf)];
    const columns = findTurnColumns(rows);
    at = end - 1;
    if (columns === null) {
      given.push(...lines.slice(start, end));
      continue;
    }
    if (columns.hasHeading) notes.add(sayHeadings(heading));
    const turns = turnsToText(rows, columns);
    given.push('', turns.paragraphs.join('\n\n'), '');
    known.push(...turns.known);
  }
  return { lines: given, known, notes: [...notes] };
}

/** "|---|:--:|" below the heading of a table. */
function isDelimiters(line: string): boolean {
  return /^[ \t|:-]+$/.test(line) && line.includes('|') && line.includes('-');
}

/** Behind the last line of a table; where it begins if nothing follows on its heading. */
function endOfTable(lines: readonly string[], start: number): number {
  let end = start + 2;
  while (end < lines.length && (lines[end] ?? '').includes('|')) end += 1;
  return end === start + 2 ? start : end;
}

function cellsOf(line: string): string[] {
  const cells = line.trim().replace(/\\\|/g, '\u0000').split('|');
  if (cells[0]?.trim() === '') cells.shift();
  if (cells.at(-1)?.trim() === '') cells.pop();
  return cells.map((cell) => trimSigns(cell.replaceAll('\u0000', '|').trim(), /[*_]/).trim());
}

const DEFINITION = /^ {0,3}:[ \t]+(?=\S)/;

/** "Name", and on the next line ": words". */
function labelTerms(lines: readonly string[]): { lines: readonly string[]; known: string[] } {
  const places = lines.flatMap((line, index) => {
    const label = DEFINITION.test(line)
      ? asLabel((lines[index - 1] ?? '').replace(/[*_]/g, ''))
      : null;
    return label === null ? [] : [{ index, label }];
  });
  const weight = weighLabels(places.map(({ label }) => label));
  if (weight === null) return { lines, known: [] };
  const labels = new Map(places.map(({ index, label }) => [index, label]));
  const given = lines.flatMap((line, index) => {
    const label = labels.get(index);
    if (labels.has(index + 1)) return [];
    return label === undefined ? [line] : [`${label}: ${line.replace(DEFINITION, '')}`];
  });
  const names = places.flatMap(({ label }) => nameIn(label) ?? []);
  return { lines: given, known: weight === 'sure' ? names : [] };
}
