import { expect, test } from 'vitest';
import { carriedHref, type DebatePart } from '@/components/debates/view/carried-view';

const VIEW =
  '?reading=kim2&themes=money,order&who=ann,ben&kind=contested&explicit=true&q=fare&sort=sharpest&columns=person&show=a-row&by=ann&all=contested&slide=why-2';

const href = (from: DebatePart, to: DebatePart, search = VIEW) =>
  carriedHref('the-fare', { from, to, search });

test('each page is given what it understands of the view, and no more', () => {
  const all =
    'reading=kim2&themes=money,order&who=ann,ben&kind=contested&explicit=true&q=fare&sort=sharpest&columns=person';
  expect(href('figures', 'overview')).toBe(`/debates/the-fare?${all}`);
  expect(href('overview', 'figures')).toBe(`/debates/the-fare/figures?${all}`);
  expect(href('overview', 'read')).toBe(
    '/debates/the-fare/read?reading=kim2&themes=money,order&who=ann,ben',
  );
  expect(href('overview', 'compare')).toBe(
    '/debates/the-fare/compare?who=ann,ben&themes=money,order&reading=kim2',
  );
  // The screens for work go on in the reading that was looked at.
  for (const part of ['code', 'propositions'] as const) {
    expect(href('overview', part)).toBe(`/debates/the-fare/${part}?reading=kim2`);
    expect(href('overview', part, '?themes=money')).toBe(`/debates/the-fare/${part}`);
  }
  expect(href('overview', 'readings')).toBe('/debates/the-fare/readings');
  expect(href('read', 'overview', '?themes=money&colour=stance&part=2&start=1&end=9')).toBe(
    '/debates/the-fare?themes=money',
  );
});

test('one commentator or five are no comparison; who is compared is no filter', () => {
  expect(href('overview', 'compare', '?who=ann')).toBe('/debates/the-fare/compare');
  expect(href('overview', 'compare', '?who=a,b,c,d,e')).toBe('/debates/the-fare/compare');
  expect(href('compare', 'overview', '?who=ann,ben')).toBe('/debates/the-fare');
  expect(href('compare', 'read', '?who=ann,ben&themes=money')).toBe(
    '/debates/the-fare/read?themes=money',
  );
});

test('a page that works with no view hands none on', () => {
  expect(href('code', 'overview', '?reading=r1&who=ann')).toBe('/debates/the-fare');
  expect(href('overview', 'figures', '')).toBe('/debates/the-fare/figures');
});
