/**
 * What is said in one piece, with its time: a subtitle, or a row of a service's transcript.
 * Seconds from the start; NaN where the file gives no time.
 */
export type Cue = { start: number; end: number; lines: CueLine[] };

export type CueLine = {
  /** Who speaks, where the file marks it beside the words; '' where it marks that nobody knows. */
  voice: string | null;
  text: string;
};
