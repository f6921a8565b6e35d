import { useEffect, useMemo, useState } from 'react';
import type { StanceMatrix } from '@/lib/analysis/stance-matrix';
import {
  cellsForWorker,
  computeOpinionMap,
  type MapMethod,
  type OpinionMapResult,
} from '@/lib/charts/opinion-map/opinion-map-result';

type Answer = { matrix: StanceMatrix; method: MapMethod; result: OpinionMapResult };

/** The opinion map of a matrix: at once while it is small, from a worker when it is large. */
export function useOpinionMap(matrix: StanceMatrix, method: MapMethod): OpinionMapResult | null {
  const large = matrix.commentatorIds.length * matrix.propositionIds.length > cellsForWorker;
  const atOnce = useMemo(
    () => (large ? null : computeOpinionMap(matrix, method)),
    [large, matrix, method],
  );
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    if (!large) return;
    const worker = new Worker(new URL('./opinion-map-worker.ts', import.meta.url), {
      type: 'module',
    });
    worker.addEventListener('message', (event: MessageEvent<OpinionMapResult>) => {
      setAnswer({ matrix, method, result: event.data });
      worker.terminate();
    });
    worker.postMessage({ matrix, method });
    return () => worker.terminate();
  }, [large, matrix, method]);
  if (atOnce) return atOnce;
  return answer?.matrix === matrix && answer.method === method ? answer.result : null;
}
