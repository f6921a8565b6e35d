import { expect, it } from 'vitest';
import { assignInitials } from '@/lib/commentators/initials';

it('takes the first letters of the first and the last name', () => {
  expect(assignInitials(['Ryan Hass', 'Philipp Ivanov'])).toEqual(['RH', 'PI']);
});

it('leaves out articles, and keeps every one apart', () => {
  expect(assignInitials(['The Teacher', 'The Trader', 'The Examiner'])).toEqual(['T', 'Tr', 'E']);
});

it('adds letters, then numbers, for names that look alike', () => {
  const initials = assignInitials(['Ann Lee', 'Al Lee', 'Amy Lea', 'A L', 'A L', 'A L']);
  expect(new Set(initials).size).toBe(6);
  expect(initials[0]).toBe('AL');
});

it('manages names in any script, and names without letters', () => {
  expect(assignInitials(['习近平', '???', 'Éva Ócsai'])).toEqual(['习', '?', 'ÉÓ']);
});
