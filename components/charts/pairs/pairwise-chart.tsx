'use client';

import { useElementSize } from '@mantine/hooks';
import { useCallback, useRef, useState } from 'react';
import { ChartFigure } from '@/components/charts/chart-figure';
import styles from '@/components/charts/pairs/pairwise-chart.module.css';
import { PairwisePlot } from '@/components/charts/pairs/pairwise-plot';
import { PairwiseSurface } from '@/components/charts/pairs/pairwise-surface';
import { PictureKey } from '@/components/charts/picture-key';
import { Tooltips } from '@/components/charts/tooltips';
import { useGridWalk } from '@/components/charts/use-grid-walk';
import { Segments } from '@/components/loading/plain/segments';
import type { PairwiseRows } from '@/lib/charts/pairs/pairwise-rows';
import { otherSigns, pairwiseSigns, tintSigns } from '@/lib/charts/pairs/pairwise-signs';
import {
  formOfPairs,
  type PairsForm,
  type PlacedPairs,
  placePairs,
} from '@/lib/charts/pairs/place-pairs';
import { HOW_CHANCE_DECIDES } from '@/lib/words/chance-words';

/** Beyond this many commentators cells are too small for figures. */
const MOST_ASKED = 40;

/** How wide the triangle is on paper and in files. */
const PAPER = 690;
const FILE = 960;

/** How close the two of every pair are, with n; a cell opens what it rests on. */
export function PairwiseChart({
  rows,
  whole,
  onOpenPair,
}: {
  rows: PairwiseRows;
  /** Whether it is to be seen at once on a slide, without scrolling and without n. */
  whole: boolean;
  onOpenPair: (firstId: string, secondId: string) => void;
}) {
  const { facts, commentators } = rows;
  const [asked, setAsked] = useState<PairsForm>('colours');
  const { ref, width } = useElementSize();
  const drawn = commentators.length + rows.hidden.length;
  const usual = formOfPairs(drawn);
  const choice = usual === 'colours' && !whole && drawn <= MOST_ASKED;
  const places = placePairs(drawn, width || PAPER, choice ? asked : usual);
  const open = useCallback(
    (row: number, column: number) => {
      const first = commentators[column];
      const second = commentators[row];
      if (first && second && first !== second) onOpenPair(first.id, second.id);
    },
    [commentators, onOpenPair],
  );
  const keyed = Math.min(width || PAPER, FILE);
  const tints = tintSigns(rows, places, whole);
  const others = otherSigns(rows, places, whole);
  const saved = placePairs(drawn, FILE);
  return (
    <ChartFigure
      facts={facts}
      nothing={commentators.length < 2 ? 'Nothing to draw: a pair takes two commentators.' : null}
      paper={() => <PairwisePlot rows={rows} places={placePairs(drawn, PAPER)} whole={whole} />}
      signs={pairwiseSigns(rows, saved)}
      picture={() => <PairwisePlot rows={rows} places={saved} />}
      slides="whole"
      controls={
        choice ? (
          <Segments
            aria-label="What a cell shows"
            value={asked}
            onChange={setAsked}
            data={[
              { value: 'colours', label: 'The whole in colours' },
              { value: 'figures', label: 'Each figure' },
            ]}
          />
        ) : null
      }
    >
      <div className={styles.key}>
        {tints.length > 0 ? <PictureKey signs={tints} width={keyed} /> : null}
        {others.length > 0 ? <PictureKey signs={others} width={keyed} /> : null}
      </div>
      {whole || tints.length === 0 ? null : <p className={styles.note}>{HOW_CHANCE_DECIDES}</p>}
      <div
        ref={ref}
        className={styles.place}
        data-form={places.form}
        data-room={usual === 'colours' || undefined}
      >
        {places.form === 'colours' ? (
          <PairwiseSurface rows={rows} places={places} whole={whole} onOpenCell={open} />
        ) : (
          <WalkedPairs rows={rows} places={places} whole={whole} onOpenCell={open} />
        )}
      </div>
    </ChartFigure>
  );
}

/** The cells with their figures, one stop of the Tab key: the arrow keys walk them. */
function WalkedPairs({
  rows,
  places,
  whole,
  onOpenCell,
}: {
  rows: PairwiseRows;
  places: PlacedPairs;
  whole: boolean;
  onOpenCell: (row: number, column: number) => void;
}) {
  const grid = useRef<HTMLDivElement>(null);
  const { commentators, hidden } = rows;
  // Rows of the walk begin at the second commentator: the first has no pair before it.
  const walk = useGridWalk({
    grid,
    rows: commentators.length + hidden.length - 1,
    columns: (row) => row + 1,
  });
  return (
    <Tooltips>
      <div ref={grid} className={styles.grid} onKeyDown={walk.onKeyDown}>
        <PairwisePlot
          rows={rows}
          places={places}
          whole={whole}
          cellProps={(row, column) => {
            const opens = row < commentators.length;
            return {
              className: styles.cell,
              tabIndex: walk.at.row === row - 1 && walk.at.column === column ? 0 : -1,
              'aria-disabled': opens ? undefined : true,
              ...{ 'data-cell': `${row - 1}-${column}` },
              onFocus: () => walk.setAt({ row: row - 1, column }),
              onClick: () => onOpenCell(row, column),
              onKeyDown: (event) => {
                if (event.key !== 'Enter' && event.key !== ' ') return;
                event.preventDefault();
                onOpenCell(row, column);
              },
            };
          }}
        />
      </div>
    </Tooltips>
  );
}
