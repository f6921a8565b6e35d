/** What came out of attacks of one kind. */
export type Tried = {
  tried: number;
  failed: number;
  /** In lines for a person: what was tried, and each that failed. */
  notes: string[];
};
