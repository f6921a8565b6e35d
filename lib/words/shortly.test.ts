import { expect, test } from 'vitest';
import { shortly } from '@/lib/words/shortly';

test('a long sentence ends with dots, and no character is cut in half', () => {
  expect(shortly('Short.')).toBe('Short.');
  expect(shortly('a'.repeat(61))).toBe(`${'a'.repeat(59)}…`);
  expect(shortly('👩‍👩‍👧‍👦'.repeat(6))).toBe(`${'👩‍👩‍👧‍👦'.repeat(5)}…`);
});
