import type { SpectrumRow } from '@/lib/charts/spectrum';
import type { ThemeView } from '@/lib/debates/view';
import type { Sort } from '@/lib/debates/view-state';

/** Rows under one heading; the heading is null where the order is not by theme. */
export type SpectrumGroup = {
  readonly themeId: string | null;
  readonly title: string | null;
  readonly rows: readonly SpectrumRow[];
};

/**
 * Puts rows in order. *theme*: under the headings of the debate's themes, within each the sharpest
 * first; *sharpest*: the most polarised first, then the one that more commentators address;
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
    return [{ themeId: null, title: null, rows: [...rows].sort(bySharpness) }];
  }
  if (sort === 'text') {
    const placeOf = (row: SpectrumRow) => textOrder.get(row.propositionId) ?? Number.MAX_VALUE;
    const ordered = [...rows].sort((a, b) => placeOf(a) - placeOf(b));
    return [{ themeId: null, title: null, rows: ordered }];
  }
  const groups: SpectrumGroup[] = themes.map((theme) => ({
    themeId: theme.id,
    title: titleOf(theme, themes),
    rows: rows.filter((row) => row.themeId === theme.id).sort(bySharpness),
  }));
  const known = new Set(themes.map((theme) => theme.id));
  const loose = rows.filter((row) => row.themeId === null || !known.has(row.themeId));
  groups.push({ themeId: null, title: 'Without a theme', rows: [...loose].sort(bySharpness) });
  return groups.filter((group) => group.rows.length > 0);
}

function bySharpness(a: SpectrumRow, b: SpectrumRow): number {
  return (b.sharpness ?? -1) - (a.sharpness ?? -1) || b.n - a.n;
}

/** "Economy › Trade" for a theme below another. */
function titleOf(theme: ThemeView, themes: readonly ThemeView[]): string {
  const parent = themes.find((candidate) => candidate.id === theme.parentId);
  return parent ? `${parent.name} › ${theme.name}` : theme.name;
}
