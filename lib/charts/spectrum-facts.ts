import type { ChartFacts, Fact } from '@/lib/charts/chart-facts';
import { sourceLine } from '@/lib/charts/chart-selection';
import { compareDivision } from '@/lib/charts/compare-division';
import { countOf } from '@/lib/charts/format-fact';
import { kindWords } from '@/lib/charts/kind-words';
import { nameList } from '@/lib/charts/name-list';
import type { SpectrumGroup } from '@/lib/charts/spectrum-order';
import type { CommentatorView, DebateView } from '@/lib/debates/view';

/**
 * The spectrum in words and as a table: a row a proposition, a column a commentator. Silence is an
 * empty cell, "silent" on screen; implied stances are named in a column of their own.
 */
export function spectrumFacts(
  view: Pick<DebateView, 'debate' | 'source' | 'themes'>,
  groups: readonly SpectrumGroup[],
  shown: readonly CommentatorView[],
): ChartFacts {
  const rows = groups.flatMap((group) => group.rows);
  const names = shown.map(({ name }) => name);
  const themes = new Map(view.themes.map(({ id, name }) => [id, name]));
  const first = [...rows].sort((a, b) => compareDivision(a.division, b.division))[0];
  const disputed = rows.filter(({ kind }) => kind === 'differ' || kind === 'contested').length;
  return {
    id: 'stance-spectrum',
    title: 'Stance spectrum',
    summary:
      first?.span && disputed > 0
        ? `${whereOpposed(disputed, rows.length)}; the furthest apart: “${first.text}”`
        : rows.every(({ n }) => n === 0)
          ? 'Nobody shown takes a position on any of these propositions.'
          : `No opposite sides are taken on ${rows.length === 1 ? 'the one proposition' : `these ${rows.length} propositions`}.`,
    n: `n = ${countOf(rows.length, 'proposition')}, ${countOf(shown.length, 'commentator')}`,
    measure: { id: 'stance', name: 'Stance' },
    source: sourceLine(view),
    columns: [
      { label: 'Proposition', kind: 'text' },
      { label: 'Theme', kind: 'text', missing: 'none' },
      ...names.map((label) => ({ label, kind: 'stance' as const, missing: 'silent' })),
      { label: 'Implied by', kind: 'text', missing: 'nobody' },
      { label: 'Kind', kind: 'text' },
    ],
    rows: rows.map((row): Fact[] => {
      const marks = row.bands.flatMap((band) => band.marks);
      const byId = new Map(marks.map((mark) => [mark.commentator.id, mark]));
      const implied = marks.filter((mark) => mark.implied);
      return [
        row.text,
        row.themeId === null ? null : (themes.get(row.themeId) ?? null),
        ...shown.map(({ id }) => byId.get(id)?.stance ?? null),
        implied.length === 0 ? null : nameList(implied.map((mark) => mark.commentator.name)),
        kindWords(row.kind, names),
      ];
    }),
  };
}

/** On how many of the rows both sides are taken; a filter on just those is no finding. */
function whereOpposed(disputed: number, rows: number): string {
  if (disputed < rows) return `Opposite sides are taken on ${disputed} of ${rows} propositions`;
  return rows === 1
    ? 'Opposite sides are taken on this proposition'
    : `Opposite sides are taken on each of these ${rows} propositions`;
}
