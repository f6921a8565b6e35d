import { compareDivision } from '@/lib/charts/compare-division';
import type { SpectrumRow } from '@/lib/charts/spectrum/spectrum';
import { themeTitle } from '@/lib/charts/theme-title';
import type { Sort } from '@/lib/view/state';
import type { ThemeView } from '@/lib/view/view';
import { NO_THEME } from '@/lib/words/no-theme';

/** Rows under one heading; the heading is null where the order is not by theme. */
export type SpectrumGroup = {
  readonly themeId: string | null;
  readonly title: string | null;
  readonly rows: readonly SpectrumRow[];
  /** Propositions of this theme that stand under the heading of another. */
  readonly elsewhere: number;
};

/**
 * Puts rows in order. *theme*: under the headings of the debate's themes, within each the sharpest
 * first; *sharpest*: the most divided first (`compareDivision`);
 * *text*: by `textOrder`, the place where each is first spoken of, unknown places last. Ties keep
 * the debate's order.
 */
export function orderSpectrum(
  rows: readonly SpectrumRow[],
  sort: Sort,
  themes: readonly ThemeView[],
  textOrder: ReadonlyMap<string, number>,
): SpectrumGroup[] {
  if (rows.length === 0) return [];
  if (sort === 'sharpest') {
    return [{ themeId: null, title: null, rows: [...rows].sort(bySharpness), elsewhere: 0 }];
  }
  if (sort === 'text') {
    const placeOf = (row: SpectrumRow) => textOrder.get(row.propositionId) ?? Number.MAX_VALUE;
    const ordered = [...rows].sort((a, b) => placeOf(a) - placeOf(b));
    return [{ themeId: null, title: null, rows: ordered, elsewhere: 0 }];
  }
  const groups: SpectrumGroup[] = themes.map((theme) => ({
    themeId: theme.id,
    title: themeTitle(theme, themes),
    rows: rows.filter((row) => row.themeId === theme.id).sort(bySharpness),
    elsewhere: rows.filter((row) => row.themeId !== theme.id && row.themeIds.includes(theme.id))
      .length,
  }));
  const known = new Set(themes.map((theme) => theme.id));
  const loose = rows.filter((row) => row.themeId === null || !known.has(row.themeId));
  groups.push({
    themeId: null,
    title: NO_THEME.name,
    rows: [...loose].sort(bySharpness),
    elsewhere: 0,
  });
  return groups.filter((group) => group.rows.length > 0);
}

function bySharpness(a: SpectrumRow, b: SpectrumRow): number {
  return compareDivision(a.division, b.division);
}
