import { readNumberCell } from '@/lib/tables/read-number';
import { isBlank, type Table, type TableRow } from '@/lib/tables/table';
import { CommandTrouble } from '../command';
import { findMatrixOfChart, type MatrixOfChart } from './chart-table';
import { UNKNOWN } from './heading-signs';
import { findHeadings, type HeadingOptions } from './table-headings';

/** A table of numbers with names for its rows and columns; `null` is a cell without a number. */
export interface BareTable {
  readonly rowIds: readonly string[];
  readonly columnIds: readonly string[];
  readonly rows: readonly (readonly (number | null)[])[];
  /** Cells that say that nothing is known (`cellKey`): not coded yet, or hidden by a filter. */
  readonly unknown: ReadonlySet<string>;
  /** Where a cell stands in the file: “line 3, cell 2”. */
  readonly placeOf: (row: number, column: number) => string;
  readonly taken: Taken;
}

/** What was taken for what, to be told. */
export interface Taken {
  /** What the rows are named by: a heading, or `null` where they are numbered. */
  readonly ids: string | null;
  readonly headings: boolean;
  readonly values: number;
  /** How the file writes what is missing, and how often; '' are empty cells. */
  readonly missing: ReadonlyMap<string, number>;
  readonly decimalCommas: number;
  /** Rows and columns without names or values, between others. */
  readonly blank: { readonly rows: number; readonly columns: number };
  readonly turned: 'asked' | 'by-heading' | null;
  readonly doubts: readonly string[];
}

/** How a table is to be read. */
export interface BareTableOptions extends HeadingOptions {
  /** Whether rows are propositions (or units), and columns commentators (or coders). */
  readonly transpose: boolean;
}

/** What a cell is called among the unknown ones. */
export function cellKey(rowId: string, columnId: string): string {
  return `${rowId}\n${columnId}`;
}

/**
 * Reads a table of numbers: rows are commentators (or coders), columns propositions (or units), a cell
 * without words is missing, and so is one that says “not coded yet” or “hidden by the filter”, which is no
 * silence. Names are found (`findHeadings`); what has no name is numbered. The table of a stance spectrum
 * has propositions as rows and is turned.
 *
 * @throws CommandTrouble naming the line where a cell is no number, a row has too many or few cells, a
 *   name stands twice, or there are names alone
 */
export function readBareTable(table: Table, options: BareTableOptions): BareTable {
  const chart = findMatrixOfChart(table);
  const { named, idsAt, idsToo, doubts } = chart ?? findHeadings(table.rows, options);
  const [first, ...others] = table.rows;
  if (!first) throw new CommandTrouble('The table is empty.');
  if (!chart) refuseRagged(first, others);
  if (named && others.length === 0)
    throw new CommandTrouble(
      `Line ${first.line} names columns, and no row follows. Give a table with a row for each commentator (or coder).`,
    );
  const body = (named ? others : table.rows).filter(
    (row) => idsAt === null || row.cells.some((cell) => !isBlank(cell)),
  );
  const columns = columnsOf(first, body, { named, names: [idsAt, ...idsToo], chart });
  if (columns.places.length === 0)
    throw new CommandTrouble(
      'The table has names and no column of numbers. Its cells stand between commas, semicolons, tabs or |, each row in a line.',
    );
  const names = body.map((row, place) => nameOf(row, idsAt) ?? String(place + 1));
  refuseTwice(
    names.map((name, place) => ({ name, place: body[place]?.line ?? 0 })),
    'Lines',
    idsAt === null
      ? 'Each row needs a name of its own'
      : `Each row needs a name of its own: mend one, or take it out of the file; --ids none where column ${idsAt + 1} holds values`,
  );
  const columnNames = columns.places.map(
    (place, at) => (named && first.cells[place]?.trim()) || String(at + 1),
  );
  refuseTwice(
    columnNames.map((name, at) => ({ name, place: (columns.places[at] ?? 0) + 1 })),
    'Columns',
    'Each column needs a name of its own: mend one, or take it out of the file',
  );
  const counted = readCells(body, columns.places, names, columnNames);
  const isTurned = chart !== null || options.transpose;
  const heading =
    idsAt === null ? null : (named && first.cells[idsAt]?.trim()) || `column ${idsAt + 1}`;
  const upright: BareTable = {
    rowIds: names,
    columnIds: columnNames,
    rows: counted.rows,
    unknown: counted.unknown,
    placeOf: (row, column) => `line ${body[row]?.line}, cell ${(columns.places[column] ?? 0) + 1}`,
    taken: {
      ids: heading,
      headings: named,
      values: counted.values,
      missing: counted.missing,
      decimalCommas: counted.decimalCommas,
      blank: { rows: table.rows.length - body.length - (named ? 1 : 0), columns: columns.blank },
      turned: chart ? 'by-heading' : options.transpose ? 'asked' : null,
      doubts,
    },
  };
  return isTurned ? turn(upright) : upright;
}

function nameOf({ cells }: TableRow, idsAt: number | null): string | null {
  return idsAt === null ? null : cells[idsAt]?.trim() || null;
}

function refuseRagged(first: TableRow, others: readonly TableRow[]): void {
  for (const { line, cells } of others) {
    if (cells.length === first.cells.length) continue;
    const [has, whole] = [cells.length, first.cells.length];
    const where = first.line === 1 ? 'the first line' : `line ${first.line}`;
    const remedy =
      whole === 1
        ? 'If the first line is a title, take it out.'
        : has > whole
          ? 'Put words that hold a comma between quotation marks, or take the cells that are too many out.'
          : 'Give every row as many cells; a missing value is an empty one.';
    throw new CommandTrouble(
      `Line ${line} has ${has} ${has === 1 ? 'cell' : 'cells'}, ${where} ${whole}. ${remedy}`,
    );
  }
}

/** The columns that hold values: all but that of the names, and those without a heading and a value. */
function columnsOf(
  first: TableRow,
  body: readonly TableRow[],
  {
    named,
    names,
    chart,
  }: { named: boolean; names: readonly (number | null)[]; chart: MatrixOfChart | null },
): { places: readonly number[]; blank: number } {
  if (chart) return { places: chart.places, blank: 0 };
  const all = [...first.cells.keys()].filter((place) => !names.includes(place));
  if (!named) return { places: all, blank: 0 };
  const places = all.filter(
    (place) =>
      !isBlank(first.cells[place] ?? '') || body.some(({ cells }) => !isBlank(cells[place] ?? '')),
  );
  return { places, blank: all.length - places.length };
}

function readCells(
  body: readonly TableRow[],
  places: readonly number[],
  names: readonly string[],
  columnNames: readonly string[],
) {
  const unknown = new Set<string>();
  const missing = new Map<string, number>();
  let values = 0;
  let decimalCommas = 0;
  const count = (mark: string) => {
    missing.set(mark, (missing.get(mark) ?? 0) + 1);
    return null;
  };
  const rows = body.map(({ line, cells }, row) =>
    places.map((place, column) => {
      const words = cells[place] ?? '';
      const cell = readNumberCell(words);
      if (cell.kind === 'missing') return count(cell.mark);
      if (UNKNOWN.has(words.trim())) {
        unknown.add(cellKey(names[row] ?? '', columnNames[column] ?? ''));
        return count(words.trim());
      }
      if (cell.kind === 'words')
        throw noNumber(words.trim(), line, place, columnNames[column] ?? '');
      values += 1;
      if (cell.decimalComma) decimalCommas += 1;
      return cell.value;
    }),
  );
  return { rows, unknown, missing, values, decimalCommas };
}

function noNumber(words: string, line: number, place: number, column: string): CommandTrouble {
  const short = words.length > 60 ? `${words.slice(0, 60)}…` : words;
  return new CommandTrouble(
    `“${short}” (line ${line}, cell ${place + 1}) is no number; what is missing is an empty cell, NA, a dot or a dash. If column “${column}” holds the rows’ names, say --ids ${place + 1}; if it holds other words, take it out of the file.`,
  );
}

function refuseTwice(
  names: readonly { readonly name: string; readonly place: number }[],
  what: string,
  remedy: string,
): void {
  const seen = new Map<string, number>();
  for (const { name, place } of names) {
    const before = seen.get(name);
    if (before !== undefined)
      throw new CommandTrouble(
        `${what} ${before} and ${place} are both called “${name}”. ${remedy}.`,
      );
    seen.set(name, place);
  }
}

/** Rows as columns. */
function turn(table: BareTable): BareTable {
  return {
    ...table,
    rowIds: table.columnIds,
    columnIds: table.rowIds,
    rows: table.columnIds.map((_, column) => table.rows.map((row) => row[column] ?? null)),
    unknown: new Set([...table.unknown].map((key) => key.split('\n').reverse().join('\n'))),
    placeOf: (row, column) => table.placeOf(column, row),
  };
}
