'use client';

import { useCallback, useMemo } from 'react';
import { ChartFigure } from '@/components/charts/chart-figure';
import styles from '@/components/charts/grids/coverage-chart.module.css';
import { CoveragePicture } from '@/components/charts/grids/coverage-picture';
import { fitsPaper, WalkableGrid } from '@/components/charts/grids/walkable-grid';
import type { GridCell, GridLine } from '@/components/charts/grids/walkable-row';
import { CommentatorMark } from '@/components/ui/commentator-mark';
import { Words } from '@/components/ui/words/words';
import { amountColour } from '@/lib/charts/colour-scale';
import { type CoverageRows, describeCoverage } from '@/lib/charts/coverage-rows';

/** Commentators × themes: how many of a theme's propositions each addresses, and how much of what
 * they are quoted with falls there. */
export function CoverageChart({
  rows: coverage,
  onOpenCell,
}: {
  rows: CoverageRows;
  onOpenCell: (commentatorId: string, themeId: string) => void;
}) {
  const { facts, themes, rows } = coverage;
  const columns = useMemo(
    () =>
      themes.map(({ id, name }) => ({
        key: id,
        name,
        head: (
          <Words as="span" className={styles.theme}>
            {name}
          </Words>
        ),
      })),
    [themes],
  );
  const lines = useMemo(
    () =>
      rows.map(
        ({ commentator }): GridLine => ({
          kind: 'row',
          key: commentator.id,
          head: (
            <span className={styles.commentator}>
              <CommentatorMark index={commentator.index} initials={commentator.initials} />
              {commentator.name}
            </span>
          ),
        }),
      ),
    [rows],
  );
  const cell = useCallback(
    (row: number, column: number): GridCell => {
      const line = rows[row];
      const own = line?.cells[column];
      if (!line || !own) return { label: '', content: null };
      return {
        label: describeCoverage(line.commentator.name, themes[column]?.name ?? '', own),
        style: own.addressed === 0 ? {} : { background: amountColour(own.coverage ?? 0) },
        content: (
          <span className={styles.figures}>
            <span className={own.addressed === 0 ? styles.none : undefined}>
              {own.addressed} of {own.of}
            </span>
            {own.hidden === 0 ? null : <small>{own.hidden} hidden</small>}
            {own.notCoded === 0 ? null : <small>{own.notCoded} not coded</small>}
            {own.emphasis === null ? null : <small>{Math.round(own.emphasis * 100)}% quoted</small>}
          </span>
        ),
      };
    },
    [rows, themes],
  );
  const open = useCallback(
    (row: number, column: number) => {
      const line = rows[row];
      const theme = themes[column];
      if (line && theme) onOpenCell(line.commentator.id, theme.id);
    },
    [rows, themes, onOpenCell],
  );
  return (
    <ChartFigure
      facts={facts}
      nothing={
        rows.length === 0 || themes.length === 0
          ? 'Nothing to draw: no proposition shown has a theme.'
          : null
      }
      paper={
        fitsPaper(rows.length, themes.length)
          ? undefined
          : () => <CoveragePaper coverage={coverage} />
      }
      controls={
        rows.some(({ cells }) => cells.some(({ emphasis }) => emphasis !== null)) ? (
          <p className={styles.key}>
            “3 of 5”: addresses three of the theme’s five propositions. “40% quoted”: that share of
            the commentator’s quotations falls there; one that falls in two themes counts in both.
          </p>
        ) : null
      }
      picture={() => <CoveragePicture rows={coverage} />}
    >
      <WalkableGrid
        label={facts.title}
        corner="Commentator"
        columns={columns}
        lines={lines}
        size="amounts"
        cell={cell}
        onOpenCell={open}
      />
    </ChartFigure>
  );
}

/** More commentators than these are a long list on paper, and a picture that nobody can read. */
const MOST_ON_PAPER = 60;

/** Who addresses what where the table does not fit on paper: its picture or, of many, a word. */
function CoveragePaper({ coverage }: { coverage: CoverageRows }) {
  if (coverage.rows.length <= MOST_ON_PAPER) return <CoveragePicture rows={coverage} />;
  return (
    <p>
      Not printed for {coverage.rows.length} commentators: filter the page to print some of them, or
      save the table.
    </p>
  );
}
