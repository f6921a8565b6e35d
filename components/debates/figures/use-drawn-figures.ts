import { useEffect, useMemo, useState } from 'react';
import type { PickableMeasure } from '@/lib/analysis/pickable-measure-names';
import { type DebateFigures, debateFigures, type FiguredPart } from '@/lib/charts/debate-figures';
import type { Drawing } from '@/lib/charts/figures-facts';

type Answer = {
  parts: readonly FiguredPart[];
  measure: PickableMeasure;
  figures: DebateFigures | null;
};

/**
 * The figures of some parts of a debate: what can be counted out at once, and the same with what a
 * thousand draws give as soon as a worker has made them. Nothing is drawn where the page is.
 */
export function useDrawnFigures(
  parts: readonly FiguredPart[],
  measure: PickableMeasure,
): { figures: DebateFigures; drawing: Drawing } {
  const atOnce = useMemo(() => debateFigures(parts, measure, 0), [parts, measure]);
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    const worker = new Worker(new URL('./figures-worker.ts', import.meta.url), { type: 'module' });
    const done = (figures: DebateFigures | null) => {
      setAnswer({ parts, measure, figures });
      worker.terminate();
    };
    worker.addEventListener('message', ({ data }: MessageEvent<DebateFigures>) => done(data));
    worker.addEventListener('error', () => done(null));
    worker.postMessage({ parts, measure });
    return () => worker.terminate();
  }, [parts, measure]);
  if (answer?.parts !== parts || answer.measure !== measure) {
    return { figures: atOnce, drawing: 'waiting' };
  }
  return answer.figures
    ? { figures: answer.figures, drawing: 'drawn' }
    : { figures: atOnce, drawing: 'failed' };
}
