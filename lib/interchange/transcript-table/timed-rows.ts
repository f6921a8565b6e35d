import { nameColumns } from '@/lib/interchange/transcript-table/find-columns';
import { timesOf } from '@/lib/interchange/transcript-table/row-times';
import type { TranscriptRow } from '@/lib/interchange/transcript-table/rows-to-text';
import type { TableRow } from '@/lib/tables/table';

/**
 * The rows of a table that says when something is said and not who says it, by its headings; `null` for
 * any other. O(cells).
 */
export function timedRows([first, ...others]: readonly TableRow[]): {
  rows: TranscriptRow[];
  textColumn: string;
} | null {
  const headings = (first?.cells ?? []).map((cell) => cell.trim());
  const { text, start, end, lasts } = nameColumns(headings);
  if (text === undefined || start === undefined) return null;
  const cellAt = ({ cells }: TableRow, heading: string | undefined) =>
    heading === undefined ? '' : (cells[headings.indexOf(heading)] ?? '');
  const times = timesOf(
    others.map((row) => ({
      start: cellAt(row, start),
      end: cellAt(row, end),
      lasts: cellAt(row, lasts),
    })),
  );
  const rows = others.map((row, at) => ({ speaker: '', text: cellAt(row, text), ...times[at] }));
  return { rows, textColumn: text };
}
