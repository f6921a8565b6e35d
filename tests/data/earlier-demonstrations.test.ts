import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { readUntouched } from '@/lib/archive/untouched-data';
import { db } from '@/lib/db/client';
import { readAtOnce } from '@/lib/db/read-at-once';
import { completeDemonstrations } from '@/lib/demonstration/complete-data';
import { writeDemonstrationDebate } from '@/lib/demonstration/data';
import { OWNER } from '@/lib/door/actor';
import type { DebateSeed } from '@/prisma/seed/debate-seed';
import { theEmptyFarebox } from '@/prisma/seed/the-empty-farebox';
import { emptyLibrary } from '@/tests/fixtures/archives/empty-library';

/**
 * What versions wrote that had no silences and no class set for the debate and named nobody who read it; the words
 * of its speakers were the same.
 */
const AS_IT_WAS = 'tests/fixtures/archives/the-empty-farebox-as-it-was.json';

const { classSet: _, ...spoken } = theEmptyFarebox;

const asItWas: DebateSeed = {
  ...spoken,
  ...(JSON.parse(readFileSync(AS_IT_WAS, 'utf8')) as Pick<
    DebateSeed,
    'propositions' | 'positions'
  >),
  isCodedCompletely: false,
  coder: '',
  source: { ...theEmptyFarebox.source, publisher: 'Counterpoint' },
};

beforeAll(async () => {
  await emptyLibrary();
  await writeDemonstrationDebate(OWNER, asItWas);
}, 60_000);

it('a demonstration debate of an earlier version gets its silences once, and none where somebody changed it', async () => {
  const { commentators, propositions, positions } = asItWas;
  const rest = commentators.length * propositions.length - positions.length;
  const { id } = await db.position.findFirstOrThrow();
  const note = async (words: string) =>
    db.position.update({ where: { id }, data: { note: words } });

  await note('Looked at again.');
  expect(await completeDemonstrations(OWNER)).toBe(0);
  expect(await db.silence.count()).toBe(0);
  await note('');
  expect(await completeDemonstrations(OWNER)).toBe(1);
  expect(await db.silence.count()).toBe(rest);
  expect(await completeDemonstrations(OWNER)).toBe(0);

  // It is now as a later version wrote it: nobody has changed anything, and every pair is known once.
  const [untouched] = await readAtOnce(readUntouched);
  const pairs = [...(untouched?.Silence ?? []), ...(untouched?.Position ?? [])].map(
    (one) => `${one.commentatorId} ${one.propositionId}`,
  );
  expect(new Set(pairs).size).toBe(commentators.length * propositions.length);
  expect(pairs).toHaveLength(commentators.length * propositions.length);
}, 30_000);
