import type { ReactNode } from 'react';
import type { ChartFacts } from '@/lib/charts/chart-facts';
import type { KeySign } from '@/lib/charts/picture-key';

/** What a picture is made of. */
export type Pictured = {
  readonly facts: ChartFacts;
  readonly legend: ReactNode;
  readonly signs: readonly KeySign[] | undefined;
  /** Draws the chart's SVG at the width of a file, where it is one. */
  readonly picture: (() => ReactNode) | undefined;
  readonly children: ReactNode;
};

/** A part of a chart as it stands on a slide, with what it is called; '' where it is all of it. */
export type SlideOfChart = Pictured & { readonly name: string };

/** The whole chart on one slide, or part after part, asked when they are wanted. */
export type Slides = 'whole' | (() => readonly SlideOfChart[]);

/** A chart as it is to be saved. */
export type Saved = Pictured & { readonly slides: Slides | undefined };

/** The slides of a chart in their order; none where it has none. */
export function slidesOfChart({ slides, ...whole }: Saved): readonly SlideOfChart[] {
  if (slides === undefined) return [];
  return slides === 'whole' ? [{ ...whole, name: '' }] : slides();
}
