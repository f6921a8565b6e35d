import { useCallback, useLayoutEffect, useRef } from 'react';

/** Pixels of a figure that have to be left in sight for it to be still the one looked at. */
const ENOUGH = 120;

/**
 * Keeps the reader where they are when a filter makes what stands above, or a chart itself, much shorter
 * or longer: the controls in use stay under the pointer, and else the chart that is looked at in sight.
 *
 * @param drawn changes when the charts have followed the filter
 * @returns to be called just before a filter changes
 */
export function useKeptFigure(drawn: unknown): () => void {
  const kept = useRef<{ figure: string | null; controls: number | null } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each drawing
  useLayoutEffect(() => {
    const before = kept.current;
    kept.current = null;
    if (!before) return;
    const controls = before.controls === null ? null : controlsInUse();
    if (controls) {
      const moved = controls.getBoundingClientRect().top - (before.controls ?? 0);
      if (moved !== 0) window.scrollBy({ top: moved, behavior: 'instant' });
    }
    const figure = before.figure === null ? null : document.getElementById(before.figure);
    if (!figure) return;
    const place = figure.getBoundingClientRect();
    if (place.bottom < barHeight() + ENOUGH || place.top > window.innerHeight - ENOUGH) {
      figure.scrollIntoView({ block: 'start', behavior: 'instant' });
    }
  }, [drawn]);
  return useCallback(() => {
    const line = barHeight() + ENOUGH;
    const figures = [...document.querySelectorAll('main figure[id]')];
    const looked = figures.find((figure) => {
      const { top, bottom } = figure.getBoundingClientRect();
      return top <= line && bottom > line;
    });
    kept.current = {
      figure: looked?.id ?? null,
      controls: controlsInUse()?.getBoundingClientRect().top ?? null,
    };
  }, []);
}

/** The filters, where one of them, or of a list that they have opened, is in use. */
function controlsInUse(): Element | null {
  const { activeElement } = document;
  const isInUse = activeElement?.closest('[data-filters]') ?? false;
  return isInUse ? document.querySelector('section[data-filters]') : null;
}

function barHeight(): number {
  const kept = getComputedStyle(document.documentElement).getPropertyValue('--bar-height');
  return Number.parseFloat(kept) || 0;
}
