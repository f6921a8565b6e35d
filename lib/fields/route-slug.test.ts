import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeAddress, slugOf } from '@/lib/fields/route-slug';
import { makeSlug } from '@/lib/fields/slug';

const read = (slug: string) => slugOf(Promise.resolve({ slug }));

describe('the slug of a route', () => {
  it.each([
    ['the-empty-farebox', 'the-empty-farebox'],
    ['gro%C3%9Fe-stra%C3%9Fe', 'große-straße'],
    ['%E5%9F%8E%E5%B8%82', '城市'],
    ['große-straße', 'große-straße'],
    // ö as o and a mark of its own, as some systems write addresses.
    ['ko%CC%88ln', 'köln'],
  ])('%s is %s', async (address, slug) => {
    expect(await read(address)).toBe(slug);
  });

  it.each(['%ff', '%E0%A4%A', '%'])(
    'a broken escape, %s, is the slug of nothing',
    async (address) => {
      expect(await read(address)).toBe('');
    },
  );

  it('reads every slug that is made, escaped or not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (title) => {
        const slug = makeSlug(title, 'debate');
        expect(await read(slug)).toBe(slug);
        expect(await read(encodeURIComponent(slug))).toBe(slug);
        expect(await read(encodeURI(slug.normalize('NFD')))).toBe(slug);
      }),
    );
  });
});

it('an address for a header is of ASCII alone, and nothing is escaped twice', () => {
  expect(escapeAddress('/debates/große-straße/compare?who=a%2Cb,张伟')).toBe(
    '/debates/gro%C3%9Fe-stra%C3%9Fe/compare?who=a%2Cb,%E5%BC%A0%E4%BC%9F',
  );
});
