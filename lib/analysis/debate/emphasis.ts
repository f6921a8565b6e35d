import type { Measured } from '@/lib/analysis/measured';

/** Evidence of one commentator on one proposition: how many quotations, and what it is about. */
export interface CountedEvidence {
  readonly themeIds: readonly string[];
  /** How many pieces of evidence (quotations) show the position; a whole number, 0 or more. */
  readonly evidence: number;
}

/**
 * The share of a commentator's evidence that falls in a theme, from 0 to 1. n is all the evidence
 * of the commentator; with none the value is `null`.
 *
 * A proposition may belong to several themes, so the emphases of all themes can sum to more than 1.
 *
 * @throws Error when a count is not a whole number from 0.
 */
export function emphasis(positions: readonly CountedEvidence[], themeId: string): Measured {
  let n = 0;
  let inTheme = 0;
  for (const { themeIds, evidence } of positions) {
    if (!Number.isInteger(evidence) || evidence < 0) {
      throw new Error(`emphasis takes evidence as whole numbers from 0: got ${evidence}.`);
    }
    n += evidence;
    if (themeIds.includes(themeId)) inTheme += evidence;
  }
  return { value: n === 0 ? null : inTheme / n, n };
}
