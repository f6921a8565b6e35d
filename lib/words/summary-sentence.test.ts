import { expect, test } from 'vitest';
import { debateSummary } from '@/lib/analysis/debate/debate-summary';
import { matrixFromRows, type Stance } from '@/lib/analysis/stance-matrix';
import { summarySentence } from '@/lib/words/summary-sentence';

function sentenceOf(rows: (Stance | null)[][], propositions = rows[0]?.length ?? 0): string {
  const commentators = rows.map((_, row) => `c${row}`);
  const ids = Array.from({ length: propositions }, (_, column) => `p${column}`);
  return summarySentence(debateSummary(matrixFromRows(commentators, ids, rows)));
}

const alone = Array.from({ length: 12 }, () => null);

test('two commentators: the sentence of the product page', () => {
  expect(
    sentenceOf([
      [1, 2, -1, -2, 1, 1, 2, -1, -1, ...Array.from({ length: 12 }, () => 1 as const)],
      [2, 2, -1, -1, 1, -1, -2, 1, 2, ...alone],
    ]),
  ).toBe('Of 21 propositions both address 9: they agree on 5 and differ on 4.');
});

test('two commentators: partly apart is named when there is some', () => {
  expect(
    sentenceOf([
      [1, -1, 0],
      [2, 1, 2],
    ]),
  ).toBe(
    'Of 3 propositions both address 3: they agree on 1, differ on 1 and are partly apart on 1.',
  );
});

test('many commentators: only kinds that occur are counted', () => {
  expect(
    sentenceOf([
      [1, 1, 0, 2, null],
      [2, -1, 0, null, null],
      [1, null, 1, null, null],
    ]),
  ).toBe(
    'Of 5 propositions 1 is common ground, 1 is contested, 1 is open, 1 has a single voice and 1 is not addressed.',
  );
  expect(
    sentenceOf([
      [1, 1],
      [2, 1],
      [1, 2],
    ]),
  ).toBe('All 2 propositions are common ground.');
});

test.each<[string, (Stance | null)[][], number, string]>([
  ['nothing at all', [], 0, 'There are no propositions to compare yet.'],
  ['no propositions', [[], []], 0, 'There are no propositions to compare yet.'],
  ['nobody', [], 3, 'There are 3 propositions and no commentator yet.'],
  ['nobody, one proposition', [], 1, 'There is one proposition and no commentator yet.'],
  [
    'all silent',
    [
      [null, null],
      [null, null],
    ],
    2,
    'There are 2 propositions; nobody addresses any of them.',
  ],
  ['one silent', [[null]], 1, 'There is one proposition; nobody addresses it.'],
  ['one commentator', [[1, null, 2]], 3, 'Of 3 propositions the only commentator addresses 2.'],
  ['one and one', [[1]], 1, 'The only commentator addresses the one proposition.'],
  [
    'two sharing none',
    [
      [1, null],
      [null, 1],
    ],
    2,
    'Of 2 propositions none is addressed by both.',
  ],
  [
    'two sharing one',
    [
      [1, null],
      [1, 1],
    ],
    2,
    'Of 2 propositions both address 1: they agree on it.',
  ],
  ['two on one', [[1], [-1]], 1, 'Both address the one proposition: they differ on it.'],
  ['two, one of them on one', [[1], [null]], 1, 'One of the two addresses the one proposition.'],
  ['three on one', [[1], [-1], [0]], 1, 'The one proposition is contested.'],
  [
    'three, one of them on one',
    [[1], [null], [null]],
    1,
    'The one proposition has a single voice.',
  ],
])('%s', (_, rows, propositions, sentence) => {
  expect(sentenceOf(rows, propositions)).toBe(sentence);
});
