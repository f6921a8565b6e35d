import { matrixFromRows, type StanceMatrix } from '@/lib/analysis/stance-matrix';
import { forTerminal } from '@/lib/fields/schema';
import { readTable } from '@/lib/tables/read-table';
import { CommandTrouble } from '../command';
import { readNamedFile } from '../named-file';
import { type BareTable, type BareTableOptions, cellKey, readBareTable } from './bare-table';
import type { AnalysisInput } from './input';
import { sayTable } from './say-table';
import {
  refuseOffScale,
  type StanceScale,
  stanceOnScale,
  stanceScale,
  valuesOfScale,
} from './stance-scale';

/** The files of an analysis without the library, and how their cells are to be read. */
export interface TableRequest {
  readonly file: string;
  readonly after: string | undefined;
  readonly towards: string | undefined;
  /** Its scale: `undefined` for stances from −2 to 2, and ratings as they come. */
  readonly reading: BareTableOptions;
  readonly commentators: readonly string[] | undefined;
}

type NamedTable = BareTable & { readonly file: string };

const MAX_BYTES = 100 * 1024 * 1024;
const LIMITS = { maxColumns: 20_000, maxCells: 20_000_000 };

/**
 * Reads the tables of an analysis, and says on stderr what of them was taken for what.
 *
 * @throws CommandTrouble naming the file that cannot be read
 */
export async function inputFromTables(request: TableRequest): Promise<AnalysisInput> {
  const { reading, commentators } = request;
  const read = async (file: string | undefined) =>
    file === undefined ? null : openTable(file, reading);
  const table = keepRows(await openTable(request.file, reading), commentators);
  const after = await read(request.after);
  const towards = await read(request.towards);
  const { scale } = reading;
  return {
    stances: () => toMatrix(table, scale),
    isLookedAt: (row, column) => !table.unknown.has(cellKey(row, column)),
    ratings: () => {
      if (scale) eachValue(table, (value, place) => refuseOffScale(value, scale, place));
      return {
        ratings: table.rows,
        unitIds: table.columnIds,
        categories: scale && valuesOfScale(scale),
        placeOf: (row, column) => placeIn(table, row, column),
      };
    },
    after: () => after && toMatrix(after, scale),
    towards: () => towards && toMatrix(towards, scale),
    debate: null,
  };
}

function keepRows(table: NamedTable, wanted: readonly string[] | undefined): NamedTable {
  if (!wanted) return table;
  const places = wanted.map((id, at) => {
    const place = table.rowIds.indexOf(id);
    if (place < 0) throw new CommandTrouble(`${table.file} has no row “${id}”.`);
    if (wanted.indexOf(id) < at) throw new CommandTrouble(`--commentators names “${id}” twice.`);
    return place;
  });
  return {
    ...table,
    rowIds: wanted,
    rows: places.map((place) => table.rows[place] ?? []),
    placeOf: (row, column) => table.placeOf(places[row] ?? 0, column),
  };
}

function toMatrix(table: NamedTable, scale: StanceScale = stanceScale): StanceMatrix {
  return matrixFromRows(
    table.rowIds,
    table.columnIds,
    table.rows.map((row, at) =>
      row.map((value, column) =>
        value === null ? null : stanceOnScale(value, scale, placeIn(table, at, column)),
      ),
    ),
  );
}

function eachValue(table: NamedTable, look: (value: number, place: string) => void): void {
  for (const [at, row] of table.rows.entries())
    for (const [column, value] of row.entries())
      if (value !== null) look(value, placeIn(table, at, column));
}

function placeIn(table: NamedTable, row: number, column: number): string {
  return `${table.file}, ${table.placeOf(row, column)}`;
}

async function openTable(file: string, reading: BareTableOptions): Promise<NamedTable> {
  const table = readTable(await readNamedFile(file, MAX_BYTES), LIMITS);
  if (!table.ok) throw new CommandTrouble(`${file}: ${table.problem} ${table.remedy}`);
  try {
    const bare = readBareTable(table, reading);
    console.error(forTerminal(sayTable(file, bare, table).join('\n')));
    return { ...bare, file };
  } catch (error) {
    if (error instanceof CommandTrouble) throw new CommandTrouble(`${file}: ${error.message}`);
    throw error;
  }
}
