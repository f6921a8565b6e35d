/** What the method page says of a measure beyond its entry. */
export interface MethodText {
  /** In TeX. */
  readonly formula: string;
  /** What the letters of the formula mean. */
  readonly letters: string;
  /** What not-addressed and other missing values do. */
  readonly missing: string;
  readonly misleads: string;
  readonly source: MethodSource;
  readonly example: MethodExample;
}

/** Where the method comes from; no address where the definition is this project's own. */
export interface MethodSource {
  readonly text: string;
  readonly url?: string;
}

/** A worked example; its result is computed by the measure itself in a test. */
export interface MethodExample {
  readonly text: string;
  readonly result: string;
}
