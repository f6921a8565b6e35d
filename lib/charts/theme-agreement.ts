import { fewPropositions } from '@/lib/analysis/measured';
import type { PickableMeasure } from '@/lib/analysis/pickable-measures';
import { selectFromMatrix } from '@/lib/analysis/select-from-matrix';
import { agreementMeasure, countsOnly, meanAgreement } from '@/lib/charts/agreement-measure';
import type { ChartFacts } from '@/lib/charts/chart-facts';
import { type ChartSelection, inShown } from '@/lib/charts/chart-selection';
import { chartTitles } from '@/lib/charts/offered-charts';
import { countOf, formatShare } from '@/lib/words/format-count';
import { isTheme } from '@/lib/words/no-theme';

export type ThemeAgreementRow = {
  readonly themeId: string;
  readonly name: string;
  /** `null` where no two commentators share a proposition of the theme. */
  readonly value: number | null;
  readonly pairs: number;
  readonly propositions: number;
  /** Rests on fewer propositions than the figure needs to be trusted. */
  readonly few: boolean;
  /** What the figure rests on, in words. */
  readonly basis: string;
  /** The theme's propositions among the selection's. */
  readonly propositionIds: readonly string[];
};

export type ThemeAgreement = {
  readonly facts: ChartFacts;
  readonly rows: readonly ThemeAgreementRow[];
};

/** How much the commentators agree on each theme, the most agreed first, nothing shared last; what has no theme yet after all. */
export function themeAgreement(
  selection: ChartSelection,
  measure: PickableMeasure,
): ThemeAgreement {
  const only = countsOnly(measure);
  const here = inShown(selection);
  const rows = selection.themes.map((group): ThemeAgreementRow => {
    const propositionIds = group.places.flatMap((place) => selection.propositions[place]?.id ?? []);
    const mean = meanAgreement(measure, selectFromMatrix(selection.matrix, { propositionIds }));
    const few = mean.value !== null && mean.propositions < fewPropositions;
    const rests = `${countOf(mean.pairs, 'pair')}, ${countOf(mean.propositions, 'proposition')}`;
    return {
      themeId: group.theme?.id ?? '',
      name: group.name,
      value: mean.value,
      pairs: mean.pairs,
      propositions: mean.propositions,
      few,
      basis: mean.value === null ? `nothing shared${only}${here}` : few ? `${rests}: few` : rests,
      propositionIds,
    };
  });
  const named = rows.filter(({ themeId }) => isTheme(themeId));
  rows.sort(
    (a, b) =>
      Number(isTheme(b.themeId)) - Number(isTheme(a.themeId)) || (b.value ?? -1) - (a.value ?? -1),
  );
  named.sort((a, b) => (b.value ?? -1) - (a.value ?? -1));
  const { name } = agreementMeasure(measure);
  return {
    facts: {
      id: 'agreement-by-theme',
      title: chartTitles['agreement-by-theme'],
      summary: summarise(named, only, here),
      n: `n = ${countOf(selection.propositions.length, 'proposition')} of ${countOf(named.length, 'theme')}; each bar says its own`,
      measure: agreementMeasure(measure),
      filters: selection.filters,
      source: selection.source,
      columns: [
        { label: 'Theme', kind: 'text' },
        { label: `${name}, 0 to 1`, kind: 'share', missing: `nothing shared${only}${here}` },
        { label: 'Pairs', kind: 'count' },
        { label: 'Shared propositions', kind: 'count' },
      ],
      rows: rows.map((row) => [row.name, row.value, row.pairs, row.propositions]),
    },
    rows,
  };
}

function summarise(rows: readonly ThemeAgreementRow[], only: string, here: string): string {
  const valued = rows.filter((row) => row.value !== null);
  const [first] = valued;
  const last = valued.at(-1);
  const silent = rows.length - valued.length;
  const rest =
    silent === 0 ? '' : ` On ${countOf(silent, 'theme')} they share nothing${only}${here}.`;
  if (!first || !last) return `No two commentators share a proposition${only} on any theme${here}.`;
  const say = (row: ThemeAgreementRow) => `${row.name} (${formatShare(row.value ?? 0)})`;
  if (first === last)
    return `The commentators share propositions on one theme: ${say(first)}.${rest}`;
  if (first.value === last.value) {
    return `Agreement is the same on all ${valued.length} themes: ${formatShare(first.value ?? 0)}.${rest}`;
  }
  return `The commentators agree most on ${say(first)} and least on ${say(last)}.${rest}`;
}
