import { expect, it } from 'vitest';
import { proposeSplit } from '@/lib/text/split/split-contributions';

const turns = 'AB: Should it close?\n\nCD: No.\n\nAB: Why?\n\nCD: Because of the boats.\n\nCD: So.';

it.each([
  ['in brackets', `Anna Berg (AB) talks with Carl von Diaz (“CD”).\n\n${turns}`, 'Carl von Diaz'],
  ['as a list', `AB = Anna Berg\nCD: Carl Diaz\n\n${turns}`, 'Carl Diaz'],
])('offers the names that initials stand for, declared %s', (_, text, second) => {
  const { merges } = proposeSplit(text);
  expect(merges).toContainEqual({
    from: 'AB',
    into: 'Anna Berg',
    reason: 'The text says whose initials these are.',
  });
  if (second === 'Carl Diaz') expect(merges.map(({ into }) => into)).toContain(second);
});

it('offers nothing where the initials do not fit', () => {
  expect(proposeSplit(`Ruth Meyer (AB) was there.\n\n${turns}`).merges).toEqual([]);
});
