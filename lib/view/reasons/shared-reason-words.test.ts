import { expect, it } from 'vitest';
import { sharedInShort } from '@/lib/view/reasons/shared-reason-words';

const nameOf = (id: string) => ({ a: 'Ann', b: 'Ben', c: 'Cleo' })[id] ?? '';

it.each([
  [['a'], [], 'also given by Ann'],
  [[], ['a'], 'granted by Ann on the other side'],
  [['a', 'b'], [], 'also given by 2 others'],
  [[], ['a', 'b'], 'granted by 2 on the other side'],
  [['a'], ['b', 'c'], 'also given by Ann, and granted by 2 on the other side'],
  // Who is not known by name is counted.
  [['x'], [], 'also given by another'],
])('a reason that %j and %j give, too, is %s', (alike, opposed, words) => {
  expect(sharedInShort({ alike, opposed }, nameOf)).toBe(words);
});
