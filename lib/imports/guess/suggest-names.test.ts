import { expect, it } from 'vitest';
import { suggestNames } from '@/lib/imports/guess/suggest-names';

it('puts the names of the text before those of the library, each once', () => {
  const text = 'Bo Chen answers Ada Berg.';
  const library = ['Ada Berg', 'Zoe Roe', 'Bo Chen', ''];
  expect(suggestNames(text, ['Cy Doe', '', 'Bo Chen'], library)).toEqual([
    { group: 'In this text', items: ['Cy Doe', 'Bo Chen', 'Ada Berg'] },
    { group: 'In other debates', items: ['Zoe Roe'] },
  ]);
  expect(suggestNames(text, [], [])).toEqual([]);
});
