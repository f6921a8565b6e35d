import { expect, it } from 'vitest';
import type { SearchKind, SearchMatch } from '@/lib/search/document';
import { isCodingIndependently, withoutQuotations } from '@/lib/search/independent-coding';

it('is where a reading is named on the screens that change it, and nowhere else', () => {
  expect(isCodingIndependently('/debates/farebox/code', '?reading=r2')).toBe(true);
  expect(isCodingIndependently('/debates/farebox/propositions', 'q=fare&reading=r2')).toBe(true);
  expect(isCodingIndependently('/debates/farebox/code', '')).toBe(false);
  expect(isCodingIndependently('/debates/farebox/code', '?reading=')).toBe(false);
  expect(isCodingIndependently('/debates/farebox/read', '?reading=r2')).toBe(false);
  expect(isCodingIndependently('/search', '?reading=r2')).toBe(false);
});

it('leaves out the quotations of some debates, and nothing else', () => {
  const match = (kind: SearchKind, debateId: string): SearchMatch => ({
    found: {
      id: kind,
      kind,
      title: '',
      text: '',
      context: '',
      href: '',
      debateIds: [debateId],
      language: 'en',
    },
    kind,
    near: false,
    score: 1,
    terms: [],
  });
  const matches = [match('quotation', 'd1'), match('text', 'd1'), match('quotation', 'd2')];
  expect(withoutQuotations(matches, new Set(['d1']))).toEqual(matches.slice(1));
});
