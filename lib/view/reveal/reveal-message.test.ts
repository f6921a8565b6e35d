import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextStepWords } from '@/lib/view/reveal/next-step';
import {
  isLater,
  isLaterClaim,
  readRevealMessage,
  revealChannel,
} from '@/lib/view/reveal/reveal-message';
import { atStart, inDeck, reveal } from '@/lib/view/reveal/reveal-state';

const shows = { says: 'shows', from: 'a', role: 'leader', count: 1, state: atStart, version: 1 };

it('takes what a window says, and nothing else', () => {
  expect(readRevealMessage(shows)).toEqual(shows);
  expect(readRevealMessage({ says: 'asks', from: 'a', role: 'projector' })?.says).toBe('asks');
  for (const wrong of [
    null,
    'asks',
    { ...shows, from: '' },
    { ...shows, count: -1 },
    { ...shows, state: { ...atStart, told: 'all' } },
    { ...shows, state: { ...atStart, shown: [1] } },
    { ...shows, says: 'commands' },
    { ...shows, version: undefined },
    { says: 'projects', from: 'a', role: 'projector' },
  ]) {
    expect(readRevealMessage(wrong)).toBeNull();
  }
});

it('of two steps one is later, in every window the same one', () => {
  const places = fc.record({ count: fc.nat(3), from: fc.constantFrom('a', 'b', 'c') });
  fc.assert(
    fc.property(places, places, (one, other) => {
      const isSame = one.count === other.count && one.from === other.from;
      expect(isLater(one, other) !== isLater(other, one)).toBe(!isSame);
    }),
  );
  expect(isLater({ count: 2, from: 'a' }, { count: 1, from: 'b' })).toBe(true);
});

it('of several projectors the latest is the one, in each of them', () => {
  const claims = fc.record({ since: fc.nat(3), from: fc.constantFrom('a', 'b', 'c') });
  fc.assert(
    fc.property(fc.uniqueArray(claims, { selector: ({ from }) => from, minLength: 1 }), (all) => {
      const left = all.filter((own) => !all.some((other) => isLaterClaim(other, own)));
      expect(left).toHaveLength(1);
    }),
  );
});

it('parts the windows of different sets and views', () => {
  const names = [
    revealChannel('a', null, ''),
    revealChannel('a', null, '?who=b'),
    revealChannel('a', 'set', ''),
    revealChannel('b', null, ''),
  ];
  expect(new Set(names).size).toBe(names.length);
  // A set is the same whatever else the address says.
  expect(revealChannel('a', 'set', '?who=b')).toBe(revealChannel('a', 'set', ''));
});

it('says what the next step shows', () => {
  const deck = { slides: ['p0', 'p1'], units: ['a'] };
  const units = [{ id: 'a', key: '1', label: 'Person A', commentator: null, stance: null }];
  let state = inDeck(atStart, deck);
  const said = [0, 1, 2, 3, 4, 5].map(() => {
    const words = nextStepWords(state, deck, units, []);
    state = reveal(state, { do: 'next' }, deck);
    return words;
  });
  expect(said).toEqual([
    'Person A',
    'the reasons',
    'the other reasons',
    'the words',
    'the next proposition: ',
    'Person A',
  ]);
  expect(nextStepWords({ ...state, told: 'words' }, deck, units, [])).toBe('the end');
  expect(nextStepWords({ ...state, told: 'end' }, deck, units, [])).toBe('');
  expect(nextStepWords({ ...state, blank: true }, deck, units, [])).toBe('the slide again');
});
