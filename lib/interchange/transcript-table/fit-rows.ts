import type { TranscriptColumns } from '@/lib/interchange/transcript-table/columns-by-content';
import type { TranscriptRow } from '@/lib/interchange/transcript-table/rows-to-text';
import { isBlank, type Table, type TableRow } from '@/lib/tables/table';

/** Lines that a note names. */
const SHOWN_LINES = 5;
/** Words of what stands after the comma in “Hass, Ryan”. */
const MAX_GIVEN_NAMES = 3;

/**
 * The turns of a table. A row with more cells than the first has commas that no quotation marks guard:
 * they belong to the words, or to the name where the same second part follows it each time. A row of one
 * cell that is no speaker's goes on with the words before. Nothing is dropped, and each such line is named.
 */
export function fitRows(
  table: Table,
  columns: TranscriptColumns,
): { rows: TranscriptRow[]; notes: string[] } {
  const width = table.rows[0]?.cells.length ?? 0;
  const body = columns.hasHeadings ? table.rows.slice(1) : table.rows;
  const between = table.delimiter ?? ',';
  const cut = cutNames(body, width, columns.speaker);
  const speakers = new Set(
    body.flatMap(({ cells }) => (cells.length >= width ? [cells[columns.speaker]?.trim()] : [])),
  );
  const joined: number[] = [];
  const names: number[] = [];
  const continued: number[] = [];
  const wordless: number[] = [];
  const rows: TranscriptRow[] = [];
  for (const { line, cells: found } of body) {
    let cells = withoutBlankTail(found, width);
    if (cells.every(isBlank)) continue;
    const surname = cells[columns.speaker]?.trim() ?? '';
    if (cells.length > width && cut.has(surname)) {
      cells = joinCells(cells, columns.speaker, 2, between);
      names.push(line);
    }
    if (cells.length > width) {
      cells = joinCells(cells, columns.text, cells.length - width + 1, between);
      joined.push(line);
    }
    const before = rows.at(-1);
    const isSpeaker = speakers.has(cells[0]?.trim());
    if (cells.length === 1 && width > 1 && before && !isSpeaker) {
      before.text = `${before.text}\n${cells[0]}`;
      continued.push(line);
      continue;
    }
    const text = cells[columns.text] ?? '';
    if (isBlank(text)) wordless.push(line);
    else rows.push({ speaker: cells[columns.speaker] ?? '', text });
  }
  const sign = between === '\t' ? 'tab' : between === ',' ? 'comma' : `“${between}”`;
  return {
    rows,
    notes: [
      ...note(
        joined,
        `more cells than the first row: each ${sign} too many was read as one of the words`,
      ),
      ...note(names, `a ${sign} within the name, which was read as one of the name`),
      ...note(continued, 'one cell that is no speaker: read as more words of the row before'),
      ...note(wordless, 'no words'),
    ],
  };
}

function withoutBlankTail(cells: readonly string[], width: number): readonly string[] {
  let end = cells.length;
  while (end > width && isBlank(cells[end - 1] ?? '')) end -= 1;
  return end === cells.length ? cells : cells.slice(0, end);
}

function joinCells(cells: readonly string[], at: number, count: number, between: string): string[] {
  const joined = cells.slice(at, at + count).join(between);
  return [...cells.slice(0, at), joined, ...cells.slice(at + count)];
}

/** Surnames that a comma cuts from the given name: longer rows alone, the same short part after each. */
function cutNames(rows: readonly TableRow[], width: number, speaker: number): Set<string> {
  const found = new Map<string, { given: string | null; count: number }>();
  for (const row of rows) {
    const cells = withoutBlankTail(row.cells, width);
    const surname = cells[speaker]?.trim() ?? '';
    const given = cells[speaker + 1]?.trim() ?? '';
    const known = found.get(surname) ?? { given, count: 0 };
    const isName = cells.length > width && /^\p{L}[\p{L}\p{M}.'’ -]*$/u.test(given);
    const same = isName && known.given === given && given.split(' ').length <= MAX_GIVEN_NAMES;
    found.set(surname, { given: same ? given : null, count: known.count + 1 });
  }
  return new Set(
    [...found].flatMap(([name, { given, count }]) => (given && count > 1 ? [name] : [])),
  );
}

function note(lines: readonly number[], what: string): string[] {
  if (lines.length === 0) return [];
  const shown = lines.slice(0, SHOWN_LINES).join(', ');
  const more = lines.length > SHOWN_LINES ? ` and ${lines.length - SHOWN_LINES} more` : '';
  return [`Line${lines.length === 1 ? '' : 's'} ${shown}${more}: ${what}.`];
}
