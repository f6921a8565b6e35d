import { expect, it } from 'vitest';
import { sayChosen } from '@/lib/coding/say-chosen';

it('says chosen words whole, and of long ones how they begin and end', () => {
  expect(sayChosen('Light.')).toBe('Chosen, 1 word: Light.');
  expect(sayChosen('我们需要灯光。')).toBe('Chosen, 3 words: 我们需要灯光。');
  const long = sayChosen(`First ${'word '.repeat(100)}last.`);
  expect(long).toMatch(/^Chosen, 102 words: First word .* … .* word last\.$/);
  expect(long.length).toBeLessThan(160);
  // No half sign at the cuts.
  expect(sayChosen('👨‍👩‍👧'.repeat(60))).toMatch(/: (👨‍👩‍👧)+ … (👨‍👩‍👧)+$/u);
});
