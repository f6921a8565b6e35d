import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mantineVariablesCss } from '@/components/loading/mantine-variables-css';

test('the style sheet of variables is the one the theme gives', () => {
  const written = readFileSync('components/loading/mantine-variables.css', 'utf8');
  expect(written, 'Run: npx tsx scripts/write-mantine-variables.ts').toBe(mantineVariablesCss());
  expect(written).toContain('--mantine-color-ink-6: #1f5fa8;');
  expect(written).toContain('--mantine-color-body: var(--page);');
});
