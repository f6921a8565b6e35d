import { chanceOfAll } from '@/lib/analysis/chance/chance-of-all';
import { agreementOfAll } from '@/lib/analysis/debate/agreement-of-all';
import { fewestForIndex, fewPropositions } from '@/lib/analysis/measured';
import { type PickableMeasure, pickableMeasure } from '@/lib/analysis/pickable-measures';
import { selectFromMatrix } from '@/lib/analysis/select-from-matrix';
import { agreementMeasure, countsOnly, rangeWords } from '@/lib/charts/agreement-measure';
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
  /** What it would be if all drew their stances from those on the theme; `null` without a value. */
  readonly chance: number | null;
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
  /** Where the measure begins; it ends at 1. */
  readonly least: 0 | -1;
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
    const matrix = selectFromMatrix(selection.matrix, { propositionIds });
    const mean = agreementOfAll(measure, matrix);
    const few = mean.value !== null && mean.n < fewPropositions;
    const rests = `${countOf(mean.pairs, 'pair')}, ${countOf(mean.n, 'proposition')}`;
    const level = chanceOfAll(measure, matrix, { draws: 0 })?.level ?? null;
    const chance = mean.value === null ? null : level;
    const byChance = chance === null ? '' : `; by chance ${formatShare(chance)}`;
    return {
      themeId: group.theme?.id ?? '',
      name: group.name,
      value: mean.value,
      pairs: mean.pairs,
      propositions: mean.n,
      chance,
      few,
      basis:
        mean.value === null
          ? `nothing shared${only}${here}`
          : `${few ? `${rests}: few` : rests}${byChance}`,
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
      id: 'themes-at-a-glance',
      title: chartTitles['themes-at-a-glance'],
      summary: summarise(named, selection.commentators.length, only, here),
      n: `n = ${countOf(selection.propositions.length, 'proposition')} of ${countOf(named.length, 'theme')}; each bar says its own`,
      measure: agreementMeasure(measure),
      filters: selection.filters,
      source: selection.source,
      columns: [
        { label: 'Theme', kind: 'text' },
        {
          label: `${name}, ${rangeWords(measure)}`,
          kind: 'share',
          missing: `nothing shared${only}${here}`,
        },
        { label: 'Pairs', kind: 'count' },
        { label: 'Shared propositions', kind: 'count' },
        { label: 'By chance', kind: 'share', missing: `nothing shared${only}${here}` },
      ],
      rows: rows.map((row) => [row.name, row.value, row.pairs, row.propositions, row.chance]),
    },
    rows,
    least: pickableMeasure(measure).least,
  };
}

/** Names themes alone that rest on enough to be named first, and of two commentators none. */
function summarise(
  rows: readonly ThemeAgreementRow[],
  commentators: number,
  only: string,
  here: string,
): string {
  const valued = rows.filter((row) => row.value !== null);
  if (valued.length === 0) {
    return `No two commentators share a proposition${only} on any theme${here}.`;
  }
  const silent = rows.length - valued.length;
  const rest =
    silent === 0 ? '' : ` On ${countOf(silent, 'theme')} they share nothing${only}${here}.`;
  if (commentators < fewestForIndex) {
    return `Of two commentators no figure carries far: look which propositions each rests on.${rest}`;
  }
  const firm = valued.filter((row) => !row.few);
  const [first] = firm;
  const last = firm.at(-1);
  if (!first || !last) {
    return `On no theme do they share ${fewPropositions} propositions or more, so no figure here carries far.${rest}`;
  }
  const say = ({ name, value, chance }: ThemeAgreementRow) =>
    `${name} (${formatShare(value ?? 0)}${chance === null ? '' : `; by chance ${formatShare(chance)}`})`;
  const among = `Among themes with ${fewPropositions} shared propositions or more`;
  if (first === last) return `${among} there is one: ${say(first)}.${rest}`;
  if (first.value === last.value) {
    return `${among} agreement is the same: ${formatShare(first.value ?? 0)}.${rest}`;
  }
  return `${among} the commentators agree most on ${say(first)} and least on ${say(last)}.${rest}`;
}
