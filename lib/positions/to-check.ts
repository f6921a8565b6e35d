import type { QuotationStatus } from '@/lib/positions/position';

/** Why a quotation is to be looked at; in the order in which they are listed. */
export const reasonsToCheck = ['lost', 'moved', 'suggested'] as const;
export type ReasonToCheck = (typeof reasonsToCheck)[number];

/** How a piece of a quotation stands to the text, and whether somebody looked. */
type Piece = { status: QuotationStatus; suggested: boolean; checked: boolean };

/**
 * Why somebody should look at a quotation: its words are lost, or were found at another place or with
 * other words, or the program suggested them; null where nothing of that is, or somebody looked. Of the
 * pieces of a discontinuous one the gravest counts.
 */
export function whyToCheck(pieces: readonly Piece[]): ReasonToCheck | null {
  const open = pieces.filter(({ checked }) => !checked);
  const why = reasonsToCheck.find((reason) =>
    open.some(({ status, suggested }) => (reason === 'suggested' ? suggested : status === reason)),
  );
  return why ?? null;
}
