import { type TextRow, textRowsOf } from '@/lib/contributions/text-patch';

/** What a change of the text did to a quotation. */
export type QuotationOutcome = 'stands' | 'moved' | 'reworded' | 'lost';

/** A quotation that a change of the text had to look for, with its words before and after. */
export type FollowedQuotation = {
  id: string;
  positionId: string;
  outcome: QuotationOutcome;
  was: string;
  is: string;
  /** How well the words fit; null where that is not known. */
  score: number | null;
  paragraph: number | null;
};

/**
 * What became of each quotation of the contributions that a change touched:
 *
 * - *lost*: its words are not found in the text, also where they were not before;
 * - *reworded*: other words stand there now;
 * - *moved*: its words were found, but at a place of which it is not certain that it is the same;
 * - *stands*: all else, also where it was found so before.
 */
export function quotationOutcomes(rows: readonly TextRow[]): FollowedQuotation[] {
  return textRowsOf(rows, 'quotation').map(({ id, positionId, from, to }) => ({
    id,
    positionId,
    outcome:
      to.status === 'lost'
        ? 'lost'
        : from.exact !== to.exact
          ? 'reworded'
          : to.status === 'moved' && from.status !== 'moved'
            ? 'moved'
            : 'stands',
    was: from.exact,
    is: to.exact,
    score: to.score ?? null,
    paragraph: to.paragraph ?? null,
  }));
}

/** How many quotations came to each end. */
export function countOutcomes(
  followed: readonly Pick<FollowedQuotation, 'outcome'>[],
): Record<QuotationOutcome, number> {
  const counts = { stands: 0, moved: 0, reworded: 0, lost: 0 };
  for (const { outcome } of followed) counts[outcome] += 1;
  return counts;
}
