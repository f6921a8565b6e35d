import type { CategoryWeights } from '@/lib/analysis/coders/category-weights';
import { cohenKappa } from '@/lib/analysis/coders/cohen-kappa';
import { gwetAc } from '@/lib/analysis/coders/gwet-ac';
import { krippendorffAlpha } from '@/lib/analysis/coders/krippendorff-alpha';
import { agreementByUnit, percentAgreement } from '@/lib/analysis/coders/percent-agreement';
import type { MeasureIdOf } from '@/lib/analysis/measures';
import { CommandTrouble } from '../command';
import type { Analysis, AnalysisResult, CoderInput } from './input';

/** The measures of several coders. */
export const coderAnalyses: Readonly<Record<MeasureIdOf<'coders'>, Analysis>> = {
  alpha: ({ ratings }, { level, draws, seed }) => {
    const alpha = krippendorffAlpha(ratings().ratings, { scale: level, draws, seed });
    return single({ ...alpha });
  },
  percent: ({ ratings }) => {
    const { ratings: rows, unitIds } = ratings();
    const units = agreementByUnit(rows).map((unit, at) => ({ unitId: unitIds[at] ?? '', ...unit }));
    const { json, rows: lines } = single({ ...percentAgreement(rows) });
    return { json: { ...json, units }, rows: lines };
  },
  kappa: kappa('plain'),
  'kappa-linear': kappa('linear'),
  'kappa-quadratic': kappa('quadratic'),
  ac1: gwet('plain'),
  ac2: gwet('quadratic'),
};

function kappa(weights: CategoryWeights): Analysis {
  return ({ ratings }) => {
    const { ratings: rows } = ratings();
    if (rows.length !== 2) {
      throw new CommandTrouble(
        `Cohen’s κ compares two coders and here are ${rows.length}; alpha, ac1 and ac2 take any number.`,
      );
    }
    return single({ ...cohenKappa(rows, { weights }) });
  };
}

function gwet(weights: CategoryWeights): Analysis {
  return ({ ratings }) => {
    const input = ratings();
    refuseBetweenSteps(input);
    const { ratings: rows, categories } = input;
    return single({ ...gwetAc(rows, { weights, ...(categories ? { categories } : {}) }) });
  };
}

/** AC counts each step of a scale as a category, given or not, so that a value between two is none. */
function refuseBetweenSteps({ ratings, categories, placeOf }: CoderInput): void {
  if (!categories) return;
  const steps = new Set(categories);
  for (const [at, row] of ratings.entries())
    for (const [column, value] of row.entries())
      if (value !== null && !steps.has(value))
        throw new CommandTrouble(
          `${placeOf ? `${placeOf(at, column)}: ` : ''}${value} lies between the steps of the scale, which AC counts as categories: ${categories.join(', ')}. Leave --scale out, and the values that occur are the categories; or give the ratings in whole steps.`,
        );
}

/** One figure: its fields as they are in JSON, an interval as from and to in the printed line. */
function single(figure: Readonly<Record<string, unknown>>): AnalysisResult {
  const row: Record<string, string | number | null> = {};
  for (const [key, value] of Object.entries(figure)) {
    if (key === 'interval') {
      const interval = value as { low: number; high: number } | null;
      row.from = interval?.low ?? null;
      row.to = interval?.high ?? null;
    } else if (value === null || typeof value === 'string' || typeof value === 'number') {
      row[key] = value;
    }
  }
  return { json: figure, rows: [row] };
}
