import { type KeyboardEvent, type RefObject, useState } from 'react';
import { flushSync } from 'react-dom';

export type GridPlace = { readonly row: number; readonly column: number };

/** How many rows Page Up and Page Down go. */
const PAGE = 10;

/**
 * Arrow keys, Home, End and Page keys through a grid in which one cell at a time can have the
 * focus. Cells carry `data-cell="row-column"`, and `tabIndex` 0 where `at` is theirs, else −1.
 *
 * @param columns how many, the same in each row or by the row
 * @param reach scrolls a cell that is not drawn yet into sight
 */
export function useGridWalk(options: {
  grid: RefObject<HTMLElement | null>;
  rows: number;
  columns: number | ((row: number) => number);
  reach?: (place: GridPlace) => void;
}) {
  const { grid, rows, columns, reach } = options;
  const [chosen, setAt] = useState<GridPlace>({ row: 0, column: 0 });
  const within = (row: number, column: number): GridPlace => {
    const inside = Math.max(0, Math.min(row, rows - 1));
    const across = typeof columns === 'number' ? columns : columns(inside);
    return { row: inside, column: Math.max(0, Math.min(column, across - 1)) };
  };
  const at = within(chosen.row, chosen.column);

  function focus(place: GridPlace) {
    flushSync(() => setAt(place));
    reach?.(place);
    focusCell(grid, place, 8);
  }

  function onKeyDown(event: KeyboardEvent) {
    const next = step(at, event, rows, within);
    if (next === null) return;
    event.preventDefault();
    focus(next);
  }

  return { at, setAt, focus, onKeyDown };
}

function step(
  at: GridPlace,
  event: KeyboardEvent,
  rows: number,
  to: (row: number, column: number) => GridPlace,
) {
  const far = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case 'ArrowRight':
      return to(at.row, at.column + 1);
    case 'ArrowLeft':
      return to(at.row, at.column - 1);
    case 'ArrowDown':
      return to(at.row + 1, at.column);
    case 'ArrowUp':
      return to(at.row - 1, at.column);
    case 'PageDown':
      return to(at.row + PAGE, at.column);
    case 'PageUp':
      return to(at.row - PAGE, at.column);
    case 'Home':
      return to(far ? 0 : at.row, 0);
    case 'End':
      return to(far ? rows - 1 : at.row, Number.POSITIVE_INFINITY);
    default:
      return null;
  }
}

/** Gives a cell the focus, waiting some frames for it where it has yet to be drawn. */
function focusCell(grid: RefObject<HTMLElement | null>, place: GridPlace, frames: number): void {
  const cell = grid.current?.querySelector<HTMLElement>(
    `[data-cell="${place.row}-${place.column}"]`,
  );
  if (cell) cell.focus();
  else if (frames > 0) requestAnimationFrame(() => focusCell(grid, place, frames - 1));
}
