import { columnOf, notAddressed, type StanceMatrix, stances } from '@/lib/analysis/stance-matrix';

/**
 * What several coders gave several units, for the measures of reliability: rows are coders, columns
 * units, `null` where a coder gave none. Numbers on any scale, or a stance matrix whose rows are
 * coders.
 */
export type CoderRatings = readonly (readonly (number | null)[])[] | StanceMatrix;

/** How often each value was given to each unit; all that chance-corrected measures need. */
export interface UnitCounts {
  /** The categories in ascending order. */
  readonly values: readonly number[];
  /** For each unit, in order: places in `values` with how many coders gave that value. */
  readonly units: readonly (readonly UnitCount[])[];
  readonly coders: number;
}

export interface UnitCount {
  readonly place: number;
  readonly count: number;
}

/**
 * Counts the ratings of each unit.
 *
 * @param categories every value that a coder could have given; by default the five stances for a
 *   stance matrix, and the values that occur for plain rows.
 * @throws Error naming the caller on ragged rows, a rating that is no finite number, or one that is
 *   not among the categories. Cost: one step a rating.
 */
export function countUnits(
  ratings: CoderRatings,
  caller: string,
  categories?: readonly number[],
): UnitCounts {
  const columns = isMatrix(ratings) ? matrixColumns(ratings) : rowColumns(ratings, caller);
  const values = categories
    ? orderedCategories(categories, caller)
    : isMatrix(ratings)
      ? stances
      : [...new Set(columns.flat())].sort((a, b) => a - b);
  const places = new Map(values.map((value, place) => [value, place]));
  const units = columns.map((column) => {
    const counts = new Map<number, number>();
    for (const value of column) {
      const place = places.get(value);
      if (place === undefined) {
        throw new Error(
          `${caller} takes ratings from the categories ${values.join(', ')}: got ${value}.`,
        );
      }
      counts.set(place, (counts.get(place) ?? 0) + 1);
    }
    return [...counts]
      .map(([place, count]) => ({ place, count }))
      .sort((a, b) => a.place - b.place);
  });
  return { values, units, coders: isMatrix(ratings) ? ratings.rowIndex.length : ratings.length };
}

/** How many coders rated a unit. */
export function countRatings(unit: readonly UnitCount[]): number {
  return unit.reduce((sum, { count }) => sum + count, 0);
}

/** The ratings of the two coders as pairs, for the units that both rated. */
export function sharedPairs(ratings: CoderRatings, caller: string): readonly [number, number][] {
  const rows = isMatrix(ratings) ? matrixRows(ratings) : ratings;
  const [first, second] = rows;
  if (!first || !second || rows.length !== 2) {
    throw new Error(`${caller} compares two coders: got ${rows.length}.`);
  }
  requireRows(rows, caller);
  const pairs: [number, number][] = [];
  for (const [unit, value] of first.entries()) {
    const other = second[unit];
    if (value !== null && other !== null && other !== undefined) pairs.push([value, other]);
  }
  return pairs;
}

export function isMatrix(ratings: CoderRatings): ratings is StanceMatrix {
  return 'cells' in ratings;
}

function matrixColumns(matrix: StanceMatrix): number[][] {
  return matrix.propositionIds.map((_, column) =>
    Array.from(columnOf(matrix, column)).filter((cell) => cell !== notAddressed),
  );
}

function matrixRows(matrix: StanceMatrix): (number | null)[][] {
  const columns = matrix.propositionIds.map((_, column) => columnOf(matrix, column));
  return matrix.commentatorIds.map((_, row) =>
    columns.map((column) => {
      const cell = column[row] as number;
      return cell === notAddressed ? null : cell;
    }),
  );
}

function rowColumns(rows: readonly (readonly (number | null)[])[], caller: string): number[][] {
  requireRows(rows, caller);
  return Array.from({ length: rows[0]?.length ?? 0 }, (_, unit) =>
    rows.map((row) => row[unit]).filter((value): value is number => typeof value === 'number'),
  );
}

function requireRows(rows: readonly (readonly (number | null)[])[], caller: string): void {
  for (const [place, row] of rows.entries()) {
    if (row.length !== rows[0]?.length) {
      throw new Error(
        `${caller} needs one row of equal length for each coder: row ${place + 1} has ${row.length} units, the first ${rows[0]?.length}.`,
      );
    }
    for (const value of row) {
      if (value !== null && !Number.isFinite(value)) {
        throw new Error(`${caller} takes ratings that are finite numbers or null: got ${value}.`);
      }
    }
  }
}

/** @throws Error when a category comes twice. */
function orderedCategories(categories: readonly number[], caller: string): number[] {
  const values = [...categories].sort((a, b) => a - b);
  for (const [place, value] of values.entries()) {
    if (value === values[place - 1]) {
      throw new Error(`${caller} needs categories that differ: ${value} is twice.`);
    }
  }
  return values;
}
