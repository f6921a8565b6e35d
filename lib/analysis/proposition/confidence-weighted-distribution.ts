import type { StanceDistribution } from '@/lib/analysis/proposition/stance-distribution';
import { isStance, type Stance } from '@/lib/analysis/stance-matrix';

/** A stance with how sure its holder professes to be, 0–10; `null` where the source does not say. */
export interface ConfidentStance {
  readonly stance: Stance | null;
  readonly confidence: number | null;
}

/**
 * The shares of the five stances when each counts by its confidence, as panels of economists
 * publish it beside the plain shares.
 *
 * Positions without a stated confidence are left out of it, not given one; so n can be below the
 * n of the plain distribution. `shares` is `null` when no confidence above 0 is stated.
 *
 * Source: the confidence-weighted results of the Clark Center's panels (University of Chicago,
 * formerly IGM Forum).
 *
 * @throws Error on a value that is no stance or a confidence outside 0…10.
 */
export function confidenceWeightedDistribution(
  positions: readonly ConfidentStance[],
): StanceDistribution {
  const weights = [0, 0, 0, 0, 0];
  let n = 0;
  let total = 0;
  for (const { stance, confidence } of positions) {
    if (stance === null || confidence === null) continue;
    if (!isStance(stance)) {
      throw new Error(
        `confidenceWeightedDistribution takes stances that are whole numbers from -2 to 2: got ${stance}.`,
      );
    }
    if (!(confidence >= 0 && confidence <= 10)) {
      throw new Error(
        `confidenceWeightedDistribution takes confidence from 0 to 10: got ${confidence}.`,
      );
    }
    n++;
    total += confidence;
    weights[stance + 2] = (weights[stance + 2] ?? 0) + confidence;
  }
  return { shares: total === 0 ? null : weights.map((weight) => weight / total), total, n };
}
