import type { StanceMatrix } from '@/lib/analysis/stance-matrix';
import { computeOpinionMap, type MapMethod } from '@/lib/charts/opinion-map/opinion-map-result';

/** Computes an opinion map beside the page. */
addEventListener('message', (event: MessageEvent<{ matrix: StanceMatrix; method: MapMethod }>) => {
  postMessage(computeOpinionMap(event.data.matrix, event.data.method));
});
