'use client';

import {
  Bar,
  BarChart,
  CartesianGrid,
  Cell,
  DefaultZIndexes,
  XAxis,
  YAxis,
  ZIndexLayer,
} from 'recharts';
import { BarLabels } from '@/components/charts/bars/bar-labels';
import { BAR_AXIS, middleOf } from '@/components/charts/bars/bar-layout';
import { BarStage, useBarStage } from '@/components/charts/bars/bar-stage';
import {
  ThemeAgreementPicture,
  themeTicks,
} from '@/components/charts/bars/theme-agreement-picture';
import { ChartFigure } from '@/components/charts/chart-figure';
import { LateDrawing } from '@/components/charts/late-drawing';
import type { ThemeAgreement, ThemeAgreementRow } from '@/lib/charts/theme-agreement';
import { countOf, formatShare } from '@/lib/words/format-count';

/** How much the commentators agree on each theme, with what each bar rests on. */
export function ThemeAgreementChart({
  agreement,
  onOpenTheme,
}: {
  agreement: ThemeAgreement;
  onOpenTheme: (row: ThemeAgreementRow) => void;
}) {
  const { facts, rows, least } = agreement;
  const stage = useBarStage(rows.length, 12);
  const { layout, walk } = stage;
  const plot = layout.width - layout.margin.left - layout.margin.right;
  return (
    <ChartFigure
      facts={facts}
      height={layout.height}
      nothing={rows.length === 0 ? 'Nothing to draw: no proposition shown has a theme.' : null}
      paper={() => <ThemeAgreementPicture rows={rows} least={least} />}
      picture={() => <ThemeAgreementPicture rows={rows} least={least} />}
    >
      <LateDrawing facts={facts} height={layout.height}>
        {() => (
          <BarStage stage={stage}>
            <BarChart
              layout="vertical"
              width={layout.width}
              height={layout.height}
              margin={layout.margin}
              data={[...rows]}
              accessibilityLayer={false}
            >
              <CartesianGrid horizontal={false} stroke="var(--line)" />
              <XAxis
                type="number"
                domain={[least, 1]}
                ticks={[...themeTicks(least)]}
                {...BAR_AXIS}
              />
              <YAxis type="category" dataKey="themeId" hide />
              <Bar dataKey="value" barSize={layout.bar} isAnimationActive={false} radius={2}>
                {rows.map((row) => (
                  <Cell
                    key={row.themeId}
                    fill="var(--kind-agree)"
                    fillOpacity={row.few ? 0.4 : 0.85}
                  />
                ))}
              </Bar>
              <ZIndexLayer zIndex={DefaultZIndexes.label}>
                {rows.map((row, at) => (
                  <BarFigure
                    key={row.themeId}
                    row={row}
                    least={least}
                    x={layout.margin.left}
                    plot={plot}
                    short={!layout.beside}
                    y={middleOf(layout, at)}
                  />
                ))}
                <BarLabels
                  layout={layout}
                  rows={rows.map((row) => ({
                    key: row.themeId,
                    label: row.name,
                    describe: wordsOf(row),
                  }))}
                  active={walk.at.row}
                  onFocus={walk.setAt}
                  onOpen={(at) => {
                    const row = rows[at];
                    if (row) onOpenTheme(row);
                  }}
                />
              </ZIndexLayer>
            </BarChart>
          </BarStage>
        )}
      </LateDrawing>
    </ChartFigure>
  );
}

/** About the width of a letter of a bar's figure, in pixels. */
const LETTER = 6.6;

/** The figure of a bar with what it rests on: behind the bar where there is room, else inside. */
function BarFigure(props: {
  row: ThemeAgreementRow;
  least: number;
  x: number;
  plot: number;
  y: number;
  /** On a phone fewer words fit. */
  short: boolean;
}) {
  const { row, least, x, plot, y, short } = props;
  const rests = short
    ? `n = ${row.propositions}, ${countOf(row.pairs, 'pair')}${row.few ? ': few' : ''}`
    : row.basis;
  const text = row.value === null ? row.basis : `${formatShare(row.value)} · ${rests}`;
  const end = ((Math.max(0, row.value ?? 0) - least) / (1 - least)) * plot;
  const inside = plot - end < text.length * LETTER + 8;
  return (
    <text
      x={inside ? x + end - 8 : x + end + 8}
      y={y + 4.5}
      textAnchor={inside ? 'end' : 'start'}
      fontSize={12.5}
      fontFamily="var(--font-interface)"
      fill={inside && !row.few ? 'var(--page)' : row.value === null ? 'var(--soft)' : 'var(--ink)'}
    >
      {text}
    </text>
  );
}

function wordsOf(row: ThemeAgreementRow): string {
  if (row.value === null) return `${row.name}: nothing shared.`;
  return `${row.name}: agreement ${formatShare(row.value)}, over ${row.basis}.`;
}
