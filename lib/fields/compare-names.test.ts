import { expect, it } from 'vitest';
import { compareNames } from '@/lib/fields/compare-names';

it('puts accents and capitals beside their letters, other scripts after, numbers as numbers', () => {
  const inOrder = [
    'adam',
    'Ådne',
    'Emil',
    'Émile',
    'Panel 2',
    'Panel 10',
    'Zoe',
    'Ελένη',
    'Анна',
    'Яна',
    'רות',
    'ليلى',
    '李明',
  ];
  expect([...inOrder].reverse().sort(compareNames)).toEqual(inOrder);
});

it('knows the same name only', () => {
  expect(compareNames('Émile', 'Émile')).toBe(0);
  // One written with a letter and an accent apart, the other with one sign.
  expect(compareNames('E\u0301mile', '\u00c9mile')).not.toBe(0);
  expect(compareNames('emil', 'Emil')).not.toBe(0);
});
