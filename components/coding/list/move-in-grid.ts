import type { KeyboardEvent } from 'react';

/**
 * Arrow keys, Home and End at a cell of the list of propositions: to the cell beside it, above or below
 * it, or to the first or last of its row.
 */
export function moveInGrid(event: KeyboardEvent<HTMLTableElement>): void {
  const { target, currentTarget: table } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  if (!(target instanceof HTMLElement) || target.dataset.cell === undefined) return;
  const rows = [...table.rows].map(cellsOf).filter((cells) => cells.length > 0);
  const row = rows.findIndex((cells) => cells.includes(target));
  const cells = rows[row] ?? [];
  const column = cells.indexOf(target);
  const to = new Map([
    ['ArrowLeft', cells[column - 1]],
    ['ArrowRight', cells[column + 1]],
    ['ArrowUp', rows[row - 1]?.[column]],
    ['ArrowDown', rows[row + 1]?.[column]],
    ['Home', cells[0]],
    ['End', cells.at(-1)],
  ]);
  if (!to.has(event.key)) return;
  event.preventDefault();
  to.get(event.key)?.focus();
}

function cellsOf(row: HTMLTableRowElement): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>('[data-cell]')];
}
