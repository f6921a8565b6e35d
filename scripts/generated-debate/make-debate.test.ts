import { expect, test } from 'vitest';
import { makeGeneratedDebate } from './make-debate';

const options = {
  seed: 7,
  commentators: 40,
  propositions: 30,
  filled: 0.3,
  shape: 'camps',
  camps: 3,
  names: 'mixed',
  sentences: 'mixed',
} as const;

test('the same seed makes the same debate; names and sentences differ within it', () => {
  const debate = makeGeneratedDebate(options);
  expect(makeGeneratedDebate(options)).toEqual(debate);
  expect(makeGeneratedDebate({ ...options, seed: 8 })).not.toEqual(debate);
  expect(new Set(debate.commentators.map(({ name }) => name)).size).toBe(40);
  expect(new Set(debate.propositions.map(({ text }) => text)).size).toBe(30);
});

test('about the asked share of cells is filled; silent and agreeing debates are what they say', () => {
  const share = makeGeneratedDebate(options).positions.length / 1200;
  expect(share).toBeGreaterThan(0.24);
  expect(share).toBeLessThan(0.36);
  expect(makeGeneratedDebate({ ...options, shape: 'all-silent' }).positions).toEqual([]);
  const agreeing = makeGeneratedDebate({ ...options, shape: 'all-agree' }).positions;
  expect(new Set(agreeing.map(({ stance }) => stance))).toEqual(new Set([1]));
});

test('is coded completely, or holds nothing beside its positions', () => {
  expect(makeGeneratedDebate(options).isCodedCompletely).toBe(true);
  expect(makeGeneratedDebate({ ...options, coded: 'positions' }).isCodedCompletely).toBe(false);
});
