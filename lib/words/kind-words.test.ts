import { expect, test } from 'vitest';
import {
  type KindTally,
  kindBesides,
  kindFully,
  kindOfAll,
  kindWords,
} from '@/lib/words/kind-words';
import { splitsInShort, splitWords } from '@/lib/words/split-words';

const tally = (
  kind: KindTally['kind'],
  [affirming, rejecting, undecided]: readonly [number, number, number],
  more: Partial<KindTally> = {},
): KindTally => ({
  kind,
  commentators: 6,
  sides: { affirming, rejecting, undecided },
  silent: 0,
  notCoded: 0,
  voice: null,
  ...more,
});

test.each<[string, KindTally]>([
  ['Affirmed by 2; 1 mixed, 3 silent', tally('affirmed', [2, 0, 1], { silent: 3 })],
  [
    'Rejected by 3; 1 mixed, 1 silent, 1 not coded yet',
    tally('rejected', [0, 3, 1], { silent: 1, notCoded: 1 }),
  ],
  ['Contested, 3 against, 3 for', tally('contested', [3, 3, 0])],
  ['Contested, one against five', tally('contested', [1, 5, 0])],
  ['Contested, one against four; 1 silent', tally('contested', [4, 1, 0], { silent: 1 })],
  ['Contested, 1 against, 2 for; 3 not coded yet', tally('contested', [2, 1, 0], { notCoded: 3 })],
  ['Undecided; 1 against, 2 mixed, 3 silent', tally('undecided', [0, 1, 2], { silent: 3 })],
  ['One voice: Ada; 5 silent', tally('one-voice', [1, 0, 0], { voice: 'Ada', silent: 5 })],
  ['Not addressed', tally('not-addressed', [0, 0, 0], { silent: 6 })],
  ['Not coded yet', tally('not-coded', [0, 0, 0], { notCoded: 6 })],
  [
    'Not coded yet; 2 silent, 4 not coded yet',
    tally('not-coded', [0, 0, 0], { silent: 2, notCoded: 4 }),
  ],
  ['Both affirm', tally('affirmed', [2, 0, 0], { commentators: 2 })],
  ['Contested', tally('contested', [1, 1, 0], { commentators: 2 })],
  [
    'One voice: Bo; 1 silent',
    tally('one-voice', [0, 1, 0], { commentators: 2, voice: 'Bo', silent: 1 }),
  ],
])('%s', (words, of) => {
  expect(kindFully(of)).toBe(words);
});

test.each<[string, KindTally]>([
  ['1 mixed', tally('contested', [3, 2, 1])],
  ['2 mixed', tally('affirmed', [2, 0, 2], { silent: 2 })],
  ['1 for, 2 mixed', tally('undecided', [1, 0, 2])],
  ['', tally('contested', [3, 3, 0])],
  ['', tally('one-voice', [0, 0, 1], { voice: 'Ada' })],
])('“%s” stands besides, of whatever kind it is', (words, of) => {
  expect(kindBesides(of)).toBe(words);
});

test.each<[string, KindTally]>([
  ['Affirmed by 2 of 6; 1 mixed, 3 silent', tally('affirmed', [2, 0, 1], { silent: 3 })],
  ['Rejected by all 6', tally('rejected', [0, 6, 0])],
  ['Contested, 1 against, 2 for; 3 silent', tally('contested', [2, 1, 0], { silent: 3 })],
  ['Both affirm', tally('affirmed', [2, 0, 0], { commentators: 2 })],
])('“%s” says of how many', (words, of) => {
  expect(kindOfAll(of)).toBe(words);
});

test('of common ground it says how many go far, where that is asked', () => {
  const of = tally('affirmed', [4, 0, 0]);
  expect([0, 1, 4].map((many) => kindOfAll(of, many).split(';')[0])).toEqual([
    'Affirmed by 4 of 6, none strongly',
    'Affirmed by 4 of 6, 1 strongly',
    'Affirmed by 4 of 6, all strongly',
  ]);
  expect(kindOfAll(tally('affirmed', [6, 0, 0]), 5)).toBe('Affirmed by all 6, 5 strongly');
  expect(kindOfAll(tally('contested', [3, 3, 0]), 5)).not.toContain('strongly');
});

test('a split says how many are for and how many against, and who stands alone', () => {
  const split = (affirming: number, rejecting: number) => splitWords({ affirming, rejecting });
  expect([split(1, 1), split(2, 1), split(1, 2), split(3, 1)]).toEqual([
    '1 against, 1 for',
    '1 against, 2 for',
    '2 against, 1 for',
    'one against three',
  ]);
  expect(split(11, 1)).toBe('one against eleven');
  expect(split(40, 1)).toBe('one against 40');
});

test('several that are split are told apart where one stands out or none does', () => {
  const splits = (...of: [number, number][]) =>
    splitsInShort(of.map(([affirming, rejecting]) => ({ affirming, rejecting })));
  expect(splits([3, 3], [1, 1], [2, 1], [1, 3], [5, 1], [2, 3])).toBe(
    '2 evenly, 2 by one against three or more',
  );
  expect([splits([2, 2]), splits([1, 4]), splits([2, 1]), splits()]).toEqual([
    '1 evenly',
    '1 by one against three or more',
    '',
    '',
  ]);
});

test('a name that runs from right to left takes no figure beside it along', () => {
  expect(kindFully(tally('one-voice', [1, 0, 0], { voice: 'דוד לוי', silent: 5 }))).toBe(
    'One voice: \u2068דוד לוי\u2069; 5 silent',
  );
});

test('only two commentators are both', () => {
  expect([1, 2, 3].map((size) => kindWords('affirmed', size))).toEqual([
    'Affirmed',
    'Both affirm',
    'Affirmed',
  ]);
});
