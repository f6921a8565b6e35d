import {
  type AnyRow,
  type ModelName,
  modelNames,
  noRows,
  type Rows,
  rowsOf,
} from '@/lib/archive/models';
import { referencesOf } from '@/lib/archive/references';

/** A row that is still being brought in, out of sight. */
export type ArrivingRow = { model: string; rowId: string };

/**
 * Rows without those that have not arrived, and without all that hangs on these: half a reading is
 * nobody's work. Where nothing is arriving no row is looked at.
 */
export function withoutArriving(rows: Rows, arriving: readonly ArrivingRow[]): Rows {
  if (arriving.length === 0) return rows;
  const left = new Set(arriving.map(({ model, rowId }) => nameOf(model, rowId)));
  for (let kept = rows; ; ) {
    const next = noRows();
    let dropped = 0;
    for (const name of modelNames) {
      const hangs = hangsOn(name, left);
      for (const row of rowsOf(kept, name)) {
        if (hangs(row)) {
          dropped += 1;
          if (row.id !== undefined) left.add(nameOf(name, row.id));
        } else rowsOf(next, name).push(row);
      }
    }
    if (dropped === 0) return next;
    kept = next;
  }
}

const nameOf = (model: string, id: AnyRow[string] | undefined) => `${model} ${id}`;

/** Whether a row of a model is one of some, or refers to one. */
function hangsOn(name: ModelName, some: ReadonlySet<string>): (row: AnyRow) => boolean {
  const references = referencesOf(name);
  return (row) =>
    some.has(nameOf(name, row.id)) ||
    references.some(({ column, to }) => some.has(nameOf(to, row[column])));
}
