/** About so many figures stand on an axis. */
const ABOUT = 5;

/** Whole numbers from 0 up to `most` for an axis of counts, in steps of 1, 2, 5, 10 … */
export function countTicks(most: number): number[] {
  let step = 1;
  for (let at = 0; most / step > ABOUT; at++)
    step = ([1, 2, 5][at % 3] ?? 1) * 10 ** Math.floor(at / 3);
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, place) => place * step);
}
