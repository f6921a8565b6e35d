import type { Measured } from '@/lib/analysis/measured';
import { notAddressed } from '@/lib/analysis/stance-matrix';
import { cellsOf, type StanceRow } from '@/lib/analysis/stance-row';

/**
 * The share of a theme's (or debate's) propositions that a commentator addresses, from 0 to 1.
 * n is the number of propositions; with none the value is `null`.
 *
 * @throws Error when a value is neither a stance nor missing.
 */
export function coverage(row: StanceRow): Measured {
  const cells = cellsOf(row, 'coverage');
  let addressed = 0;
  for (const cell of cells) if (cell !== notAddressed) addressed++;
  return { value: cells.length === 0 ? null : addressed / cells.length, n: cells.length };
}
