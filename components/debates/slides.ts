import type { ChartName, OfferedChart } from '@/lib/charts/offered-charts';
import type { SpectrumGroup } from '@/lib/charts/spectrum-order';

/** One thing to show on a projector. `name` is what the list of slides calls it. */
export type Slide = { readonly name: string } & (
  | { readonly kind: 'headline' }
  | { readonly kind: 'ground' }
  | { readonly kind: 'spectrum'; readonly group: SpectrumGroup }
  /** `propositionIds` where the chart goes over several slides. */
  | {
      readonly kind: 'chart';
      readonly chart: ChartName;
      readonly propositionIds: readonly string[] | null;
    }
);

/** So many propositions can be read on a projector at once. */
const ROWS = 6;

/** Charts with a row a proposition: on a projector they are shown theme by theme. */
const BY_PROPOSITION: readonly ChartName[] = ['stance-matrix', 'stance-distribution'];

/** What there is to show, in the order of the debate page; long lists go over several slides. */
export function slidesOf(
  groups: readonly SpectrumGroup[],
  charts: readonly OfferedChart[],
): Slide[] {
  const parts = groups.flatMap(partsOf);
  return [
    { kind: 'headline', name: 'The debate in one sentence' },
    { kind: 'ground', name: 'Common ground and sharpest differences' },
    ...parts.map(
      (group): Slide => ({
        kind: 'spectrum',
        name: nameOf('Stance spectrum', group.title),
        group,
      }),
    ),
    ...charts
      .filter(({ offered }) => offered)
      .flatMap(({ chart, title }): Slide[] =>
        BY_PROPOSITION.includes(chart)
          ? parts.map((group) => ({
              kind: 'chart',
              chart,
              name: nameOf(title, group.title),
              propositionIds: group.rows.map((row) => row.propositionId),
            }))
          : [{ kind: 'chart', chart, name: title, propositionIds: null }],
      ),
  ];
}

/** A group in parts that can be read at once, none with a row or two left over. */
function partsOf(group: SpectrumGroup): SpectrumGroup[] {
  const parts = Math.ceil(group.rows.length / ROWS);
  const rows = Math.ceil(group.rows.length / parts);
  return Array.from({ length: parts }, (_, part) => ({
    ...group,
    title: parts === 1 || group.title === null ? group.title : `${group.title} (${part + 1})`,
    rows: group.rows.slice(part * rows, (part + 1) * rows),
  }));
}

const nameOf = (chart: string, theme: string | null) =>
  theme === null ? chart : `${chart}: ${theme}`;
