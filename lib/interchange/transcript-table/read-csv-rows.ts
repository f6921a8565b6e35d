import { problem, type SourceProblem } from '@/lib/interchange/source-text';
import { partOfName } from '@/lib/interchange/transcript-table/column-words';
import {
  columnsByContent,
  type TranscriptColumns,
} from '@/lib/interchange/transcript-table/columns-by-content';
import { findColumns } from '@/lib/interchange/transcript-table/find-columns';
import { fitRows } from '@/lib/interchange/transcript-table/fit-rows';
import type { TranscriptRow } from '@/lib/interchange/transcript-table/rows-to-text';
import { timedRows } from '@/lib/interchange/transcript-table/timed-rows';
import { tableOfText } from '@/lib/tables/read-table';
import { isBlank, type Table } from '@/lib/tables/table';
import { shortened } from '@/lib/text/beginning-of';

export type FoundRows = {
  ok: true;
  rows: TranscriptRow[];
  /** Null where no column names who speaks. */
  speakerColumn: string | null;
  textColumn: string;
  /** What was odd about the rows, and what of the table is not read, in plain words. */
  notes?: string[];
};

/** More columns than this are no transcript. */
const LIMITS = { maxColumns: 500, maxCells: 5_000_000 };
const SHOWN_COLUMNS = 8;
const SHOWN_LETTERS = 30;

/** Rows of a CSV or TSV file: the first line names the columns, or the cells tell which is which. */
export function readCsvRows(text: string): FoundRows | SourceProblem {
  const whole = tableOfText(text, LIMITS);
  if (!whole.ok) return problem(whole.problem, whole.remedy);
  const table = withWholeNames(fromHeadings(whole));
  const headings = (table.rows[0]?.cells ?? []).map((cell) => cell.trim());
  const columns = namedColumns(headings) ?? columnsByContent(table.rows);
  const timed = columns === null ? timedRows(table.rows) : null;
  if (timed !== null) return { ok: true, ...timed, speakerColumn: null };
  if (columns === null)
    return problem(
      `No column names the speaker and the text (found: ${showHeadings(headings)}).`,
      'Name the columns “speaker” and “text” in the first row; a running text is read from .txt.',
    );
  const { rows, notes } = fitRows(table, columns);
  const nameOf = (place: number) =>
    columns.hasHeadings && headings[place] ? headings[place] : `column ${place + 1}`;
  return {
    ok: true,
    rows,
    speakerColumn: nameOf(columns.speaker),
    textColumn: nameOf(columns.text),
    notes: [...notes, ...oddities(table, headings, columns)],
  };
}

/** Titles above the headings of a table take no more rows. */
const MOST_ABOVE = 8;

/** A table from the row that names its columns: a sheet has its title and its date above them. */
function fromHeadings<T extends Table>(table: T): T {
  const found = table.rows
    .slice(0, MOST_ABOVE + 1)
    .findIndex(({ cells }) => findColumns(cells.map((cell) => cell.trim())) !== null);
  const above = table.rows.slice(0, Math.max(0, found));
  const isTitle = above.every(({ cells }) => cells.filter((cell) => !isBlank(cell)).length <= 1);
  return found > 0 && isTitle ? { ...table, rows: table.rows.slice(found) } : table;
}

/** The same with first and last names that stand in two columns put into one, under “name”. */
function withWholeNames<T extends Table>(table: T): T {
  const headings = table.rows[0]?.cells ?? [];
  const first = headings.findIndex((heading) => partOfName(heading) === 'first');
  const last = headings.findIndex((heading) => partOfName(heading) === 'last');
  if (first === -1 || last === -1 || findColumns(['name', ...headings]) === null) return table;
  const rows = table.rows.map((row, index) => {
    const given = row.cells[first]?.trim() ?? '';
    const surname = row.cells[last]?.trim() ?? '';
    const whole = index === 0 ? 'name' : [given, surname].filter((part) => part !== '').join(' ');
    const at = Math.min(first, last);
    const cells = row.cells.map((cell, place) => (place === at ? whole : cell));
    return { ...row, cells: cells.filter((_, place) => place !== Math.max(first, last)) };
  });
  return { ...table, rows };
}

function namedColumns(headings: readonly string[]): TranscriptColumns | null {
  const named = findColumns(headings);
  if (named === null) return null;
  const speaker = headings.indexOf(named.speaker);
  return { speaker, text: headings.indexOf(named.text), hasHeadings: true };
}

/** What a reader of the table would not see in the text that comes of it. */
function oddities(
  table: Table,
  headings: readonly string[],
  { speaker, text, hasHeadings }: TranscriptColumns,
): string[] {
  const notes: string[] = [];
  if (!hasHeadings)
    notes.push('The first line holds no headings: its cells were read as the others.');
  const [quote] = table.looseQuotes;
  if (quote !== undefined)
    notes.push(`A quotation mark that closes no cell was read as written (line ${quote}).`);
  if (!hasHeadings) return notes;
  for (const place of [speaker, text]) {
    const again = headings.flatMap((one, at) => (one === headings[place] ? [at + 1] : []));
    if (again.length > 1)
      notes.push(
        `Columns ${again.join(' and ')} are all called “${headings[place]}”; column ${place + 1} was read.`,
      );
  }
  const others = headings.filter((one, at) => at !== speaker && at !== text && !isBlank(one));
  if (others.length > 0) notes.push(`Columns that were left out: ${showHeadings(others)}.`);
  return notes;
}

function showHeadings(headings: readonly string[]): string {
  const shown = headings
    .slice(0, SHOWN_COLUMNS)
    .map((heading) => shortened(heading, SHOWN_LETTERS));
  const more = headings.length - SHOWN_COLUMNS;
  return (shown.join(', ') || 'none') + (more > 0 ? ` and ${more} more` : '');
}
