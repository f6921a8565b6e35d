/** What came of trying one thing again and again. */
export type Tried = {
  /** What was tried, in words. */
  what: string;
  tried: number;
  /** What went wrong, a sentence a case; empty: nothing. */
  failed: readonly string[];
  /** What else there is to know: what was counted apart, figures. */
  note?: string;
};

/** How often and with which numbers a kind is tried. */
export type How = {
  /** A folder of its own, removed afterwards. */
  folder: string;
  /** Of `all` rounds those that are done now: all of them, a tenth with `--quick`. */
  rounds: (all: number) => number;
};

/** A kind of faults, in a file of its own; the file's name is what `--only` takes. */
export type Kind = (how: How) => Promise<Tried[]>;

/** A number of a round's own, so that a round can be tried again. */
export const SEED = 20_261_129;
