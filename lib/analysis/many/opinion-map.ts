/** A place on an opinion map. The units have no meaning of their own; distances do. */
export type MapPosition = readonly [x: number, y: number];

/** Commentators placed so that those who answer alike lie near one another. */
export interface OpinionMap {
  readonly method: 'pca' | 'scaling';
  /** How missing cells were treated, by name. */
  readonly missing: 'column-mean' | 'complete-propositions' | 'mean-distance';
  readonly commentatorIds: readonly string[];
  /** One for each commentator, in order; `null` when there is nothing to place them by. */
  readonly positions: readonly (MapPosition | null)[];
  /** How many propositions each commentator's place rests on. */
  readonly addressed: readonly number[];
  /** How many propositions play a part: those that somebody addresses, or everybody where only these are used. */
  readonly propositions: number;
  /** The share of all variation that each axis shows; `null` when there is none. */
  readonly varianceExplained: readonly [number | null, number | null];
  /** How strongly agreeing with each proposition moves one along the axes; none for scaling. */
  readonly loadings: readonly { readonly propositionId: string; readonly weight: MapPosition }[];
  /** Commentators placed. */
  readonly n: number;
}

/** No −0, which a table would print as "-0". */
export function position(x: number, y: number): MapPosition {
  return [x + 0, y + 0];
}
