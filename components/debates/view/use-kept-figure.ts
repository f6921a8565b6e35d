import { useCallback, useLayoutEffect, useRef } from 'react';

/** Pixels of a figure that have to be left in sight for it to be still the one looked at. */
const ENOUGH = 120;

/**
 * Keeps the reader at the chart they look at when a filter makes what stands above it, or the chart
 * itself, much shorter or longer.
 *
 * @param drawn changes when the charts have followed the filter
 * @returns to be called just before a filter changes
 */
export function useKeptFigure(drawn: unknown): () => void {
  const kept = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each drawing
  useLayoutEffect(() => {
    const figure = kept.current === null ? null : document.getElementById(kept.current);
    kept.current = null;
    if (!figure) return;
    const { top, bottom } = figure.getBoundingClientRect();
    if (bottom < barHeight() + ENOUGH || top > window.innerHeight - ENOUGH) {
      figure.scrollIntoView({ block: 'start', behavior: 'instant' });
    }
  }, [drawn]);
  return useCallback(() => {
    const line = barHeight() + ENOUGH;
    const figures = [...document.querySelectorAll('main figure[id]')];
    kept.current =
      figures.find((figure) => {
        const { top, bottom } = figure.getBoundingClientRect();
        return top <= line && bottom > line;
      })?.id ?? null;
  }, []);
}

function barHeight(): number {
  const kept = getComputedStyle(document.documentElement).getPropertyValue('--bar-height');
  return Number.parseFloat(kept) || 0;
}
