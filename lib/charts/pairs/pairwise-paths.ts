import { type AgreementScale, agreementFill } from '@/lib/charts/colour-scale';
import type { PairwiseRows } from '@/lib/charts/pairs/pairwise-rows';

/** How many steps of tint a large matrix is drawn in. */
const STEPS = 20;

export type TintedPath = { readonly token: string; readonly opacity: number; readonly d: string };

/**
 * A large triangle of pairs as one path a tint, a unit a cell, so that tens of thousands of cells are
 * a score of elements. Equal cells beside each other are one run; undefined cells stay bare.
 *
 * @param strong as strong as cells without figures can be
 */
export function pairwisePaths(rows: PairwiseRows, strong: boolean): TintedPath[] {
  const { scale } = rows;
  if (scale === null) return [];
  const size = rows.commentators.length;
  const runs: string[][] = Array.from({ length: STEPS + 1 }, () => []);
  for (let row = 1; row < size; row++) {
    let start = 0;
    let step = stepAt(rows, scale, row, 0);
    for (let column = 1; column <= row; column++) {
      const next = column < row ? stepAt(rows, scale, row, column) : null;
      if (next === step && column < row) continue;
      if (step !== null)
        runs[step]?.push(`M${start} ${row}h${column - start}v1h${start - column}z`);
      start = column;
      step = next;
    }
  }
  return runs.flatMap((parts, step) =>
    parts.length === 0
      ? []
      : [{ ...agreementFill(valueAt(step, scale), scale, strong), d: parts.join('') }],
  );
}

function stepAt(
  rows: PairwiseRows,
  { zero, least }: AgreementScale,
  row: number,
  column: number,
): number | null {
  const value = rows.cellAt(row, column)?.value ?? null;
  if (value === null) return null;
  // Half of the steps on either side of chance, so that it is a step of its own.
  const away =
    value >= zero ? (value - zero) / (1 - zero || 1) : (value - zero) / (zero - least || 1);
  return Math.round((away + 1) * (STEPS / 2));
}

function valueAt(step: number, { zero, least }: AgreementScale): number {
  const away = step / (STEPS / 2) - 1;
  return zero + away * (away >= 0 ? 1 - zero : zero - least);
}
