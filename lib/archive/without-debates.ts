import {
  type AnyRow,
  addRows,
  keyOfRow,
  type ModelName,
  modelNames,
  modelOf,
  noRows,
  type Rows,
  rowsOf,
} from '@/lib/archive/models';
import type { InPauses } from '@/lib/archive/plan/things';
import { usersOf } from '@/lib/archive/references';

/**
 * A library's rows without debates that count as absent, nor the commentators, propositions and themes
 * that nothing else uses.
 */
export function* withoutDebates(rows: Rows, absent: readonly Rows[]): InPauses<Rows> {
  if (absent.length === 0) return rows;
  const gone = new Map<ModelName, Set<string>>();
  for (const name of modelNames) {
    const keys = absent.flatMap((own) => rowsOf(own, name).map((row) => keyOfRow(name, row)));
    gone.set(name, new Set(keys));
  }
  const isGone = (name: ModelName, row: AnyRow) =>
    gone.get(name)?.has(keyOfRow(name, row)) ?? false;
  const left = noRows();
  const keep = (name: ModelName, stays: (row: AnyRow) => boolean) =>
    addRows(left, name, rowsOf(rows, name).filter(stays));
  for (const name of modelNames) {
    yield;
    const { thing } = modelOf(name).within;
    if (thing === 'debate' || thing === 'reading') keep(name, (row) => !isGone(name, row));
  }
  const stays = (name: 'Commentator' | 'Proposition' | 'Theme', above: string | null) => {
    const used = new Set(
      usersOf(name).flatMap(({ model, column }) => rowsOf(left, model).map((row) => row[column])),
    );
    const isKept = (row: AnyRow) => !isGone(name, row) || used.has(row.id ?? null);
    for (let before = -1; above !== null && before < used.size; ) {
      before = used.size;
      for (const row of rowsOf(rows, name)) if (isKept(row)) used.add(row[above] ?? null);
    }
    return isKept;
  };
  keep('Commentator', stays('Commentator', 'mergedIntoId'));
  keep('Proposition', stays('Proposition', null));
  const stayed = new Set(left.Proposition.map(({ id }) => id));
  keep('PropositionTheme', (row) => stayed.has(String(row.propositionId)));
  keep('Reason', (row) => stayed.has(String(row.propositionId)));
  keep('Theme', stays('Theme', 'parentId'));
  return left;
}
