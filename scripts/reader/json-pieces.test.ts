import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonPieces } from './json-pieces';

it('in pieces it is what JSON.stringify makes of it', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      expect([...jsonPieces(value)].join('')).toBe(JSON.stringify(value));
    }),
  );
});

it('what is missing is left out, and long lists come in several pieces', () => {
  const list = Array.from({ length: 30_000 }, (_, at) => ({ at, words: '“a”\n', none: undefined }));
  const value = { done: { list, none: undefined, few: [1, undefined, null], empty: {} } };
  const pieces = [...jsonPieces(value)];
  expect(pieces.join('')).toBe(JSON.stringify(value));
  expect(pieces.length).toBeGreaterThan(5);
});
