import Papa from 'papaparse';
import { HIDDEN, NOT_CODED } from '@/lib/words/absence-words';
import { CommandTrouble } from '../command';

/** Words that the tables of charts have where an empty cell would say too much. */
const UNKNOWN: ReadonlySet<string> = new Set([NOT_CODED, HIDDEN]);

/** A table of numbers with names for its rows and columns; `null` is a cell without a number. */
export interface BareTable {
  readonly rowIds: readonly string[];
  readonly columnIds: readonly string[];
  readonly rows: readonly (readonly (number | null)[])[];
  /** Cells that say that nothing is known (`cellKey`): not coded yet, or hidden by a filter. */
  readonly unknown: ReadonlySet<string>;
}

/** What a cell is called among the unknown ones. */
export function cellKey(rowId: string, columnId: string): string {
  return `${rowId}\n${columnId}`;
}

/**
 * Reads a bare table: rows are commentators (or coders), columns propositions (or units), an empty
 * cell is missing, and so is one that says “not coded yet” or “hidden by the filter”, which is no
 * silence. The first line may hold the columns' names and the first column the rows'; each
 * is recognised by holding something that is no number (or by an empty corner). What has no name
 * is numbered.
 *
 * @throws CommandTrouble naming the line when a cell is no number or a line has too many or few.
 */
export function readBareTable(text: string): BareTable {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true });
  const cells = data.map((line) => line.map((cell) => cell.trim()));
  const [first, ...others] = cells;
  if (!first) throw new CommandTrouble('The table is empty.');
  for (const [place, line] of others.entries()) {
    if (line.length !== first.length) {
      throw new CommandTrouble(
        `Line ${place + 2} has ${count(line.length, 'cell')}, the first line ${first.length}.`,
      );
    }
  }
  const namedRows = others.some((line) => !isNumberOrEmpty(line[0]));
  const namedColumns =
    first.slice(namedRows ? 1 : 0).some((cell) => !isNumberOrEmpty(cell)) ||
    (others.length > 0 && namedRows && headsRows(first));
  const body = namedColumns ? others : cells;
  // Rows numbered in a column of their own ("coder,u1,u2"): its heading tells it from a column of values.
  const numberedRows = namedColumns && !namedRows && isRowHeading(first[0]);
  const skip = namedRows || numberedRows ? 1 : 0;
  const rowIds = body.map((line, row) => (skip === 1 && line[0] ? line[0] : String(row + 1)));
  const columnIds = first
    .slice(skip)
    .map((cell, column) => (namedColumns && cell) || String(column + 1));
  return {
    rowIds,
    columnIds,
    unknown: new Set(
      body.flatMap((line, row) =>
        line
          .slice(skip)
          .flatMap((cell, column) =>
            UNKNOWN.has(cell) ? cellKey(rowIds[row] ?? '', columnIds[column] ?? '') : [],
          ),
      ),
    ),
    rows: body.map((line, row) =>
      line.slice(skip).map((cell, column) => {
        const place = `line ${row + (namedColumns ? 2 : 1)}, cell ${column + skip + 1}`;
        return readCell(cell, place);
      }),
    ),
  };
}

function readCell(cell: string, place: string): number | null {
  if (cell === '' || UNKNOWN.has(cell)) return null;
  if (isNumberOrEmpty(cell)) return Number(cell);
  throw new CommandTrouble(`“${cell}” (${place}) is no number; a missing value is an empty cell.`);
}

function isNumberOrEmpty(cell: string | undefined): boolean {
  if (cell === undefined || cell === '' || UNKNOWN.has(cell)) return true;
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(cell);
}

/** A first line of numbers that names units: an empty or telling corner, or 1, 2, 3 … beyond five. */
function headsRows([corner, ...names]: readonly string[]): boolean {
  if (isNumberOrEmpty(corner) || isRowHeading(corner)) return true;
  return names.length > 5 && names.every((name, place) => name === String(place + 1));
}

function isRowHeading(cell: string | undefined): boolean {
  return /^(|id|name|commentator|coder|rater|reader|person|participant|voter|speaker|observer)s?$/i.test(
    cell ?? '',
  );
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
