import { expect, it } from 'vitest';
import { themesAround, withKnownThemes } from '@/lib/themes/known-themes';

const theme = (id: string, parentId: string | null = null, name = id) => ({ id, name, parentId });

it('puts themes that are known better in their places, and new ones at the end', () => {
  const all = [theme('a'), theme('b'), theme('c')];
  const known = [theme('b', null, 'renamed'), theme('new')];
  expect(withKnownThemes(all, known).map(({ name }) => name)).toEqual(['a', 'renamed', 'c', 'new']);
});

it('leaves the themes that propositions stand under, with those above them', () => {
  const all = [theme('top'), theme('else'), theme('under', 'top'), theme('beside', 'top')];
  expect(themesAround(all, [{ themeIds: ['under'] }]).map(({ id }) => id)).toEqual([
    'top',
    'under',
  ]);
});
