import type { ChartName, OfferedChart } from '@/lib/charts/offered-charts';
import { type PackSize, packGroups } from '@/lib/charts/spectrum/pack-groups';
import type { SpectrumGroup } from '@/lib/charts/spectrum/spectrum-order';

import type { PropositionFacts } from '@/lib/view/filter';

/**
 * One thing to show on a projector. `part` is the chart that a slide belongs to, `name` what the
 * list of slides calls it there.
 */
export type Slide = { readonly part: string; readonly name: string } & (
  | { readonly kind: 'headline' }
  | { readonly kind: 'ground' }
  | { readonly kind: 'why'; readonly facts: PropositionFacts }
  | { readonly kind: 'spectrum'; readonly groups: readonly SpectrumGroup[] }
  /** Its propositions or its commentators, where the chart goes over several slides. */
  | {
      readonly kind: 'chart';
      readonly chart: ChartName;
      readonly groups: readonly SpectrumGroup[] | null;
      readonly commentatorIds: readonly string[] | null;
    }
);

/** What can be read on a projector at once: rows of one line, a heading counting as one. */
const SPECTRUM: PackSize = { room: 8, line: 45, heights: 0.4, most: Number.POSITIVE_INFINITY };
const BY_PROPOSITION: Partial<Record<ChartName, PackSize>> = {
  'stance-matrix': { room: 12, line: 35, heights: 0.4, most: 4 },
  'stance-distribution': { room: 12, line: 45, heights: 0.55, most: 2 },
};

/** Commentators whose coverage can be read at once; of very many the one slide scrolls. */
const COVERED = 12;
const MOST_COVERED = 48;

/** What there is to show, in the order of the debate page; long lists go over several slides. */
export function slidesOf(
  groups: readonly SpectrumGroup[],
  charts: readonly OfferedChart[],
  commentatorIds: readonly string[],
  /** Contested propositions of which reasons are given, the most evenly split first. */
  contested: readonly PropositionFacts[],
): Slide[] {
  return [
    { kind: 'headline', part: 'The debate', name: 'The debate in one sentence' },
    {
      kind: 'ground',
      part: 'The debate',
      name: 'What they share and dispute',
    },
    ...packGroups(groups, SPECTRUM).map(
      (pack): Slide => ({
        kind: 'spectrum',
        part: 'Stance spectrum',
        name: nameOf('Stance spectrum', pack),
        groups: pack,
      }),
    ),
    ...charts
      .filter(({ offered }) => offered)
      .flatMap(({ chart, title }): Slide[] => {
        const base = {
          kind: 'chart',
          chart,
          part: title,
          groups: null,
          commentatorIds: null,
        } as const;
        const size = BY_PROPOSITION[chart];
        if (size) {
          const packs = packGroups(groups, size);
          return packs.map((pack) => ({ ...base, name: nameOf(title, pack), groups: pack }));
        }
        if (chart !== 'who-addresses-what') return [{ ...base, name: title }];
        return coverageParts(commentatorIds).map((ids, at, all) => ({
          ...base,
          name: all.length === 1 ? title : `${title} (${at + 1})`,
          commentatorIds: ids,
        }));
      }),
    // The last, so that the numbers that addresses have go on meaning what they did.
    ...contested.map(
      (facts): Slide => ({
        kind: 'why',
        part: 'Why they differ',
        name: `Why they differ: ${facts.proposition.text}`,
        facts,
      }),
    ),
  ];
}

function coverageParts(ids: readonly string[]): (readonly string[])[] {
  if (ids.length > MOST_COVERED) return [ids];
  const parts = Math.max(1, Math.ceil(ids.length / COVERED));
  const each = Math.ceil(ids.length / parts);
  return Array.from({ length: parts }, (_, part) => ids.slice(part * each, (part + 1) * each));
}

function nameOf(chart: string, groups: readonly SpectrumGroup[]): string {
  const titles = groups.flatMap(({ title }) => title ?? []);
  return titles.length === 0 ? chart : `${chart}: ${titles.join(', ')}`;
}
