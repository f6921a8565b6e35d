'use client';

import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { Bar, BarChart, DefaultZIndexes, XAxis, YAxis, ZIndexLayer } from 'recharts';
import { BarLabels } from '@/components/charts/bars/bar-labels';
import { BAR_AXIS, type BarLayout, middleOf } from '@/components/charts/bars/bar-layout';
import { PictureWords } from '@/components/charts/bars/bar-picture';
import { BarStage, useBarStage } from '@/components/charts/bars/bar-stage';
import {
  DistributionPaper,
  DistributionPicture,
} from '@/components/charts/bars/distribution-picture';
import { ChartFigure } from '@/components/charts/chart-figure';
import { StanceKey } from '@/components/charts/stance-key';
import {
  type Distribution,
  type DistributionOrder,
  type DistributionRow,
  describeDistribution,
  distributionTicks,
} from '@/lib/charts/distribution-rows';
import { stanceSigns } from '@/lib/charts/picture-key';
import { stanceColor } from '@/lib/words/stance-words';

/** As many bars as are drawn at once; a button draws as many more. */
const STEP = 25;

const SERIES = [
  { key: 'mixedLeft', stance: 0 },
  { key: 'minus1', stance: -1 },
  { key: 'minus2', stance: -2 },
  { key: 'mixedRight', stance: 0 },
  { key: 'plus1', stance: 1 },
  { key: 'plus2', stance: 2 },
] as const;

/** For each proposition how many hold each stance, disagreement to the left and agreement right. */
export function DistributionChart(props: {
  distribution: Distribution;
  order: DistributionOrder;
  onOrder: (order: DistributionOrder) => void;
  onOpen: (propositionId: string, commentatorId?: string) => void;
}) {
  const { distribution, order, onOrder, onOpen } = props;
  const { facts, reach } = distribution;
  const [most, setMost] = useState(STEP);
  const rows = distribution.rows.slice(0, most);
  const stage = useBarStage(rows.length, 64);
  const { layout, walk } = stage;
  return (
    <ChartFigure
      facts={facts}
      height={layout.height}
      nothing={rows.length === 0 ? facts.summary : null}
      signs={stanceSigns(false)}
      paper={() => <DistributionPaper rows={distribution.rows} reach={reach} />}
      picture={() => <DistributionPicture rows={distribution.rows} reach={reach} />}
      controls={
        <SegmentedControl
          size="xs"
          aria-label="Order"
          value={order}
          onChange={(value) => onOrder(value === 'debate' ? 'debate' : 'divided')}
          data={[
            { value: 'divided', label: 'Most divided first' },
            { value: 'debate', label: 'In the debate’s order' },
          ]}
        />
      }
    >
      <StanceKey silent={false} />
      <p className="small soft">
        Length: how many commentators. Against to the left of the line, for to the right.
      </p>
      <BarStage stage={stage}>
        <BarChart
          layout="vertical"
          width={layout.width}
          height={layout.height}
          margin={layout.margin}
          data={rows}
          stackOffset="sign"
          accessibilityLayer={false}
        >
          <XAxis
            type="number"
            domain={[-reach, reach]}
            ticks={distributionTicks(reach)}
            tickFormatter={(value: number) => String(Math.abs(value))}
            {...BAR_AXIS}
          />
          <YAxis type="category" dataKey="propositionId" hide />
          {SERIES.map(({ key, stance }) => (
            <Bar
              key={key}
              dataKey={key}
              stackId="stances"
              barSize={layout.bar}
              fill={stanceColor(stance)}
              isAnimationActive={false}
            />
          ))}
          <ZIndexLayer zIndex={DefaultZIndexes.label}>
            {rows.map((row, at) => (
              <Answering key={row.propositionId} row={row} layout={layout} at={at} />
            ))}
            <BarLabels
              layout={layout}
              rows={rows.map((row) => ({
                key: row.propositionId,
                label: row.text,
                describe: describeDistribution(row),
              }))}
              serif
              active={walk.at.row}
              onFocus={walk.setAt}
              onOpen={(at) => {
                const row = rows[at];
                if (row) onOpen(row.propositionId);
              }}
            />
          </ZIndexLayer>
        </BarChart>
      </BarStage>
      {distribution.rows.length > most ? (
        <Button
          className="no-print"
          variant="default"
          size="compact-sm"
          onClick={() => setMost(most + STEP)}
        >
          Show {Math.min(STEP, distribution.rows.length - most)} more of {distribution.rows.length}
        </Button>
      ) : null}
    </ChartFigure>
  );
}

/** The line of 0 through a bar, and behind it how many address the proposition, of how many. */
function Answering({ row, layout, at }: { row: DistributionRow; layout: BarLayout; at: number }) {
  const { width, margin, bar, band, beside } = layout;
  const middle = middleOf(layout, at);
  const zero = margin.left + (width - margin.left - margin.right) / 2;
  const reach = beside ? band / 2 : bar / 2 + 4;
  return (
    <>
      <line
        x1={zero}
        x2={zero}
        y1={middle - reach}
        y2={middle + reach}
        stroke="var(--line-strong)"
      />
      <PictureWords x={width} y={middle + 4.5} anchor="end" size={12} soft>
        {row.n} of {row.of}
        {row.hidden === 0 ? '' : `, ${row.hidden} hidden`}
      </PictureWords>
    </>
  );
}
