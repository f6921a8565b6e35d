import type { Measured } from '@/lib/analysis/measured';
import { countAddressed, requireCounts } from '@/lib/analysis/stance-counts';

/**
 * The shape of a distribution of stances: 1 when all hold the same stance, 0 when the stances are
 * spread evenly, −1 when they stand in two camps at the ends.
 *
 * The distribution is taken apart into flat layers; each layer gets the agreement of its pattern of
 * filled and empty categories, and A is their mean weighted by size.
 *
 * @param counts how many hold each stance, in the order of the scale (three categories or more).
 *   Those who are silent are not counted; with nobody the value is `null`.
 *
 * Source: C. van der Eijk, "Measuring agreement in ordered rating scales", Quality & Quantity 35
 * (2001).
 *
 * @throws Error on fewer than three categories or a negative count.
 */
export function agreementA(counts: readonly number[]): Measured {
  requireCounts(counts, 3, 'agreementA');
  const n = countAddressed(counts);
  if (n === 0) return { value: null, n };
  let rest = [...counts];
  let sum = 0;
  while (rest.some((count) => count > 0)) {
    const pattern = rest.map((count) => count > 0);
    const height = Math.min(...rest.filter((count) => count > 0));
    const filled = pattern.filter(Boolean).length;
    sum += height * filled * agreementOfPattern(pattern, filled);
    rest = rest.map((count) => (count > 0 ? count - height : 0));
  }
  return { value: Math.min(1, Math.max(-1, sum / n)), n };
}

/** The agreement of one layer: unimodality, less the more categories are filled. */
function agreementOfPattern(pattern: readonly boolean[], filled: number): number {
  const categories = pattern.length;
  if (filled === 1) return 1;
  if (filled === categories) return 0;
  const { unimodal, deviating } = countTriples(pattern);
  const unimodality =
    ((categories - 2) * unimodal - (categories - 1) * deviating) /
    ((categories - 2) * (unimodal + deviating));
  return unimodality * (1 - (filled - 1) / (categories - 1));
}

/** Ordered triples of categories: two filled neighbours beside an empty one, or a gap between two. */
function countTriples(pattern: readonly boolean[]): { unimodal: number; deviating: number } {
  let unimodal = 0;
  let deviating = 0;
  for (let i = 0; i < pattern.length - 2; i++) {
    for (let j = i + 1; j < pattern.length - 1; j++) {
      for (let k = j + 1; k < pattern.length; k++) {
        if (pattern[i] && !pattern[j] && pattern[k]) deviating++;
        else if (pattern[j] && pattern[i] !== pattern[k]) unimodal++;
      }
    }
  }
  return { unimodal, deviating };
}
