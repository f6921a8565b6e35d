import { cuesToText } from '@/lib/interchange/cues/cues-to-text';
import { fragmentToText } from '@/lib/interchange/html/fragment-to-text';
import {
  problem,
  type ReadLimits,
  type SourceProblem,
  type SourceText,
  tooLong,
} from '@/lib/interchange/source-text';
import { type FoundRows, readCsvRows } from '@/lib/interchange/transcript-table/read-csv-rows';
import { readJsonRows } from '@/lib/interchange/transcript-table/read-json-rows';
import { areCues, rowsAsCues } from '@/lib/interchange/transcript-table/rows-as-cues';
import { rowsToText, type TranscriptRow } from '@/lib/interchange/transcript-table/rows-to-text';
import { decodeText } from '@/lib/text/clean/decode';

/** A transcript as a table: CSV, TSV, JSON or a JSON object a line, with a speaker and a text column. */
export async function read(
  bytes: Uint8Array,
  limits: ReadLimits,
): Promise<SourceText | SourceProblem> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const isJson = /^\s*[[{]/.test(decoded.text.slice(0, 1_000));
  const found = isJson ? readJsonRows(decoded.text) : readCsvRows(decoded.text);
  if (!found.ok) return found;
  const length = found.rows.reduce((sum, row) => sum + row.text.length + 1, 0);
  if (length > limits.maxTextLength) return tooLong(length, limits);
  const { text, speakers } = textOfRows(
    found.rows.map((row) => ({ ...row, text: fragmentToText(row.text) })),
  );
  if (text === '')
    return problem('The table holds no words.', 'Check that the text column is filled.');
  return {
    ok: true,
    text,
    about: {},
    encoding: decoded.encoding,
    speakersKnown: speakers.length === 0 ? null : speakers,
    notes: [...decoded.notes, sayColumns(found), ...(found.notes ?? [])],
  };
}

function textOfRows(rows: readonly TranscriptRow[]): { text: string; speakers: string[] } {
  const [only, second] = rows;
  if (only !== undefined && second === undefined && only.speaker === '')
    return { text: only.text, speakers: [] };
  if (!areCues(rows)) return rowsToText(rows);
  const { text, known } = cuesToText(rowsAsCues(rows));
  return { text, speakers: known };
}

function sayColumns({ rows, speakerColumn, textColumn }: FoundRows): string {
  const read = rows.length === 1 ? '1 row read' : `${rows.length} rows read`;
  const speakers =
    speakerColumn === null ? 'no column names speakers' : `speakers from “${speakerColumn}”`;
  return `${read}; ${speakers}, words from “${textColumn}”.`;
}
