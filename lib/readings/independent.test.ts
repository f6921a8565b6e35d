import { expect, it } from 'vitest';
import { readIndependent, withIndependent, writeIndependent } from '@/lib/readings/independent';
import { isWorkIn, showsOthers } from '@/lib/readings/independent-pages';

const one = { slug: 'farebox', readingId: 'r2', asks: true };

it('reads what it wrote, and nothing from what it cannot read', () => {
  expect(readIndependent(JSON.stringify([one]))).toEqual([one]);
  for (const value of [undefined, '', '{', '[1]', '{}']) expect(readIndependent(value)).toEqual([]);
});

it('knows one reading a debate, and lets go of the oldest', () => {
  expect(withIndependent([one], { ...one, readingId: 'r3' })).toEqual([
    { ...one, readingId: 'r3' },
  ]);
  const many = Array.from({ length: 20 }, (_, at) => ({ ...one, slug: `d${at}` }));
  expect(withIndependent(many, one).map(({ slug }) => slug)).toEqual([
    ...many.slice(1).map(({ slug }) => slug),
    'farebox',
  ]);
});

it.each(['a'.repeat(80), '市'.repeat(78), 'ß'.repeat(78)])(
  'fits in a cookie of 4096 characters, the newest in it, with slugs of %s',
  (words) => {
    let known = [one];
    for (let at = 10; at < 40; at += 1)
      known = withIndependent(known, { ...one, slug: `${words}${at}`, readingId: 'r'.repeat(25) });
    expect(writeIndependent(known).length).toBeLessThan(4000);
    expect(known.length).toBeGreaterThan(3);
    expect(readIndependent(decodeURIComponent(writeIndependent(known))).at(-1)?.slug).toBe(
      `${words}39`,
    );
  },
);

it.each([
  ['/debates/farebox', '', true],
  // The page shows where the others differ, too.
  ['/debates/farebox', 'reading=r2', true],
  ['/debates/farebox/read', 'reading=r2', true],
  ['/debates/farebox/code', '', true],
  ['/debates/farebox/code', 'reading=r1', true],
  ['/debates/farebox/code', 'reading=r2', false],
  ['/debates/farebox/propositions', 'q=a&reading=r2', false],
  ['/debates/farebox/readings/compare', 'a=r1&b=r2', true],
  ['/debates/farebox/readings', '', false],
  ['/debates/farebox/details', '', false],
])('%s?%s shows what others coded: %s', (pathname, query, shows) => {
  expect(showsOthers('r2', pathname, new URLSearchParams(query))).toBe(shows);
});

it('tells the screens on which somebody works in a reading', () => {
  expect(isWorkIn('r2', '/debates/farebox/code', new URLSearchParams('reading=r2'))).toBe(true);
  expect(isWorkIn('r2', '/debates/farebox/readings', new URLSearchParams())).toBe(false);
});
