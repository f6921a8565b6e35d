import { expect, it } from 'vitest';
import { isProposed, type ProposedForAny } from '@/lib/view/sets/class-set';
import { readSetNews } from '@/lib/view/sets/set-news';

const item = (proposedFor: ProposedForAny) => ({
  propositionId: proposedFor,
  question: '',
  note: '',
  proposedFor,
});

it('takes a set for proposed that nobody saved since, and of which all was proposed', () => {
  const items = [item('common-ground'), item('evenly-split')];
  expect(isProposed({ version: 1, items })).toBe(true);
  expect(isProposed({ version: 2, items })).toBe(false);
  expect(isProposed({ version: 1, items: [...items, item('by-hand')] })).toBe(false);
  expect(isProposed({ version: 1, items: [] })).toBe(false);
});

it('hears of a set by its id, and of nothing else', () => {
  expect(readSetNews({ id: 'a', more: 1 })).toEqual({ id: 'a' });
  for (const wrong of [null, 'a', {}, { id: '' }, { id: 7 }, { id: 'x'.repeat(65) }])
    expect(readSetNews(wrong)).toBeNull();
});
