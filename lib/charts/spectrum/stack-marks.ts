/**
 * How many marks of one stance stand above each other, so that they read as one pile at one place of
 * the axis and not as degrees of it: two marks share a column, and a pile grows sideways only when it
 * is two deep, deeper only when no more columns fit.
 *
 * @param columns most marks side by side, at least 1
 * @returns 0 where there are none
 */
export function stackDepth(marks: number, columns: number): number {
  if (marks === 0) return 0;
  return Math.ceil(marks / Math.min(columns, Math.ceil(marks / 2)));
}
