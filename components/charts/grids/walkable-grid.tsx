'use client';

import { type Ref, useImperativeHandle, useRef } from 'react';
import { useFitsWidth } from '@/components/charts/grids/use-fits-width';
import { useVisiblePart } from '@/components/charts/grids/use-visible-part';
import styles from '@/components/charts/grids/walkable-grid.module.css';
import {
  type GridCell,
  type GridColumn,
  type GridLine,
  WalkableRow,
} from '@/components/charts/grids/walkable-row';
import { Tooltips } from '@/components/charts/tooltips';
import { type GridPlace, useGridWalk } from '@/components/charts/use-grid-walk';

const MOST = { rows: 100, columns: 60 };
const ALL = { rows: Number.POSITIVE_INFINITY, columns: Number.POSITIVE_INFINITY };

/** Up to this many lines a table that is too wide for its place stands at its whole height. */
const MOST_WHOLE = 14;

/** More columns than these are too narrow on paper for what the cells say. */
const MOST_ON_PAPER = 16;

/** Whether such a grid can be printed as it is; otherwise its picture is. */
export function fitsPaper(rows: number, columns: number): boolean {
  return rows <= MOST.rows && columns <= MOST_ON_PAPER;
}

/** Gives a cell the focus, from outside. */
export type GridHandle = { readonly focus: (place: GridPlace) => void };

/**
 * A table whose cells are marks: one cell at a time can have the focus, arrow keys walk them,
 * Enter and a click open them. On a phone a row's head takes a line of its own.
 *
 * `cell` and `onOpenCell` get places among the rows (group lines not counted) and columns; they
 * should keep their identity while nothing changes, so that rows are not drawn anew. Without
 * `onOpenCell` it stands still, for paper and files: all of it is drawn, and nothing can be opened.
 */
export function WalkableGrid(props: {
  label: string;
  corner: string;
  columns: readonly GridColumn[];
  lines: readonly GridLine[];
  /** How wide the cells are, by what they hold. */
  size: 'wide' | 'middle' | 'figures' | 'marks' | 'narrow';
  cell: (row: number, column: number) => GridCell;
  onOpenCell?: (row: number, column: number) => void;
  /** Key of the row whose panel is open, null for none; with it rows can be found by their keys. */
  selected?: string | null;
  handle?: Ref<GridHandle>;
  /** From more rows or columns than these only those in sight are drawn; fewer for a narrow place. */
  most?: { rows: number; columns: number };
}) {
  const { label, corner, columns, lines, size, cell, onOpenCell, selected, handle } = props;
  const still = onOpenCell === undefined;
  const most = still ? ALL : (props.most ?? MOST);
  const scroller = useRef<HTMLDivElement>(null);
  const linesOfRows = lines.flatMap((line, at) => (line.kind === 'row' ? [at] : []));
  const rowOfLine = new Map(linesOfRows.map((line, row) => [line, row]));
  const down = useVisiblePart({
    scroller,
    count: lines.length,
    size: 48,
    most: most.rows,
    covered: 72,
  });
  const across = useVisiblePart({
    scroller,
    count: columns.length,
    size: 40,
    most: most.columns,
    horizontal: true,
  });
  const walk = useGridWalk({
    grid: scroller,
    rows: linesOfRows.length,
    columns: columns.length,
    reach: ({ row, column }) => {
      down.scrollTo(linesOfRows[row] ?? 0);
      across.scrollTo(column);
    },
  });
  const { focus } = walk;
  useImperativeHandle(handle, () => ({ focus }), [focus]);
  const whole = down.measure === undefined && across.measure === undefined;
  const fits = useFitsWidth(scroller) && whole;
  // The cell that has the focus stays, wherever the reader scrolls to.
  const drawn = [...new Set(across.places).add(walk.at.column)]
    .filter((place) => place < columns.length)
    .sort((a, b) => a - b);

  return (
    <Tooltips>
      <div
        ref={scroller}
        className={styles.scroller}
        data-size={size}
        data-long={lines.length > MOST_WHOLE}
        data-fits={fits || still}
        data-still={still}
        style={{ ['--columns' as string]: columns.length }}
        onKeyDown={still ? undefined : walk.onKeyDown}
      >
        <table
          role={still ? 'table' : 'grid'}
          aria-label={label}
          aria-rowcount={lines.length + 1}
          aria-colcount={columns.length + 1}
          className={styles.matrix}
        >
          <thead role="rowgroup" className={styles.head}>
            <tr role="row" aria-rowindex={1} className={styles.row}>
              <th role="columnheader" aria-colindex={1} className={styles.corner}>
                {corner}
              </th>
              {drawn.map((place) => {
                const column = columns[place];
                return column ? (
                  <th
                    key={column.key}
                    role="columnheader"
                    aria-colindex={place + 2}
                    className={styles.name}
                    style={{ ['--column' as string]: place + 1 }}
                    data-tip={column.name}
                  >
                    {column.head}
                    {column.bare ? <span className="visually-hidden">{column.name}</span> : null}
                  </th>
                ) : null;
              })}
            </tr>
          </thead>
          <tbody role="rowgroup">
            <tr aria-hidden="true" style={{ display: 'block', height: down.before }} />
            {down.places.map((place) => {
              const line = lines[place];
              if (!line) return null;
              const row = rowOfLine.get(place) ?? -1;
              return (
                <WalkableRow
                  key={line.key}
                  line={line}
                  place={place}
                  row={row}
                  columns={columns}
                  drawn={drawn.join()}
                  active={row === walk.at.row ? walk.at.column : -1}
                  selected={selected === undefined ? undefined : line.key === selected}
                  measure={down.measure}
                  cell={cell}
                  onFocus={walk.setAt}
                  onOpenCell={onOpenCell}
                />
              );
            })}
            <tr aria-hidden="true" style={{ display: 'block', height: down.after }} />
          </tbody>
        </table>
      </div>
    </Tooltips>
  );
}
