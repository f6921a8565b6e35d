import type { PageLine, Run } from '@/lib/interchange/pdf/page-lines';
import { findColumns } from '@/lib/interchange/transcript-table/find-columns';
import { asLabel, nameIn, weighLabels } from '@/lib/interchange/turns/label-evidence';
import { sayHeadings } from '@/lib/interchange/turns/turns-to-text';
import { isTimeLine } from '@/lib/text/labels/times';

/** Runs that begin this near to one another, in points, stand in one column. */
const SAME_COLUMN = 3;
/** A gap wider than this share of the type size may part columns. */
const COLUMN_GAP = 0.5;
/** Cells of what stands left of the words are parted by more. */
const CELL_GAP = 1;
const MIN_ROWS = 3;
/** So many of the labels must be able to be some, and so few lines may lie across the columns. */
const LABEL_SHARE = 0.9;
const ACROSS = 0.25;

type Row = { label: string; words: string[] };

/**
 * The pages of a conversation printed in columns (a table, or names that hang beside the words), each
 * turn as a labelled paragraph; null for pages of any other kind. O(lines).
 */
export function readTurnRows(
  pages: readonly (readonly PageLine[])[],
): { pages: string[]; known: string[]; notes: string[] } | null {
  const lines = pages.flat();
  const column = findWordsColumn(lines);
  if (column === null) return null;
  const heading = headingOf(lines, column);
  const parts = lines.flatMap((line) => (line === heading ? [] : partAt(line, column)));
  const labels = parts.flatMap(({ left, words }) => (left && words ? (labelIn(left) ?? '') : []));
  const able = labels.filter((label) => label !== '');
  const across = parts.filter(({ left, words }) => left !== null && words === null).length;
  if (able.length < MIN_ROWS || able.length < LABEL_SHARE * labels.length) return null;
  if (across > ACROSS * lines.length) return null;
  const weight = weighLabels(able);
  if (weight === null) return null;
  const names = able.flatMap((label) => nameIn(label) ?? []);
  return {
    pages: pages.map((page) =>
      writePage(
        page.filter((line) => line !== heading),
        column,
      ),
    ),
    notes: heading === null ? [] : [sayHeadings(heading.runs.map(({ text }) => text))],
    known: weight === 'sure' ? [...new Set(names)] : [],
  };
}

/** Where the words begin: where most runs begin beside something on their left. */
function findWordsColumn(lines: readonly PageLine[]): number | null {
  const counts = new Map<number, number>();
  for (const { runs, size } of lines)
    for (const [at, run] of runs.entries()) {
      const before = runs[at - 1];
      if (before === undefined || run.x - before.right < size * COLUMN_GAP) continue;
      const place = Math.round(run.x / SAME_COLUMN);
      counts.set(place, (counts.get(place) ?? 0) + 1);
    }
  const starts = (place: number) =>
    lines.filter(({ x }) => Math.abs(Math.round(x / SAME_COLUMN) - place) <= 1).length;
  const best = [...counts]
    .filter(([, count]) => count >= MIN_ROWS)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 4)
    .map(([place]) => ({ place, score: (counts.get(place) ?? 0) + starts(place) }))
    .sort((a, b) => b.score - a.score)[0];
  return best === undefined ? null : best.place * SAME_COLUMN;
}

/** The first line with something beside the words, where that only names the columns. */
function headingOf(lines: readonly PageLine[], column: number): PageLine | null {
  const first = lines.find((line) => {
    const { left, words } = partAt(line, column);
    return left !== null && words !== null;
  });
  return first !== undefined && findColumns(first.runs.map(({ text }) => text)) ? first : null;
}

/** What of a line stands left of the words, and the words; null where nothing does. */
function partAt({ runs }: PageLine, column: number): { left: Run[] | null; words: string | null } {
  const at = runs.findIndex(({ x }) => Math.abs(x - column) <= SAME_COLUMN);
  const isBeside = (runs[0]?.x ?? 0) > column - SAME_COLUMN;
  if (isBeside) return { left: null, words: textOf(runs) };
  if (at <= 0) return { left: [...runs], words: null };
  return { left: runs.slice(0, at), words: textOf(runs.slice(at)) };
}

function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join(' ');
}

/** The label among the cells left of the words: not the time, not the number of the row. */
function labelIn(left: readonly Run[]): string | null {
  const cells: Run[] = [];
  for (const run of left) {
    const last = cells.at(-1);
    const size = last === undefined ? 0 : (last.right - last.x) / Math.max(1, last.text.length);
    if (last !== undefined && run.x - last.right < 2 * size * CELL_GAP)
      cells[cells.length - 1] = { text: `${last.text} ${run.text}`, x: last.x, right: run.right };
    else cells.push(run);
  }
  const labels = cells.flatMap(({ text }) => (isTimeLine(text) ? [] : (asLabel(text) ?? [])));
  return labels.at(-1) ?? null;
}

function writePage(lines: readonly PageLine[], column: number): string {
  const blocks: string[] = [];
  let row: Row | null = null;
  const close = () => {
    if (row !== null)
      blocks.push((row.label === '' ? '' : `${row.label}: `) + row.words.join('\n'));
    row = null;
  };
  for (const line of lines) {
    const { left, words } = partAt(line, column);
    if (words === null) {
      close();
      blocks.push(line.text);
    } else if (left === null) {
      if (row === null) row = { label: '', words: [] };
      (row as Row).words.push(words);
    } else {
      const label = labelIn(left);
      if (label !== null) close();
      if (row === null) row = { label: label ?? '', words: [] };
      (row as Row).words.push(words);
    }
  }
  close();
  return blocks.join('\n\n');
}
