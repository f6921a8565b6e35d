'use client';

import { type KeyboardEvent, type RefObject, useCallback, useState } from 'react';

/** The stop that a commentator's mark is. */
export const stopOfMark = ({ index }: { readonly index: number }) => String(index);

/** A stop of the arrow keys: a row, and in it the proposition ('') or one of its marks. */
export type Stop = { readonly row: string; readonly stop: string };

const STEPS: Record<string, number> = { ArrowUp: -1, ArrowDown: 1, PageUp: -8, PageDown: 8 };

/**
 * Arrow keys over a chart's rows, with one stop for Tab. Up and down go to the same commentator's
 * mark in the next row, or to its proposition; left and right go along the row's stops; Home and
 * End to the first and the last row.
 *
 * Rows carry `data-row`, stops `data-stop`. `bringIntoView` renders a row that is not there yet.
 */
export function useRoving(
  within: RefObject<HTMLElement | null>,
  rowIds: readonly string[],
  bringIntoView: (place: number) => void,
) {
  const [asked, setAsked] = useState<Stop | null>(null);
  const active: Stop | null =
    asked && rowIds.includes(asked.row)
      ? asked
      : rowIds[0] !== undefined
        ? { row: rowIds[0], stop: '' }
        : null;

  const focusStop = useCallback(
    (row: string, stop: string) => {
      const tryIt = (left: number) => {
        const stops = stopsOf(within.current, row);
        const target = stops.find((one) => one.dataset.stop === stop) ?? stops[0];
        if (target) {
          setAsked({ row, stop: target.dataset.stop ?? '' });
          target.focus({ preventScroll: true });
          target.scrollIntoView({ block: 'nearest' });
        } else if (left > 0) {
          bringIntoView(rowIds.indexOf(row));
          requestAnimationFrame(() => tryIt(left - 1));
        }
      };
      tryIt(20);
    },
    [within, rowIds, bringIntoView],
  );

  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const from = event.target instanceof Element ? event.target : null;
      const stop = from?.closest<HTMLElement>('[data-stop]')?.dataset.stop;
      const row = from?.closest<HTMLElement>('[data-row]')?.dataset.row;
      if (stop === undefined || row === undefined) return;
      const place = rowIds.indexOf(row);
      const step = STEPS[event.key];
      if (step !== undefined || event.key === 'Home' || event.key === 'End') {
        const wanted =
          event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? rowIds.length - 1
              : Math.min(Math.max(place + (step ?? 0), 0), rowIds.length - 1);
        const next = rowIds[wanted];
        event.preventDefault();
        if (next !== undefined) focusStop(next, stop);
      } else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
        const stops = stopsOf(within.current, row).map((one) => one.dataset.stop ?? '');
        const next = stops[stops.indexOf(stop) + (event.key === 'ArrowRight' ? 1 : -1)];
        event.preventDefault();
        if (next !== undefined) focusStop(row, next);
      }
    },
    [within, rowIds, focusStop],
  );

  return { active, focusStop, onKeyDown };
}

function stopsOf(within: HTMLElement | null, row: string): HTMLElement[] {
  const found = within?.querySelector(`[data-row="${CSS.escape(row)}"]`);
  return found ? [...found.querySelectorAll<HTMLElement>('[data-stop]')] : [];
}
