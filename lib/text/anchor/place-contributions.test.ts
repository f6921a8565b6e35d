import { expect, it } from 'vitest';
import { placeContributions } from '@/lib/text/anchor/place-contributions';

const paragraphs = [
  'Night trains',
  'The editors asked two people.',
  'Sleeping is travelling.',
  'Beds are cheap, and “time” is dear.',
  'Tracks are full at night.',
  'Freight must run. Beds are cheap elsewhere.',
];

it('each contribution begins where most of its quotations say', () => {
  const starts = placeContributions(paragraphs, [
    {
      clues: [
        { exact: 'is travelling', paragraph: 1 },
        { exact: 'Beds are cheap', paragraph: 2 },
      ],
    },
    {
      clues: [
        { exact: 'Freight must run', paragraph: 2 },
        { exact: 'Tracks are full', paragraph: 1 },
      ],
    },
  ]);
  expect(starts).toEqual([2, 4]);
});

it('kinds of quotation marks make no difference', () => {
  expect(
    placeContributions(paragraphs, [{ clues: [{ exact: '"time" is dear', paragraph: 2 }] }]),
  ).toEqual([2]);
});

it('without a clue in the text nothing is proposed', () => {
  expect(
    placeContributions(paragraphs, [
      { clues: [{ exact: 'aeroplanes', paragraph: 1 }] },
      { clues: [] },
    ]),
  ).toEqual([null, null]);
});

it('no two contributions begin at one paragraph', () => {
  const same = { clues: [{ exact: 'Sleeping', paragraph: 1 }] };
  expect(placeContributions(paragraphs, [same, same])).toEqual([2, null]);
});
