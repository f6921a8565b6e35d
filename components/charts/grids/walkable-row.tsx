import { type CSSProperties, type KeyboardEvent, memo, type ReactNode } from 'react';
import styles from '@/components/charts/grids/walkable-grid.module.css';
import type { GridPlace } from '@/components/charts/use-grid-walk';

export type GridColumn = {
  readonly key: string;
  readonly name: string;
  readonly head: ReactNode;
  /** The head is a mark alone, so that the name has to be said beside it. */
  readonly bare?: boolean;
};

/** A line of a grid: the name of a group of rows, or a row. */
export type GridLine = {
  readonly kind: 'group' | 'row';
  readonly key: string;
  readonly head: ReactNode;
};

export type GridCell = {
  /** All that the cell says, in words: its label and its tooltip. */
  readonly label: string;
  readonly content: ReactNode;
  readonly style?: CSSProperties;
};

/**
 * One line of a walkable grid. `drawn` are the places of the columns in sight, as a list with
 * commas; `active` is the column whose cell the Tab key reaches, or −1. Without `onOpenCell` no cell
 * can be reached.
 */
export const WalkableRow = memo(function WalkableRow(props: {
  line: GridLine;
  place: number;
  row: number;
  columns: readonly GridColumn[];
  drawn: string;
  active: number;
  selected: boolean | undefined;
  measure: ((element: Element | null) => void) | undefined;
  cell: (row: number, column: number) => GridCell;
  onFocus: (place: GridPlace) => void;
  onOpenCell: ((row: number, column: number) => void) | undefined;
}) {
  const { line, place, row, columns, drawn, active, measure, cell, onFocus, onOpenCell } = props;
  if (line.kind === 'group') {
    return (
      <tr
        role="row"
        ref={measure}
        data-index={place}
        aria-rowindex={place + 2}
        className={styles.group}
      >
        <th role="rowheader" aria-colindex={1} aria-colspan={columns.length + 1}>
          {line.head}
        </th>
      </tr>
    );
  }
  return (
    <tr
      role="row"
      ref={measure}
      data-index={place}
      data-row={props.selected === undefined ? undefined : line.key}
      data-selected={props.selected}
      aria-rowindex={place + 2}
      className={styles.row}
    >
      <th role="rowheader" aria-colindex={1} className={styles.text}>
        {line.head}
      </th>
      {drawn.split(',').map((name) => {
        const column = Number(name);
        const { label, content, style } = cell(row, column);
        return (
          <td
            key={columns[column]?.key ?? name}
            role={onOpenCell ? 'gridcell' : 'cell'}
            aria-colindex={column + 2}
            aria-label={label}
            data-tip={label}
            data-cell={`${row}-${column}`}
            className={styles.cell}
            style={{ ...style, ['--column' as string]: column + 1 }}
            {...(onOpenCell && {
              tabIndex: active === column ? 0 : -1,
              onFocus: () => onFocus({ row, column }),
              onClick: () => onOpenCell(row, column),
              onKeyDown: (event: KeyboardEvent) => {
                if (event.key !== 'Enter' && event.key !== ' ') return;
                event.preventDefault();
                onOpenCell(row, column);
              },
            })}
          >
            {content}
          </td>
        );
      })}
    </tr>
  );
});
