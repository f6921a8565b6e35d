import { expect, test } from 'vitest';
import { sayPreview } from './say-preview';

const preview = (fresh: readonly string[]) =>
  sayPreview({
    reading: { name: 'Second reading', coder: 'Kim' },
    otherDebate: null,
    missingCommentators: [],
    positions: fresh.length,
    silences: 0,
    propositions: { found: 0, fresh: [...fresh], reworded: [] },
    freshThemes: [],
    quotations: { kept: 0, moved: [], lost: [], referred: 0 },
  });

test('of many new propositions ten are listed and the rest are counted', () => {
  const many = preview(Array.from({ length: 1_600 }, (_, at) => `Sentence ${at}.`));
  expect(many).toContain('New propositions (1600)\n  Sentence 0.\n');
  expect(many).toContain('  Sentence 9.\n  and 1,590 more');
  expect(many.split('\n').length).toBeLessThan(25);
});

test('of ten none is left out', () => {
  const ten = preview(Array.from({ length: 10 }, (_, at) => `Sentence ${at}.`));
  expect(ten).toContain('  Sentence 9.');
  expect(ten).not.toContain('more');
});
