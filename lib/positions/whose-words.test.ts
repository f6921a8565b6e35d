import { expect, it } from 'vitest';
import { askWhoseWords } from '@/lib/positions/whose-words';

it('names what will become of another’s words: they are added, or stand in a quotation’s place', () => {
  const said = (isAnew: boolean) => Object.values(askWhoseWords('Ada', 'Bo', isAnew));
  expect(said(false)).toEqual([
    'Add them as Ada’s words on Bo?',
    'Add as Ada’s words',
    'Do not add them',
  ]);
  expect(said(true)).toEqual([
    'Put them in the place of the quotation, as Ada’s words on Bo?',
    'Take these words instead',
    'Keep the quotation as it is',
  ]);
  expect(said(true).join()).not.toMatch(/\badd/i);
});
