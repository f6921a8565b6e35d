import type { DebateSeed } from '@/prisma/seed/debate-seed';

type Position = DebateSeed['positions'][number];

/** A position before it is said whose: the files here hold one commentator each. */
export type VoicedPosition = Omit<Position, 'commentator'>;

/**
 * Evidence for a position.
 *
 * @param paragraph which paragraph of the commentator's contribution holds the words, from 1
 * @param exact the words, letter for letter as the contribution has them
 */
export function inParagraph(paragraph: number, exact: string): Position['evidence'][number] {
  return { exact, paragraph };
}

/** `inParagraph` for the words of a position that tell most: one quotation of it at most. */
export function telling(paragraph: number, exact: string): Position['evidence'][number] {
  return { exact, paragraph, telling: true };
}

/**
 * `inParagraph` for words that show a reason of the position.
 *
 * @param reason its key
 */
export function showing(
  reason: string,
  paragraph: number,
  exact: string,
): Position['evidence'][number] {
  return { exact, paragraph, reason };
}

/**
 * The positions of one commentator, with the commentator's key on each.
 */
export function heldBy(commentator: string, positions: VoicedPosition[]): Position[] {
  return positions.map((position) => ({ commentator, ...position }));
}
