import type { QuotationOutcome } from '@/lib/contributions/quotation-outcomes';

/** What became of a quotation, in a word or two. */
export const outcomeWords: Readonly<Record<QuotationOutcome, string>> = {
  stands: 'stands',
  moved: 'found at another place',
  reworded: 'now with other words',
  lost: 'not found; its words are kept',
};

/** How many quotations came to which end, in a sentence. */
export function countsOfOutcomes(counts: Readonly<Record<QuotationOutcome, number>>): string {
  const all = Object.values(counts).reduce((sum, one) => sum + one, 0);
  if (all === 0) return 'It touched no quotations.';
  const { stands, moved, reworded, lost } = counts;
  const parts = [
    `${stands} of ${all} ${all === 1 ? 'quotation stands' : 'quotations stand'}`,
    moved > 0 ? `${moved} found at another place` : '',
    reworded > 0 ? `${reworded} now with other words` : '',
    lost > 0 ? `${lost} not found` : '',
  ];
  return `${parts.filter(Boolean).join(', ')}.`;
}
