/** A debate as a page of it was drawn. */
export type DrawnDebate = {
  readonly id: string;
  /** What it was at then. */
  readonly drawnAt: number;
  /** Whether the page may be drawn anew. */
  readonly takesIn: boolean;
};
