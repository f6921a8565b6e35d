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
  const said = OUTCOMES.flatMap(([outcome, ofOne, ofSeveral]) => {
    const count = counts[outcome];
    return count === 0 ? [] : `${all === 1 ? '' : `${count} `}${count === 1 ? ofOne : ofSeveral}`;
  });
  if (all === 1) return `The one quotation ${said[0]}.`;
  if (counts.stands === all) return `All ${all} quotations stand.`;
  return `Of ${all} quotations ${said.join(', ')}.`;
}

/** What became of one, and of several. */
const OUTCOMES: readonly (readonly [QuotationOutcome, string, string])[] = [
  ['stands', 'stands', 'stand'],
  ['reworded', 'has the new words now', 'have the new words now'],
  ['moved', 'was found at another place', 'were found at another place'],
  ['lost', 'was not found', 'were not found'],
];
