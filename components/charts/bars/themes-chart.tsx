'use client';

import { lazy } from 'react';
import { steadyHeight } from '@/components/charts/bars/steady-height';
import { ChartFigure } from '@/components/charts/chart-figure';
import { LateDrawing } from '@/components/charts/late-drawing';
import { keepTrying } from '@/components/loading/keep-trying';
import { KindKey } from '@/components/ui/kinds/kind-key';
import type { ThemesAtAGlance } from '@/lib/charts/themes/themes-at-a-glance';
import { HIDDEN } from '@/lib/words/absence-words';
import { countOf } from '@/lib/words/format-count';

const ThemesDrawing = lazy(() =>
  keepTrying(() => import('@/components/charts/bars/themes-drawing')),
);

/** How wide the drawing is on paper, in pixels. */
const PAPER = 640;

/**
 * What the commentators make of the propositions of each theme. `onThemes` filters by the themes of the
 * slugs given; none are all. Without it the bars
 * can only be read.
 */
export function ThemesChart({
  glance,
  onThemes,
}: {
  glance: ThemesAtAGlance;
  onThemes?: ((slugs: readonly string[]) => void) | undefined;
}) {
  const { facts, rows, kinds, commentators, more } = glance;
  const height = steadyHeight(rows.length);
  return (
    <ChartFigure
      facts={facts}
      height={height}
      nothing={rows.length === 0 ? 'Nothing to draw: no proposition has a theme.' : null}
      legend={
        <>
          <KindKey kinds={kinds.map((kind) => ({ kind }))} commentators={commentators} />
          {rows.some((row) => row.faint) ? <span className="soft">Faint: {HIDDEN}</span> : null}
        </>
      }
      slides="whole"
      paper={() => <ThemesDrawing glance={glance} width={PAPER} />}
    >
      <LateDrawing facts={facts} height={height}>
        {() => <ThemesDrawing glance={glance} onThemes={onThemes} />}
      </LateDrawing>
      {more === 0 ? null : (
        <p className="small soft">
          These are the largest {rows.length} themes; the table has {countOf(more, 'more theme')}.
        </p>
      )}
    </ChartFigure>
  );
}
