import { problem, type SourceProblem, type SourceText } from '@/lib/interchange/source-text';
import { readCsvRows } from '@/lib/interchange/transcript-table/read-csv-rows';
import { readJsonRows } from '@/lib/interchange/transcript-table/read-json-rows';
import { rowsToText } from '@/lib/interchange/transcript-table/rows-to-text';
import { decodeText } from '@/lib/text/clean/decode';

/** A transcript as a table: CSV, TSV, JSON or a JSON object a line, with a speaker and a text column. */
export async function read(bytes: Uint8Array): Promise<SourceText | SourceProblem> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const isJson = /^\s*[[{]/.test(decoded.text.slice(0, 1_000));
  const found = isJson ? readJsonRows(decoded.text) : readCsvRows(decoded.text);
  if (!found.ok) return found;
  const { text, speakers } = rowsToText(found.rows);
  if (text === '')
    return problem('The table holds no words.', 'Check that the text column is filled.');
  return {
    ok: true,
    text,
    about: {},
    encoding: decoded.encoding,
    speakersKnown: speakers,
    notes: [
      ...decoded.notes,
      `${found.rows.length} rows read; speakers from “${found.speakerColumn}”, words from “${found.textColumn}”.`,
      ...(found.notes ?? []),
    ],
  };
}
