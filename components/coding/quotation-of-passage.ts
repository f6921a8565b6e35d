import type { Passage } from '@/components/coding/coding-context';
import type { DraftQuotation } from '@/lib/coding/draft';
import { paragraphAt } from '@/lib/text/paragraphs';
import type { ContributionView } from '@/lib/view/view';

/** The chosen words as a quotation with its place; null where the text is not there. */
export function quotationOfPassage(
  contributions: readonly ContributionView[],
  { contributionId, start, end }: Passage,
): Omit<DraftQuotation, 'quotation'> | null {
  const text = contributions.find((contribution) => contribution.id === contributionId)?.text;
  if (text === undefined || text === null || start >= end) return null;
  return {
    exact: text.slice(start, end),
    contributionId,
    start,
    end,
    paragraph: paragraphAt(text, start)?.number ?? null,
    suggested: false,
    status: 'anchored',
  };
}
