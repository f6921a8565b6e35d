/**
 * A figure with the number of things it rests on. `value` is `null` when the measure is undefined
 * there (nothing shared, nobody answered); it is never NaN.
 */
export interface Measured {
  readonly value: number | null;
  readonly n: number;
}

/** Below this many shared propositions a figure for two commentators is shown with a warning. */
export const fewPropositions = 5;

/** Of fewer commentators, and over fewer than `fewPropositions`, no index is put at the head of anything. */
export const fewestForIndex = 3;

/** A measured value from a sum and the n it is divided by; `null` for n = 0. */
export function measuredFrom(n: number, value: () => number): Measured {
  return { value: n === 0 ? null : value(), n };
}
