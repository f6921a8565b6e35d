import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { methodsAsMarkdown } from '@/lib/analysis/methods-markdown';

it('docs/methods.md says what the method page says (scripts/write-methods.ts writes it)', () => {
  expect(readFileSync('docs/methods.md', 'utf8')).toBe(methodsAsMarkdown());
});
