import { expect, it } from 'vitest';
import { nameOfSet } from '@/lib/sets/set-name';

const offered = ['Trade', 'War', 'War', null].map((theme, at) => ({
  id: `p${at}`,
  text: `Proposition ${at}.`,
  themes: theme === null ? [] : [theme, 'Law'],
  counted: 'Affirmed by 2',
}));
const items = (...ids: string[]) => ids.map((propositionId) => ({ propositionId }));

it('a new set is called by the themes of most of its propositions', () => {
  expect(nameOfSet(items('p0', 'p1', 'p2', 'p3'), offered, [])).toBe('War, Trade');
  expect(nameOfSet(items('p3'), offered, [])).toBe('Class set 1');
  expect(nameOfSet(items('p0', 'p1', 'p2'), offered, ['War, Trade'])).toBe('War, Trade 2');
  expect(nameOfSet(items('gone'), offered, ['Class set 2'])).toBe('Class set 3');
});

it('an empty one has a number that none has', () => {
  expect(nameOfSet([], offered, [])).toBe('Class set 1');
  expect(nameOfSet([], offered, ['Hour'])).toBe('Class set 2');
  expect(nameOfSet([], offered, ['Class set 2'])).toBe('Class set 3');
});

it('names of themes that are long leave room, and are cut between signs', () => {
  const long = [
    { ...offered[0], id: 'p0', text: '', counted: '', themes: ['👩‍👩‍👧‍👦'.repeat(20)] },
  ];
  expect(nameOfSet(items('p0'), long, [])).toBe(`${'👩‍👩‍👧‍👦'.repeat(3)}…`);
});
