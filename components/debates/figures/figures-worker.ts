import type { PickableMeasure } from '@/lib/analysis/pickable-measure-names';
import { debateFigures, type FiguredPart } from '@/lib/charts/debate-figures';

/** How many draws every range and interval of the page rests on. */
const DRAWS = 1000;

/** Draws beside the page. */
addEventListener(
  'message',
  (event: MessageEvent<{ parts: readonly FiguredPart[]; measure: PickableMeasure }>) => {
    postMessage(debateFigures(event.data.parts, event.data.measure, DRAWS));
  },
);
