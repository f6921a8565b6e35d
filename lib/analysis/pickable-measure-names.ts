/**
 * The words of the measures of agreement that a reader can pick, in the order of the choice. They stand in
 * addresses, so they never change; apart from how each is computed, which an address does not need.
 */
export const pickableMeasures = [
  'agreement',
  'beyond-chance',
  'side',
  'directional',
  'euclidean',
] as const;

/** A measure that a reader can pick, by its word in the address. */
export type PickableMeasure = (typeof pickableMeasures)[number];
