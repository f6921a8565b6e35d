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
import { usersOf } from '@/lib/archive/references';

/**
 * A library's rows without debates that count as absent, nor the commentators, propositions and themes
 * that nothing else uses.
 */
export function withoutDebates(rows: Rows, absent: readonly Rows[]): Rows {
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
    const { thing } = modelOf(name).within;
    if (thing === 'debate' || thing === 'reading') keep(name, (row) => !isGone(name, row));
  }
  for (const name of ['Commentator', 'Proposition'] as const) {
    const used = new Set(
      usersOf(name).flatMap(({ model, column }) => rowsOf(left, model).map((row) => row[column])),
    );
    keep(name, (row) => !isGone(name, row) || used.has(row.id ?? null));
  }
  const stayed = new Set(left.Proposition.map(({ id }) => id));
  keep('PropositionTheme', (row) => stayed.has(String(row.propositionId)));
  keep('Reason', (row) => stayed.has(String(row.propositionId)));
  const themes = new Set(left.PropositionTheme.map(({ themeId }) => themeId));
  for (let before = -1; before < themes.size; ) {
    before = themes.size;
    for (const theme of rows.Theme) {
      const stays = !isGone('Theme', theme) || themes.has(theme.id);
      if (stays && theme.parentId !== null) themes.add(theme.parentId);
    }
  }
  keep('Theme', (row) => !isGone('Theme', row) || themes.has(String(row.id)));
  return left;
}
