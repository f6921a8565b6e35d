import { expect, it } from 'vitest';
import { isCodingIndependently } from '@/lib/search/independent-coding';

it('is where a reading is named on the screens that change it, and nowhere else', () => {
  expect(isCodingIndependently('/debates/farebox/code', '?reading=r2')).toBe(true);
  expect(isCodingIndependently('/debates/farebox/propositions', 'q=fare&reading=r2')).toBe(true);
  expect(isCodingIndependently('/debates/farebox/code', '')).toBe(false);
  expect(isCodingIndependently('/debates/farebox/code', '?reading=')).toBe(false);
  expect(isCodingIndependently('/debates/farebox/read', '?reading=r2')).toBe(false);
  expect(isCodingIndependently('/search', '?reading=r2')).toBe(false);
});
