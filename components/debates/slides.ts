import type { ChartName, OfferedChart } from '@/lib/charts/offered-charts';
import type { SpectrumGroup } from '@/lib/charts/spectrum-order';

/** One thing to show on a projector. */
export type Slide =
  | { kind: 'headline' }
  | { kind: 'ground' }
  | { kind: 'spectrum'; group: SpectrumGroup }
  | { kind: 'chart'; chart: ChartName };

/** So many propositions can be read on a projector at once. */
const ROWS = 8;

/** What there is to show, in the order of the debate page; long lists go over several slides. */
export function slidesOf(
  groups: readonly SpectrumGroup[],
  charts: readonly OfferedChart[],
): Slide[] {
  return [
    { kind: 'headline' },
    { kind: 'ground' },
    ...groups.flatMap((group) =>
      Array.from(
        { length: Math.ceil(group.rows.length / ROWS) },
        (_, part): Slide => ({
          kind: 'spectrum',
          group: { ...group, rows: group.rows.slice(part * ROWS, (part + 1) * ROWS) },
        }),
      ),
    ),
    ...charts
      .filter(({ offered }) => offered)
      .map(({ chart }): Slide => ({ kind: 'chart', chart })),
  ];
}
