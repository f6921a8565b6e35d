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

test('two commentators: what both affirm and both reject stands first', () => {
  expect(
    sentenceOf([
      [1, 2, -1, -2, 1, 1, 2, -1, -1, ...Array.from({ length: 12 }, () => 1 as const)],
      [2, 2, -1, -1, 1, -1, -2, 1, 2, ...alone],
    ]),
  ).toBe(
    'Of 21 propositions both affirm 3 and both reject 2; 4 are contested and 12 are raised by one alone.',
  );
});

test('two commentators: undecided is named when there is some', () => {
  expect(
    sentenceOf([
      [1, -1, 0],
      [2, 1, 2],
    ]),
  ).toBe('Of 3 propositions both affirm 1; 1 is contested and 1 is undecided.');
});

test('many commentators: only kinds that occur are counted', () => {
  expect(
    sentenceOf([
      [1, 1, 0, 2, null],
      [2, -1, 0, null, null],
      [1, null, 1, null, null],
    ]),
  ).toBe(
    'Of 5 propositions 1 is affirmed by all who take a side; 1 is contested, 1 is undecided, 1 is raised by one alone and 1 is not addressed.',
  );
  expect(
    sentenceOf([
      [1, 1],
      [2, 1],
      [1, 2],
    ]),
  ).toBe('All 2 propositions are affirmed by all who take a side.');
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
    'All 2 propositions are raised by one alone.',
  ],
  [
    'two sharing one',
    [
      [1, null],
      [1, 1],
    ],
    2,
    'Of 2 propositions both affirm 1; 1 is raised by one alone.',
  ],
  ['two on one', [[1], [-1]], 1, 'The one proposition is contested.'],
  ['two, one of them on one', [[1], [null]], 1, 'The one proposition is raised by one alone.'],
  ['three on one', [[1], [-1], [0]], 1, 'The one proposition is contested.'],
  [
    'three, one of them on one',
    [[1], [null], [null]],
    1,
    'The one proposition is raised by one alone.',
  ],
])('%s', (_, rows, propositions, sentence) => {
  expect(sentenceOf(rows, propositions)).toBe(sentence);
});

test('a filter that leaves propositions out: it says of how many', () => {
  const rows = [
    [1, -1, -1],
    [2, -1, 1],
  ].map((row) => row as Stance[]);
  const of = (columns: number) => {
    const ids = Array.from({ length: columns }, (_, at) => `p${at}`);
    const own = rows.map((row) => row.slice(0, columns));
    return summarySentence(debateSummary(matrixFromRows(['a', 'b'], ids, own)), 28);
  };
  expect(of(3)).toBe(
    'Of the 3 propositions shown (28 in all) both affirm 1 and both reject 1; 1 is contested.',
  );
  expect(of(1)).toBe('Both affirm the one proposition shown (28 in all).');
});
