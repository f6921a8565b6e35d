import { type MeasureId, measureById } from '@/lib/analysis/measures';
import type { PickableMeasure } from '@/lib/analysis/pickable-measure-names';
import { pickableMeasure } from '@/lib/analysis/pickable-measures';
import type { ChartMeasure } from '@/lib/charts/chart-facts';

/** A measure of the methods page, as a chart names it. */
export function namedMeasure(id: MeasureId): ChartMeasure {
  return { id, name: measureById(id).name };
}

/** The name of a measure on a chart, and its entry on the methods page. */
export function agreementMeasure(measure: PickableMeasure): ChartMeasure {
  return namedMeasure(pickableMeasure(measure).id);
}

/**
 * Which of the propositions that two share a measure counts, as it stands after "proposition": empty
 * where it counts them all.
 */
export function countsOnly(measure: PickableMeasure): string {
  const only = pickableMeasure(measure).countsOnly;
  return only === null ? '' : ` ${only}`;
}

/** From where to where a measure goes, as it stands in the heading of a column. */
export function rangeWords(measure: PickableMeasure): string {
  return pickableMeasure(measure).least === 0 ? '0 to 1' : '−1 to 1';
}
