import { expect, it } from 'vitest';
import { emptyFields, unsaidOfWords } from '@/lib/positions/content';
import type { PositionSnapshot } from '@/lib/positions/snapshot';
import { whatChanged } from '@/lib/positions/what-changed';

const state: PositionSnapshot = {
  ...emptyFields,
  stance: 2,
  deleted: false,
  reasons: [{ id: 'r', text: 'So.', direction: 'for' }],
  evidence: [
    {
      exact: 'yes',
      prefix: '',
      suffix: '',
      contributionId: 'c',
      start: 0,
      end: 3,
      paragraph: null,
      quotation: 0,
      ...unsaidOfWords,
      reasonId: null,
    },
  ],
};

it('names the parts that differ, and nothing where none does', () => {
  expect(whatChanged(state, { ...state })).toEqual([]);
  expect(whatChanged(state, { ...state, stance: -1, summary: 'Says so.' })).toEqual([
    'stance',
    'summary',
  ]);
  expect(whatChanged(state, { ...state, evidence: [], reasons: [] })).toEqual([
    'quotations',
    'reasons',
  ]);
});

it('takes a reason that was only reworded, and what stands around a quotation, for the same', () => {
  const reworded = state.reasons.map((reason) => ({ ...reason, text: 'Thus.' }));
  const evidence = state.evidence.map((piece) => ({ ...piece, prefix: 'Well, ' }));
  expect(whatChanged(state, { ...state, reasons: reworded, evidence })).toEqual([]);
});

it('names what is said of the same words, and calls other words quotations', () => {
  const say = (part: object) =>
    whatChanged(state, { ...state, evidence: state.evidence.map((one) => ({ ...one, ...part })) });
  expect(say({ stance: -1 })).toEqual(['stance of a quotation']);
  expect(say({ saidOn: '2024', wordsOf: 'Bo' })).toEqual(['day of a quotation', 'whose words']);
  expect(say({ reasonId: 'r', telling: true })).toEqual([
    'what a quotation shows',
    'telling words',
  ]);
  expect(say({ checked: true })).toEqual(['a quotation looked at']);
  expect(say({ suggested: true })).toEqual([]);
  expect(say({ exact: 'no', stance: -1 })).toEqual(['quotations']);
});
