import type { Delimiter, TableRow } from '@/lib/tables/table';

/** What ends a reading before the end of the text, in which line, after how many cells of its row. */
export interface SplitStop {
  readonly kind: 'unclosed-quote' | 'many-columns';
  readonly line: number;
  readonly cells: number;
}

/** Where the rows begin, and what to do with what is odd. */
export interface SplitOptions {
  /** The place in the text where the table begins, and the number of that line. */
  readonly start: number;
  readonly line: number;
  readonly maxColumns: number;
  /** Told of each cell that begins with a quotation mark which does not close it. */
  readonly onLooseQuote?: (line: number) => void;
}

const [QUOTE, LINE_FEED, RETURN, SPACE, NO_BREAK] = [0x22, 0x0a, 0x0d, 0x20, 0xa0];

/**
 * The rows of a delimited text, one after the other. A cell within quotation marks may hold delimiters
 * and line ends, and a doubled quotation mark is one; spaces outside the marks are none of its words.
 * A mark that opens a cell and does not close it before the next delimiter or line end is a sign like
 * others. A line of no characters is a row of one empty cell.
 *
 * O(n): a cell is read a second time only up to the quotation mark that showed it to be unquoted.
 *
 * @returns why it ended early, `null` where it came to the end
 */
export function* splitCells(
  text: string,
  delimiter: Delimiter | null,
  { start, line: firstLine, maxColumns, onLooseQuote }: SplitOptions,
): Generator<TableRow, SplitStop | null> {
  const between = delimiter === null ? -1 : delimiter.charCodeAt(0);
  let at = start;
  let line = firstLine;
  while (at < text.length) {
    const row = line;
    const cells: string[] = [];
    for (;;) {
      if (cells.length === maxColumns)
        return { kind: 'many-columns', line: row, cells: cells.length };
      const quoted = readQuoted(text, at, between);
      if (quoted === 'unclosed') return { kind: 'unclosed-quote', line, cells: cells.length };
      if (quoted === 'loose') onLooseQuote?.(line);
      if (quoted === null || quoted === 'loose') {
        const end = endOfBare(text, at, between);
        cells.push(text.slice(at, end));
        at = end;
      } else {
        cells.push(quoted.cell);
        line += quoted.lines;
        at = quoted.end;
      }
      if (text.charCodeAt(at) !== between || at >= text.length) break;
      at += 1;
    }
    yield { line: row, cells };
    if (text.charCodeAt(at) === RETURN && text.charCodeAt(at + 1) === LINE_FEED) at += 1;
    at += 1;
    line += 1;
  }
  return null;
}

/** A cell within quotation marks that begins at a place; `null` where none does. */
function readQuoted(
  text: string,
  start: number,
  between: number,
): { cell: string; end: number; lines: number } | 'unclosed' | 'loose' | null {
  const open = afterSpaces(text, start);
  if (text.charCodeAt(open) !== QUOTE) return null;
  let doubled = false;
  let close = text.indexOf('"', open + 1);
  while (close !== -1 && text.charCodeAt(close + 1) === QUOTE) {
    doubled = true;
    close = text.indexOf('"', close + 2);
  }
  if (close === -1) return 'unclosed';
  const end = afterSpaces(text, close + 1);
  const next = text.charCodeAt(end);
  if (end < text.length && next !== between && next !== LINE_FEED && next !== RETURN)
    return 'loose';
  const words = text.slice(open + 1, close);
  return {
    cell: doubled ? words.replaceAll('""', '"') : words,
    end,
    lines: words.match(/\r\n|\r|\n/g)?.length ?? 0,
  };
}

function endOfBare(text: string, start: number, between: number): number {
  for (let at = start; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === between || sign === LINE_FEED || sign === RETURN) return at;
  }
  return text.length;
}

function afterSpaces(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) === SPACE || text.charCodeAt(at) === NO_BREAK) at += 1;
  return at;
}
