import { beforeAll, expect, test } from 'vitest';
import { getDebateFrame, getDebateView } from '@/lib/debates/view-data';
import { makeGeneratedDebate } from '@/scripts/generated-debate/make-debate';
import { writeGeneratedDebate } from '@/scripts/generated-debate/write-debate';

const seed = makeGeneratedDebate({
  seed: 3,
  commentators: 30,
  propositions: 120,
  filled: 0.6,
  shape: 'camps',
  camps: 2,
  names: 'mixed',
  sentences: 'mixed',
});
let slug = '';

beforeAll(async () => {
  slug = await writeGeneratedDebate(seed);
});

test('more positions than a query takes values are read with their words', async () => {
  expect(seed.positions.length).toBeGreaterThan(1_000);
  const view = await getDebateView(slug);
  expect(view?.positions).toHaveLength(seed.positions.length);
  expect(view?.positions.every(({ evidence }) => evidence.length === 1)).toBe(true);
});

test('the frame holds everybody and every proposition, without positions', async () => {
  const frame = await getDebateFrame(slug);
  expect(frame?.commentators).toHaveLength(30);
  expect(frame?.propositions).toHaveLength(120);
  expect(frame?.positions).toEqual([]);
});
