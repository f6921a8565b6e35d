import { expect, it } from 'vitest';
import { freeName, isTaken, roomyName } from '@/lib/sets/set-edits';

it('a name that is free stays as it is, however long; one that is taken has a number and room for it', () => {
  const long = 'x'.repeat(120);
  expect(freeName(long, [])).toBe(long);
  expect(freeName('Hour', ['Hour', 'Hour 2'])).toBe('Hour 3');
  expect(freeName(long, [long]).length).toBeLessThanOrEqual(120);
  expect(freeName(long, [long])).toMatch(/^x+ 2$/);
});

it('a name is cut between characters, by the units that its bound counts', () => {
  const smiles = '😀'.repeat(60);
  expect(roomyName(smiles)).toBe('😀'.repeat(50));
  expect(freeName(smiles, [smiles]).length).toBeLessThanOrEqual(120);
  expect(roomyName(`a${smiles}`)).toBe(`a${'😀'.repeat(49)}`);
  // What is one sign to a reader, of eleven units, is never a part of itself.
  expect(roomyName('👩‍👩‍👧‍👦'.repeat(12))).toBe('👩‍👩‍👧‍👦'.repeat(9));
});

it('what looks the same is one name, however it was typed or stored', () => {
  const names = ['The cafe\u0301 hour'];
  const same = ['The café hour', ' The  café\u00A0hour ', 'The caf\u200Bé hour'];
  expect(same.filter((name) => !isTaken(name, names))).toEqual([]);
  expect(isTaken('The cafe hour', names)).toBe(false);
  expect(freeName('The café hour', names)).toBe('The café hour 2');
});
