import { expect, it } from 'vitest';
import { countsOfOutcomes } from '@/components/contributions/outcome-words';

const none = { stands: 0, moved: 0, reworded: 0, lost: 0 };

it.each([
  [none, 'It touched no quotations.'],
  [{ ...none, stands: 1 }, 'The one quotation stands.'],
  [{ ...none, reworded: 1 }, 'The one quotation has the new words now.'],
  [{ ...none, stands: 3 }, 'All 3 quotations stand.'],
  [
    { stands: 40, moved: 4, reworded: 1, lost: 2 },
    'Of 47 quotations 40 stand, 1 has the new words now, 4 were found at another place, 2 were not found.',
  ],
])('%j is said: %s', (counts, sentence) => {
  expect(countsOfOutcomes(counts)).toBe(sentence);
});
