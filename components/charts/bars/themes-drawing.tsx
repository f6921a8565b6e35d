'use client';

import { useElementSize } from '@mantine/hooks';
import { useRef } from 'react';
import { Bar, BarChart, CartesianGrid, DefaultZIndexes, XAxis, YAxis, ZIndexLayer } from 'recharts';
import { BarLabels } from '@/components/charts/bars/bar-labels';
import { BAR_AXIS, middleOf, steadyLayout } from '@/components/charts/bars/bar-layout';
import { KindSegment } from '@/components/charts/bars/kind-segment';
import { PictureWords } from '@/components/charts/bars/picture-words';
import styles from '@/components/charts/chart-figure.module.css';
import { usePaper } from '@/components/charts/paper-context';
import { WrappedText } from '@/components/charts/picture-parts';
import { useOnSlide } from '@/components/charts/slide-context';
import { Tooltips } from '@/components/charts/tooltips';
import { type GridPlace, useGridWalk } from '@/components/charts/use-grid-walk';
import type { PropositionKind } from '@/lib/analysis/proposition/proposition-kind';
import { countTicks } from '@/lib/charts/themes/count-ticks';
import { describeTheme } from '@/lib/charts/themes/describe-theme';
import type { ThemeRow, ThemesAtAGlance } from '@/lib/charts/themes/themes-at-a-glance';
import { estimateWidth } from '@/lib/charts/wrap-label';
import { kindInSentence } from '@/lib/words/kind-words';

/** How far the name of a theme below another stands in. */
const INDENT = 16;

/** Room for the total at the end of a bar, and for kinds whose counts are wider than their parts. */
const TOTAL = 66;
const BESIDE = 190;
const NARROW = 130;
const BESIDE_ON_SLIDE = 240;

const SIZE = 12;

/**
 * The bars of the themes, in the width there is or in the one given. On the page they are walked by keys and
 * chosen from, in a file and on paper only read.
 */
export default function ThemesDrawing({
  glance,
  width,
  onThemes,
}: {
  glance: ThemesAtAGlance;
  width?: number;
  onThemes?: ((slugs: readonly string[]) => void) | undefined;
}) {
  return width === undefined ? (
    <ThemesOnScreen glance={glance} onThemes={onThemes} />
  ) : (
    <ThemesBars glance={glance} width={width} />
  );
}

function ThemesOnScreen({
  glance,
  onThemes,
}: {
  glance: ThemesAtAGlance;
  onThemes: ((slugs: readonly string[]) => void) | undefined;
}) {
  const { ref, width } = useElementSize();
  const figure = useRef<HTMLDivElement>(null);
  const walk = useGridWalk({ grid: figure, rows: glance.rows.length, columns: 1 });
  const onPage = usePaper() === null;
  const walked = onPage && onThemes ? { active: walk.at.row, onFocus: walk.setAt, onThemes } : null;
  return (
    <Tooltips>
      <div ref={figure} onKeyDown={walk.onKeyDown}>
        <div ref={ref} className={styles.held}>
          {width > 0 ? (
            <ThemesBars glance={glance} width={width} walked={walked} />
          ) : (
            <div aria-busy="true" />
          )}
        </div>
      </div>
    </Tooltips>
  );
}

/** The bars, one axis of counts for all. */
function ThemesBars({
  glance,
  width,
  walked = null,
}: {
  glance: ThemesAtAGlance;
  width: number;
  walked?: {
    active: number;
    onFocus: (place: GridPlace) => void;
    onThemes: (slugs: readonly string[]) => void;
  } | null;
}) {
  const { rows, kinds, most, commentators } = glance;
  // From the back row colours are not told apart: each bar says its kinds.
  const onSlide = useOnSlide();
  const besideBars = onSlide ? BESIDE_ON_SLIDE : BESIDE;
  const bare = steadyLayout(width, rows.length, TOTAL);
  const unfit = (layout: typeof bare) => {
    const unit = (layout.width - layout.margin.left - layout.margin.right) / most;
    return rows.map((row) =>
      kinds.filter((kind) => row.counts[kind] > 0 && (onSlide || !fits(row.counts[kind], unit))),
    );
  };
  const spare = unfit(bare).some((own) => own.length > 0);
  // Beside the bars there is room at their ends; where names stand over them, on the line of the name.
  const layout = spare && bare.beside ? steadyLayout(width, rows.length, TOTAL + besideBars) : bare;
  const { margin, beside } = layout;
  const unit = (width - margin.left - margin.right) / most;
  const rests = unfit(layout).map((own, at) => wordsOf(rows[at], own, commentators));
  return (
    <BarChart
      layout="vertical"
      width={width}
      height={layout.height}
      margin={margin}
      data={[...rows]}
      accessibilityLayer={false}
    >
      {beside ? <CartesianGrid horizontal={false} stroke="var(--line)" /> : null}
      <XAxis type="number" domain={[0, most]} ticks={countTicks(most)} {...BAR_AXIS} />
      <YAxis type="category" dataKey="themeId" hide />
      <ZIndexLayer zIndex={DefaultZIndexes.barBackground}>
        {rows.map((row, at) =>
          row.chosen ? (
            <rect
              key={row.themeId}
              x={0}
              y={middleOf(layout, at) - layout.band / 2 + (beside ? 1 : -4)}
              width={width}
              height={layout.band - 2}
              rx={4}
              fill="var(--band)"
            />
          ) : null,
        )}
      </ZIndexLayer>
      {kinds.map((kind) => (
        <Bar
          key={kind}
          dataKey={(row: ThemeRow) => row.counts[kind]}
          stackId="kinds"
          barSize={layout.bar}
          isAnimationActive={false}
          shape={(part: { x?: number; y?: number; width?: number; payload?: ThemeRow }) => {
            const count = part.payload?.counts[kind] ?? 0;
            return count === 0 ? null : (
              <KindSegment
                kind={kind}
                x={part.x ?? 0}
                y={part.y ?? 0}
                width={part.width ?? 0}
                height={layout.bar}
                faint={part.payload?.faint ?? false}
                count={fits(count, unit) ? count : null}
              />
            );
          }}
        />
      ))}
      <ZIndexLayer zIndex={DefaultZIndexes.label}>
        {rows.map((row, at) => (
          <g key={row.themeId}>
            <PictureWords
              x={margin.left + row.counted * unit + 8}
              y={middleOf(layout, at) + 4.5}
              size={SIZE}
              soft={row.faint || row.counted === 0}
            >
              {row.counted === row.of ? row.of : `${row.counted} of ${row.of}`}
            </PictureWords>
            {rests[at] ? (
              <WrappedText
                text={rests[at]}
                x={width - (beside ? besideBars - 8 : NARROW - 8)}
                middle={middleOf(layout, at) - (beside ? 0 : layout.lift)}
                width={beside ? besideBars - 8 : NARROW - 8}
                size={SIZE}
                most={beside ? 2 : 1}
                fill="var(--soft)"
              />
            ) : null}
          </g>
        ))}
        <BarLabels
          layout={layout}
          rows={rows.map((row, at) => ({
            key: row.themeId,
            label: row.name,
            describe: describeTheme(row, glance),
            hint:
              row.leadsTo.length === 0
                ? 'A click shows all themes again.'
                : 'A click shows it alone.',
            indent: row.depth * INDENT,
            weight: row.chosen ? 700 : row.depth === 0 ? 600 : 400,
            soft: row.faint,
            kept: rests[at] ? NARROW : 0,
            pressed: row.chosen,
          }))}
          {...(walked
            ? {
                walked: {
                  active: walked.active,
                  onFocus: walked.onFocus,
                  onOpen: (at: number) => {
                    const row = rows[at];
                    if (row) walked.onThemes(row.leadsTo);
                  },
                },
              }
            : {})}
        />
      </ZIndexLayer>
    </BarChart>
  );
}

/** Whether a count can be read in its part of a bar. */
function fits(count: number, unit: number): boolean {
  return count * unit - 2 >= estimateWidth(String(count), SIZE) + 5;
}

/** Kinds of a row in words: "1 undecided, 1 one voice". */
function wordsOf(
  row: ThemeRow | undefined,
  kinds: readonly PropositionKind[],
  commentators: number,
): string {
  return kinds
    .map((kind) => `${kindInSentence(kind, commentators)} ${row?.counts[kind] ?? 0}`)
    .join(', ');
}
