'use client';

import { SegmentedControl } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { ChartFigure } from '@/components/charts/chart-figure';
import styles from '@/components/charts/grids/pairwise-chart.module.css';
import { PairwiseCompressed } from '@/components/charts/grids/pairwise-compressed';
import { MOST_NAMES, PairwisePicture } from '@/components/charts/grids/pairwise-picture';
import { fitsPaper, WalkableGrid } from '@/components/charts/grids/walkable-grid';
import type { GridCell, GridLine } from '@/components/charts/grids/walkable-row';
import { CommentatorMark } from '@/components/ui/commentator-mark';
import { type AgreementScale, agreementColour, agreementSteps } from '@/lib/charts/colour-scale';
import { describePair, type PairScope, type PairwiseRows } from '@/lib/charts/pairwise-rows';
import { agreementSigns } from '@/lib/charts/picture-key';
import { HOW_CHANCE_DECIDES } from '@/lib/words/chance-words';
import { formatShare } from '@/lib/words/format-count';

/** Beyond this many commentators cells are too small for figures. */
const MOST_FIGURES = 40;

/** Beyond this many a matrix with figures is not seen at once. */
const MOST_FIGURES_WHOLE = 14;

/** Beyond this many names beside a picture that fits a projector would be too small. */
const MOST_NAMES_WHOLE = 24;

type Detail = 'colours' | 'figures';

/** The agreement of every pair of commentators, with n; a cell opens what it rests on. */
export function PairwiseChart({
  rows,
  whole,
  onOpenPair,
}: {
  rows: PairwiseRows;
  /** Whether it is to be seen at once, without scrolling. */
  whole: boolean;
  onOpenPair: (firstId: string, secondId: string) => void;
}) {
  const { facts, commentators, cellAt } = rows;
  const [detail, setDetail] = useState<Detail>('colours');
  const many = commentators.length > MOST_FIGURES_WHOLE;
  const choice = many && !whole && commentators.length <= MOST_FIGURES;
  const coloured = many && !(choice && detail === 'figures');
  const open = useCallback(
    (row: number, column: number) => {
      const first = commentators[row];
      const second = commentators[column];
      if (first && second && first !== second) onOpenPair(first.id, second.id);
    },
    [commentators, onOpenPair],
  );
  return (
    <ChartFigure
      facts={facts}
      nothing={commentators.length < 2 ? 'Nothing to draw: a pair takes two commentators.' : null}
      paper={
        fitsPaper(commentators.length, commentators.length)
          ? undefined
          : () => (
              <>
                <AgreementKey scale={rows.scale} strong />
                <PairwisePicture rows={rows} figures={false} />
              </>
            )
      }
      signs={agreementSigns(rows.scale, commentators.length > MOST_NAMES)}
      picture={() => <PairwisePicture rows={rows} />}
      controls={
        choice ? (
          <SegmentedControl
            size="xs"
            aria-label="What a cell shows"
            value={detail}
            onChange={(value) => setDetail(value === 'figures' ? 'figures' : 'colours')}
            data={[
              { value: 'colours', label: 'The whole in colours' },
              { value: 'figures', label: 'Each figure' },
            ]}
          />
        ) : null
      }
    >
      <AgreementKey scale={rows.scale} strong={coloured} />
      {whole ? null : <p className={styles.note}>{HOW_CHANCE_DECIDES}</p>}
      {coloured ? (
        <PairwiseCompressed
          rows={rows}
          named={commentators.length <= (whole ? MOST_NAMES_WHOLE : MOST_NAMES)}
          onOpenCell={open}
        />
      ) : (
        <PairwiseGrid
          label={facts.title}
          commentators={commentators}
          cellAt={cellAt}
          scope={rows.scope}
          scale={rows.scale}
          open={open}
        />
      )}
    </ChartFigure>
  );
}

function PairwiseGrid(props: {
  label: string;
  commentators: PairwiseRows['commentators'];
  cellAt: PairwiseRows['cellAt'];
  scope: PairScope;
  scale: AgreementScale;
  open: (row: number, column: number) => void;
}) {
  const { label, commentators, cellAt, scope, scale, open } = props;
  const columns = useMemo(
    () =>
      commentators.map(({ id, name, index, initials }) => ({
        key: id,
        name,
        head: <CommentatorMark index={index} initials={initials} />,
        bare: true,
      })),
    [commentators],
  );
  const lines = useMemo(
    () =>
      commentators.map(
        ({ id, name, index, initials }): GridLine => ({
          kind: 'row',
          key: id,
          head: (
            <span className={styles.commentator}>
              <CommentatorMark index={index} initials={initials} />
              {name}
            </span>
          ),
        }),
      ),
    [commentators],
  );
  const cell = useCallback(
    (row: number, column: number): GridCell => {
      const pair = cellAt(row, column);
      const words = describePair(
        commentators[row]?.name ?? '',
        commentators[column]?.name ?? '',
        pair,
        scope,
      );
      if (pair === null) return { label: words, content: <span className={styles.self}>·</span> };
      if (pair.value === null) return { label: words, content: <small>n 0</small> };
      return {
        label: words,
        style: { background: agreementColour(pair.value, scale) },
        content: (
          <span className={styles.figures} data-few={pair.few}>
            {formatShare(pair.value)}
            <small>n {pair.n}</small>
          </span>
        ),
      };
    },
    [commentators, cellAt, scope, scale],
  );
  return (
    <WalkableGrid
      label={label}
      corner="Commentator"
      columns={columns}
      lines={lines}
      size={commentators.length <= 8 ? 'middle' : 'figures'}
      cell={cell}
      onOpenCell={open}
    />
  );
}

/** What the colours mean: where they begin, and both their ends. */
function AgreementKey({ scale, strong }: { scale: AgreementScale; strong: boolean }) {
  const signs = agreementSigns(scale, strong);
  return (
    <p className={styles.key} aria-hidden="true">
      {agreementSteps(scale).map((value, place) => (
        <span key={signs[place]?.label}>
          <i style={{ background: agreementColour(value, scale, strong) }} />
          {place % 2 === 0 ? signs[place]?.label : null}
        </span>
      ))}
    </p>
  );
}
