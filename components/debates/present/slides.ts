import type { WhyShown } from '@/components/debates/why/why-on-slides';
import { aroundSpectrum, type ChartName, type OfferedChart } from '@/lib/charts/offered-charts';
import { ON_SLIDE, packGroups } from '@/lib/charts/spectrum/pack-groups';
import type { SpectrumGroup } from '@/lib/charts/spectrum/spectrum-order';
import type { PropositionFacts } from '@/lib/view/filter';
import { answers } from '@/lib/view/ground/answers';
import { namesIn, type UnknownName } from '@/lib/words/unknown-words';

/**
 * One thing to show on a projector. `part` is the chart that a slide belongs to, `name` what the
 * list of slides calls it there, `id` what the address calls it.
 */
export type Slide = { readonly id: string; readonly part: string; readonly name: string } & (
  | { readonly kind: 'headline' }
  | { readonly kind: 'ground' }
  | {
      readonly kind: 'why';
      /** The proposition. */
      readonly text: string;
      readonly why: WhyShown;
      /** Which of the slides about the proposition it is. */
      readonly place: { readonly at: number; readonly of: number };
    }
  | { readonly kind: 'spectrum'; readonly groups: readonly SpectrumGroup[] }
  | { readonly kind: 'chart'; readonly chart: ChartName }
);

const ANSWERS: Slide = {
  id: 'answers',
  kind: 'ground',
  part: 'The debate',
  name: 'What they share and dispute',
};

/** What there is to show, in the order of the debate page; long lists go over several slides. */
export function slidesOf(
  groups: readonly SpectrumGroup[],
  charts: readonly OfferedChart[],
  /** Contested propositions of which reasons are given, the most evenly split first, each on its slides. */
  contested: readonly { readonly text: string; readonly parts: readonly WhyShown[] }[],
  /** What the first screen answers from; where it has no answer there is no slide of them. */
  ofAnyKind: readonly PropositionFacts[],
): Slide[] {
  const { above, below } = aroundSpectrum(charts);
  const slideOf = ({ chart, title }: OfferedChart): Slide => ({
    id: chart,
    kind: 'chart',
    chart,
    part: title,
    name: title,
  });
  return [
    { id: 'debate', kind: 'headline', part: 'The debate', name: 'The debate in one sentence' },
    ...(ofAnyKind.some(({ kind }) => answers.some((answer) => answer === kind)) ? [ANSWERS] : []),
    ...above.map(slideOf),
    ...packGroups(groups, ON_SLIDE).map(
      (pack, at): Slide => ({
        id: `spectrum-${at + 1}`,
        kind: 'spectrum',
        part: 'Stance spectrum',
        name: nameOf('Stance spectrum', pack),
        groups: pack,
      }),
    ),
    ...below.map(slideOf),
    ...contested.flatMap(({ text, parts }, number) =>
      parts.map(
        (why, at): Slide => ({
          id: at === 0 ? `why-${number + 1}` : `why-${number + 1}-${at + 1}`,
          kind: 'why',
          part: 'Why they differ',
          name: `Why they differ: ${text}${at === 0 ? '' : `, continued (${at + 1} of ${parts.length})`}`,
          text,
          why,
          place: { at, of: parts.length },
        }),
      ),
    ),
  ];
}

/** Where a slide stands that the address names; the first where none is called so. */
export function placeOfSlide(slides: readonly Slide[], id: string): number {
  return Math.max(
    0,
    slides.findIndex((slide) => slide.id === id),
  );
}

/** What of the address names a slide that is not there: the first is shown in its place. Empty where all is. */
export function unknownSlides(slides: readonly Pick<Slide, 'id'>[], id: string): UnknownName[] {
  if (slides.some((slide) => slide.id === id)) return [];
  return namesIn(id).map((value) => ({ param: 'slide', value }));
}

function nameOf(chart: string, groups: readonly SpectrumGroup[]): string {
  const titles = groups.flatMap(({ title }) => title ?? []);
  return titles.length === 0 ? chart : `${chart}: ${titles.join(', ')}`;
}

/** The slides to choose from, under the chart they belong to. */
export function inParts(slides: readonly Slide[]) {
  const parts = new Map<string, { value: string; label: string }[]>();
  for (const [place, { part, name }] of slides.entries()) {
    parts.set(part, [...(parts.get(part) ?? []), { value: String(place), label: name }]);
  }
  return [...parts].map(([group, items]) => ({ group, items }));
}
