import { expect, it } from 'vitest';
import { isCodingApart } from '@/lib/search/coding-apart';

it('is where a reading is named on the screens that change it, and nowhere else', () => {
  expect(isCodingApart('/debates/farebox/code', '?reading=r2')).toBe(true);
  expect(isCodingApart('/debates/farebox/propositions', 'q=fare&reading=r2')).toBe(true);
  expect(isCodingApart('/debates/farebox/code', '')).toBe(false);
  expect(isCodingApart('/debates/farebox/code', '?reading=')).toBe(false);
  expect(isCodingApart('/debates/farebox/read', '?reading=r2')).toBe(false);
  expect(isCodingApart('/search', '?reading=r2')).toBe(false);
});
