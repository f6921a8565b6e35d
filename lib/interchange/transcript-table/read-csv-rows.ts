import Papa from 'papaparse';
import { problem, type SourceProblem } from '@/lib/interchange/source-text';
import { findColumns } from '@/lib/interchange/transcript-table/find-columns';
import type { TranscriptRow } from '@/lib/interchange/transcript-table/rows-to-text';

export type FoundRows = {
  ok: true;
  rows: TranscriptRow[];
  speakerColumn: string;
  textColumn: string;
};

/** More columns than this are no transcript. */
const MAX_COLUMNS = 500;
const SHOWN_COLUMNS = 8;
const SHOWN_LETTERS = 30;

/** Rows of a CSV or TSV file; the first line names the columns. */
export function readCsvRows(text: string): FoundRows | SourceProblem {
  const preview = Papa.parse<string[]>(text, { preview: 1, skipEmptyLines: 'greedy' });
  const headers = preview.data[0] ?? [];
  const columns = headers.length > MAX_COLUMNS ? null : findColumns(headers);
  if (columns === null)
    return problem(
      headers.length > MAX_COLUMNS
        ? 'The table has too many columns for a transcript.'
        : `No column names the speaker and the text (found: ${showHeaders(headers)}).`,
      'Name the columns “speaker” and “text” in the first row; a running text is read from .txt.',
    );
  const speakerAt = headers.indexOf(columns.speaker);
  const textAt = headers.indexOf(columns.text);
  const parsed = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' });
  if (parsed.errors.some(({ code }) => code === 'MissingQuotes'))
    return problem(
      'A quotation mark in the table is never closed; the file may have been cut off.',
      'Open it in a spreadsheet program and save it again as CSV.',
    );
  const rows = parsed.data
    .slice(1)
    .map((row) => ({ speaker: row[speakerAt] ?? '', text: row[textAt] ?? '' }));
  return { ok: true, rows, speakerColumn: columns.speaker.trim(), textColumn: columns.text.trim() };
}

function showHeaders(headers: readonly string[]): string {
  const shown = headers
    .slice(0, SHOWN_COLUMNS)
    .map((header) =>
      header.length > SHOWN_LETTERS ? `${header.slice(0, SHOWN_LETTERS)}…` : header,
    );
  return shown.join(', ') || 'none';
}
