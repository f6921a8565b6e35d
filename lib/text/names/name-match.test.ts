import { describe, expect, it } from 'vitest';
import { findNameMatches, matchNames, nameMatchScores } from '@/lib/text/names/name-match';

describe('matchNames', () => {
  it.each<[string, string, keyof typeof nameMatchScores]>([
    ['Ryan Hass', 'ryan  hass', 'same'],
    ['Dr. Ryan Hass', 'Ryan Hass', 'same'],
    ['Hass, Ryan', 'Ryan Hass', 'order'],
    ['José Núñez', 'Jose Nunez', 'accents'],
    ['Áda Berg', 'Ada Berg', 'accents'],
    ['R. Hass', 'Ryan Hass', 'initials'],
    ['Ryan L. Hass', 'R. Hass', 'initials'],
    ['Chris Hiller', 'Christopher Hiller', 'nickname'],
    ['Philip Ivanov', 'Philipp Ivanov', 'nickname'],
    ['Filipp Ivanov', 'Philipp Ivanov', 'spelling'],
    ['Ivanov', 'Philipp Ivanov', 'part'],
    ['Kball', 'Kevin Ball', 'part'],
    ['RH', 'Ryan Hass', 'part'],
    ['Chris', 'Christopher Hiller', 'part'],
  ])('%s may be %s (%s)', (a, b, kind) => {
    expect(matchNames(a, b)?.score).toBe(nameMatchScores[kind]);
    expect(matchNames(b, a)?.score).toBe(nameMatchScores[kind]);
  });

  it.each([
    ['Ryan Hass', 'Philipp Ivanov'],
    ['Ann Lee', 'Ann Leigh Marsh'],
    ['John Smith', 'Jane Smith'],
    ['Mei Tan', 'Mei Pan'],
    ['', 'Ryan Hass'],
    ['王毅', '王建国'],
  ])('%s is not %s', (a, b) => {
    expect(matchNames(a, b)).toBeNull();
  });

  it('ranks the people a name may mean', () => {
    const known = [
      { name: 'Philipp Ivanov', id: 1 },
      { name: 'Hass, Ryan', id: 2 },
      { name: 'R. Hass', id: 3 },
    ];
    expect(findNameMatches('Ryan Hass', known).map(({ person }) => person.id)).toEqual([2, 3]);
  });
});
