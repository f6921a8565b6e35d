import { readFile } from 'node:fs/promises';
import { matrixFromRows, type StanceMatrix } from '@/lib/analysis/stance-matrix';
import { CommandTrouble } from '../command';
import { placeOf } from '../named-file';
import { type StanceScale, stanceOnScale, stanceScale, valuesOfScale } from '../stance-scale';
import { type BareTable, cellKey, readBareTable } from './bare-table';
import type { AnalysisInput } from './input';

/** The files of an analysis without the library, and how their cells are to be read. */
export interface TableRequest {
  readonly file: string;
  readonly after: string | undefined;
  readonly towards: string | undefined;
  /** `undefined`: stances from −2 to 2, and ratings as they come. */
  readonly scale: StanceScale | undefined;
  readonly commentators: readonly string[] | undefined;
}

/** Reads the tables of an analysis. @throws CommandTrouble naming the file that cannot be read. */
export async function inputFromTables(request: TableRequest): Promise<AnalysisInput> {
  const { scale, commentators } = request;
  const table = keepRows(await readTable(request.file), commentators, request.file);
  const after = request.after === undefined ? null : await readTable(request.after);
  const towards = request.towards === undefined ? null : await readTable(request.towards);
  return {
    stances: () => toMatrix(table, scale),
    isLookedAt: (row, column) => !table.unknown.has(cellKey(row, column)),
    ratings: () => ({
      ratings: table.rows,
      unitIds: table.columnIds,
      categories: scale && valuesOfScale(scale),
    }),
    after: () => after && toMatrix(after, scale),
    towards: () => towards && toMatrix(towards, scale),
    debate: null,
  };
}

function keepRows(
  table: BareTable,
  wanted: readonly string[] | undefined,
  file: string,
): BareTable {
  if (!wanted) return table;
  const places = wanted.map((id) => {
    const place = table.rowIds.indexOf(id);
    if (place < 0) throw new CommandTrouble(`${file} has no row “${id}”.`);
    return place;
  });
  return { ...table, rowIds: wanted, rows: places.map((place) => table.rows[place] ?? []) };
}

function toMatrix(table: BareTable, scale: StanceScale = stanceScale): StanceMatrix {
  return matrixFromRows(
    table.rowIds,
    table.columnIds,
    table.rows.map((row) =>
      row.map((value) => (value === null ? null : stanceOnScale(value, scale))),
    ),
  );
}

async function readTable(file: string): Promise<BareTable> {
  let text: string;
  try {
    text = await readFile(placeOf(file), 'utf8');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new CommandTrouble(
      missing ? `There is no file ${file}.` : `${file} could not be read: ${String(error)}`,
    );
  }
  try {
    return readBareTable(text);
  } catch (error) {
    if (error instanceof CommandTrouble) throw new CommandTrouble(`${file}: ${error.message}`);
    throw error;
  }
}
