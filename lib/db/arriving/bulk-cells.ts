import { wellFormed } from '@/lib/fields/schema';

/** A value of a row on its way into the database, as one JSON takes it there. */
export type Cell = string | number | boolean | null;

/** The bits of a whole number by which a shift in SQLite can divide. */
const LARGEST_SHIFT = 62;

/** A value as it is stored: times as the adapter of the database client writes them. */
export function toCell(value: unknown): Cell {
  if (value === null || typeof value === 'boolean') return value;
  if (value instanceof Date) return value.toISOString().replace('Z', '+00:00');
  if (typeof value === 'string') return wellFormed(value);
  const isExact =
    typeof value === 'number' && Math.abs(value) <= Number.MAX_SAFE_INTEGER && !Number.isNaN(value);
  if (isExact) return value;
  throw new RangeError(`insertInBulk: the database does not hold ${String(value)} exactly.`);
}

/** About how many letters a value takes in the JSON. */
export function lettersOf(cell: unknown): number {
  return typeof cell === 'string' ? cell.length : 8;
}

/**
 * How a column is read from the JSON. SQLite reads a fraction in decimals with an error in the last
 * bit at times, so one is written as a whole number and by which powers of two it is divided.
 *
 * @param place which cell of a row of the JSON the column is
 */
export function valueAt(
  cells: readonly (readonly Cell[])[],
  at: number,
  place: number,
): { sql: string; write: (cell: Cell) => unknown } {
  const fractions: ReturnType<typeof shiftsOf>[] = [];
  for (const row of cells) {
    const cell = row[at];
    if (typeof cell === 'number' && !Number.isInteger(cell)) fractions.push(shiftsOf(cell));
  }
  if (fractions.length === 0) return { sql: `value ->> ${place}`, write: (cell) => cell };
  const most = Math.max(...fractions.map(({ shifts }) => shifts.length));
  const steps = Array.from(
    { length: most },
    (_, step) => ` / (1 << (value ->> '$[${place}][${step + 1}]'))`,
  );
  return {
    sql: `(value ->> '$[${place}][0]') * 1.0${steps.join('')}`,
    write: (cell) => {
      if (typeof cell !== 'number') return [cell];
      const { whole, shifts } = shiftsOf(cell);
      return [whole, ...Array.from({ length: most }, (_, step) => shifts[step] ?? 0)];
    },
  };
}

/** A number as a whole one and the powers of two that it is to be divided by. */
function shiftsOf(number: number): { whole: number; shifts: number[] } {
  let whole = number;
  const shifts: number[] = [];
  for (let shift = 0; !Number.isInteger(whole); shift += 1) {
    whole *= 2;
    if (shift % LARGEST_SHIFT === 0) shifts.push(0);
    shifts[shifts.length - 1] = (shift % LARGEST_SHIFT) + 1;
  }
  return { whole, shifts };
}
