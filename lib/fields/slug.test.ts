import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeUniqueSlug, makeUniqueSlugs } from './slug';

const slugs: fc.Arbitrary<string[]> = fc.array(fc.constantFrom('one', 'two', 'one-2', 'one-3'), {
  maxLength: 12,
});
const taken: fc.Arbitrary<string[]> = fc.uniqueArray(
  fc.constantFrom('one', 'two', 'two-2', 'two-3', 'two-4', 'two-5', 'one-2', 'one-2-2'),
);

test('slugs made at once differ from each other and from those that are taken, and keep their beginning', async () => {
  await fc.assert(
    fc.asyncProperty(slugs, taken, async (wanted, there) => {
      const made = await makeUniqueSlugs(wanted, async (some) =>
        some.filter((one) => there.includes(one)),
      );
      expect(made).toHaveLength(wanted.length);
      expect(new Set(made).size).toBe(made.length);
      expect(made.filter((one) => there.includes(one))).toEqual([]);
      for (const [at, slug] of made.entries()) {
        expect(slug.slice((wanted[at] ?? '').length)).toMatch(/^(-\d+)?$/);
      }
    }),
  );
});

test('slugs made at once are those made one after the other', async () => {
  const plain: fc.Arbitrary<string[]> = fc.array(fc.constantFrom('one', 'two', 'three'), {
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(plain, taken, async (wanted, there) => {
      const used = new Set(there);
      const each: string[] = [];
      for (const slug of wanted) {
        const made = await makeUniqueSlug(slug, async (one) => used.has(one));
        used.add(made);
        each.push(made);
      }
      const made = await makeUniqueSlugs(wanted, async (some) =>
        some.filter((one) => there.includes(one)),
      );
      expect(made).toEqual(each);
    }),
  );
});

test('of a thousand equal ones beside many that are taken the database is asked a few times', async () => {
  let asked = 0;
  const made = await makeUniqueSlugs(
    Array.from({ length: 1_000 }, () => 'one'),
    async (some) => {
      asked += 1;
      return some.filter((one) => Number(one.slice(4)) <= 500);
    },
  );
  expect(made.at(-1)).toBe('one-1500');
  expect(asked).toBeLessThan(6);
});
