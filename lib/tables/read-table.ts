import { guessDelimiter } from '@/lib/tables/guess-delimiter';
import { type SplitStop, splitCells } from '@/lib/tables/split-cells';
import {
  type Delimiter,
  isBlank,
  type Table,
  type TableLimits,
  type TableProblem,
  type TableRow,
} from '@/lib/tables/table';
import { decodeText } from '@/lib/text/clean/decode';

/** A table with how its bytes were taken. */
export type DecodedTable = Table & {
  readonly encoding: string;
  /** What was not certain about its characters, in words. */
  readonly notes: readonly string[];
};

/** The table in a file: its encoding and what stands between its cells are found out. */
export function readTable(bytes: Uint8Array, limits: TableLimits): DecodedTable | TableProblem {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const table = tableOfText(decoded.text, limits);
  return table.ok ? { ...table, encoding: decoded.encoding, notes: decoded.notes } : table;
}

/**
 * The table in a text: every row with the line on which it begins. Lines of `#` above it are comments;
 * lines without a word, and empty rows and columns at its end, are left out and counted; a row that is
 * longer or shorter than the first stays so. An apostrophe that keeps a spreadsheet program from running
 * a cell as a formula is taken off. O(n).
 */
export function tableOfText(text: string, limits: TableLimits): Table | TableProblem {
  const above = readAbove(text, limits);
  const looseQuotes = new Set<number>();
  const rows: TableRow[] = [];
  const split = splitCells(text, above.delimiter, {
    start: above.start,
    line: above.line,
    maxColumns: limits.maxColumns,
    onLooseQuote: (line) => looseQuotes.add(line),
  });
  let cells = 0;
  let blankRows = 0;
  let step = split.next();
  for (; !step.done; step = split.next()) {
    const row = withoutApostrophes(step.value);
    if (row.cells.length === 1 && isBlank(row.cells[0] ?? '')) {
      blankRows += 1;
      continue;
    }
    cells += row.cells.length;
    if (cells > limits.maxCells) return problemOf({ kind: 'many-cells', line: row.line }, limits);
    rows.push(row);
  }
  if (step.value !== null) return problemOf(step.value, limits);
  while (rows.at(-1)?.cells.every(isBlank)) {
    rows.pop();
    blankRows += 1;
  }
  if (rows.length === 0) return problemOf({ kind: 'empty', line: 1 }, limits);
  const width = rows.reduce((most, row) => Math.max(most, filledWidth(row, most)), 0);
  const drawn = rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
  return {
    ok: true,
    rows: rows.map((row) =>
      row.cells.length > width ? { line: row.line, cells: row.cells.slice(0, width) } : row,
    ),
    delimiter: drawn > 1 ? above.delimiter : null,
    comments: above.comments,
    blankRows,
    blankColumns: drawn - width,
    looseQuotes: [...looseQuotes],
  };
}

/** How many cells a row has up to the last one that holds anything; at least `known` are not looked at. */
function filledWidth({ cells }: TableRow, known: number): number {
  let width = cells.length;
  while (width > known && isBlank(cells[width - 1] ?? '')) width -= 1;
  return width;
}

/** Programs that write tables put an apostrophe before what would run as a formula. */
function withoutApostrophes(row: TableRow): TableRow {
  if (!row.cells.some(isDefused)) return row;
  return {
    line: row.line,
    cells: row.cells.map((cell) => (isDefused(cell) ? cell.slice(1) : cell)),
  };
}

function isDefused(cell: string): boolean {
  return cell.startsWith("'") && /^'[=+\-@\t\r]/.test(cell) && !cell.endsWith("'");
}

type Above = {
  start: number;
  line: number;
  comments: string[];
  delimiter: Delimiter | null;
};

/** Lines above the table: the one in which a spreadsheet program names the delimiter, and comments. */
function readAbove(text: string, { maxColumns }: TableLimits): Above {
  const named = /^sep=([,;\t|])(?:\r\n|\r|\n|$)/i.exec(text);
  let start = named?.[0].length ?? 0;
  let line = named === null ? 1 : 2;
  const comments: string[] = [];
  const commentLine = /[ \t]*"?#[ \t]([^\r\n]*)(?:\r\n|\r|\n|$)/y;
  let last: { start: number; line: number } | null = null;
  for (;;) {
    commentLine.lastIndex = start;
    const found = commentLine.exec(text);
    if (found === null) break;
    comments.push(plainComment(found[1] ?? ''));
    last = { start, line };
    start = commentLine.lastIndex;
    line += 1;
  }
  const guess = (place: { start: number; line: number }) =>
    (named?.[1] as Delimiter | undefined) ?? guessDelimiter(text, { ...place, maxColumns });
  const delimiter = guess({ start, line });
  if (last !== null && isHeading(text, last, delimiter, maxColumns))
    return { ...last, comments: comments.slice(0, -1), delimiter };
  return { start, line, comments, delimiter };
}

/** Whether a line that begins with `#` is the first row of the table under it: “# of votes,p1,p2”. */
function isHeading(
  text: string,
  place: { start: number; line: number },
  delimiter: Delimiter | null,
  maxColumns: number,
): boolean {
  const rows = splitCells(text, delimiter, { ...place, maxColumns });
  const [first, second] = [rows.next(), rows.next()];
  if (first.done || /^#\s[\p{L} ]{1,40}: /u.test(first.value.cells[0]?.trim() ?? '')) return false;
  const width = first.value.cells.length;
  return width > 1 && (second.done === true || second.value.cells.length === width);
}

/** A comment without the quotation marks, and the empty cells, that a program for tables puts around it. */
function plainComment(words: string): string {
  let end = words.length;
  while (',;\t|'.includes(words.charAt(end - 1)) && end > 0) end -= 1;
  return words.slice(0, end).replace(/"$/, '').replaceAll('""', '"').trim();
}

type Trouble = { kind: SplitStop['kind'] | 'many-cells' | 'empty'; line: number };

function problemOf({ kind, line }: Trouble, limits: TableLimits): TableProblem {
  switch (kind) {
    case 'unclosed-quote':
      return {
        ok: false,
        problem: `The quotation mark that opens a cell in line ${line} is never closed; the file may have been cut off.`,
        remedy: 'Close it, or open the file in a spreadsheet program and save it again as CSV.',
      };
    case 'many-columns':
      return {
        ok: false,
        problem: `The table has too many columns: line ${line} has more than ${limits.maxColumns.toLocaleString('en')}.`,
        remedy: 'Check that it is the right file; leave out columns that are not needed.',
      };
    case 'many-cells':
      return {
        ok: false,
        problem: `The table has more than ${limits.maxCells.toLocaleString('en')} cells (up to line ${line}).`,
        remedy: 'Leave out rows or columns that are not needed, or cut it into several files.',
      };
    case 'empty':
      return {
        ok: false,
        problem: 'The table is empty: no line of the file holds anything.',
        remedy: 'Choose a file with a row for each entry, its cells between commas or tabs.',
      };
  }
}
