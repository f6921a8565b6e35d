import { erf } from 'simple-statistics';

/** The share of the standard normal distribution above z. */
export function standardNormalTail(z: number): number {
  return (1 - erf(z / Math.SQRT2)) / 2;
}
