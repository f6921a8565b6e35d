import { expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { untilWritten } from '@/lib/db/until-written';
import { writeSmallDebate } from '../setup/small-debate';

const { id } = await writeSmallDebate();
const countDebates = () => db.debate.count({ where: { deletedAt: null } });

it('works something out once for all who ask, until the library changes', async () => {
  const remembered = untilWritten<number>(3);
  let times = 0;
  const ask = () =>
    remembered('debates', () => {
      times += 1;
      return countDebates();
    });
  const before = await countDebates();
  expect(await Promise.all([ask(), ask()])).toEqual([before, before]);
  expect([await ask(), times]).toEqual([before, 1]);
  await db.debate.update({ where: { id }, data: { deletedAt: new Date() } });
  expect([await ask(), times]).toEqual([before - 1, 2]);
});

it('remembers no failure, and the last few keys only', async () => {
  const remembered = untilWritten<string>(2);
  const fails = () => Promise.reject(new Error('not now'));
  await expect(remembered('a', fails)).rejects.toThrow('not now');
  expect(await remembered('a', async () => 'first')).toBe('first');
  expect(await remembered('a', async () => 'second')).toBe('first');
  await remembered('b', async () => 'b');
  await remembered('c', async () => 'c');
  expect(await remembered('c', fails)).toBe('c');
  expect(await remembered('a', async () => 'third')).toBe('third');
});

it('remembers as many keys as it may', async () => {
  const remembered = untilWritten<string>(20);
  const keys = Array.from({ length: 20 }, (_, at) => `${at}`);
  for (const key of keys) await remembered(key, async () => 'first');
  for (const key of keys) expect(await remembered(key, async () => 'again')).toBe('first');
});
