/** Weights this close to the heaviest count as equally heavy. */
const tie = 1e-6;

/**
 * Whether an axis must be turned round (−1) or not (1): the heaviest weight on it is to be positive,
 * and of equally heavy ones the first. An eigenvector's sign is arbitrary; with this rule, and with
 * the weights in the order of their ids, the same data always give the same picture.
 */
export function axisSign(weights: ArrayLike<number>): 1 | -1 {
  let heaviest = 0;
  for (let i = 0; i < weights.length; i++) {
    heaviest = Math.max(heaviest, Math.abs(weights[i] as number));
  }
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] as number;
    if (Math.abs(weight) >= heaviest * (1 - tie)) return weight < 0 ? -1 : 1;
  }
  return 1;
}
