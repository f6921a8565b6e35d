import { expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { OWNER } from '@/lib/door/actor';
import { deletePosition, savePosition } from '@/lib/positions/data';
import { bringBackPosition } from '@/lib/positions/removed-data';
import { revertPosition } from '@/lib/positions/revert-data';
import { positionInput } from '@/lib/positions/schema';
import { markSilence } from '@/lib/readings/marks-data';
import { writeSmallDebate } from '@/tests/setup/small-debate';

/** A debate on which somebody looked at Bo and found that he says nothing of the doors. */
async function silent(title: string) {
  const small = await writeSmallDebate(title);
  const pair = {
    readingId: small.readingId,
    commentatorId: small.bo,
    propositionId: small.open.id,
  };
  expect(await markSilence(OWNER, { ...pair, on: true })).toBeNull();
  const marks = () => db.silence.findMany({ where: { readingId: small.readingId } });
  const save = async (version: number | null, stance = 1) => {
    const saved = await savePosition(
      OWNER,
      positionInput.parse({ ...pair, stance, version, coder: 'Ann' }),
    );
    if ('problem' in saved) throw new Error(saved.message);
    return saved;
  };
  const take = async (id: string, version: number, toVersion: number | null) => {
    const taken = await revertPosition(OWNER, { id, version, toVersion, coder: 'Ann' });
    if ('problem' in taken) throw new Error(taken.message);
    return taken;
  };
  return { small, pair, marks, save, take, before: await marks() };
}

it('puts the silence back that a position took the place of, and takes it away again', async () => {
  const { marks, save, take, before } = await silent('Silent, then not');
  const made = await save(null);
  expect(await marks()).toEqual([]);
  const typed = await save(made.version, 2);
  // Undo of both saves, which are one step; redo; undo.
  const away = await take(made.id, typed.version, 0);
  expect(await marks()).toEqual(before);
  const again = await take(made.id, away.version, typed.version);
  expect(await marks()).toEqual([]);
  await take(made.id, again.version, 0);
  expect(await marks()).toEqual(before);
  expect(before).toHaveLength(1);

  // Brought back from the list of what was removed, and removed.
  await bringBackPosition(OWNER, made.id);
  expect(await marks()).toEqual([]);
  await deletePosition(OWNER, made.id, 'Ann');
  expect(await marks()).toEqual(before);
});

it('puts no silence back that was not there just before', async () => {
  const { pair, marks, save, take } = await silent('Silent, then unmarked');
  const made = await save(null);
  const away = await take(made.id, made.version, 0);
  expect(await marks()).toHaveLength(1);
  await markSilence(OWNER, { ...pair, on: false });
  // Written anew where nobody said anything by then.
  const written = await save(null, -1);
  await take(made.id, written.version, away.version);
  expect(await marks()).toEqual([]);
  // Taken away twice: the first time told.
  await deletePosition(OWNER, made.id, 'Ann');
  expect(await marks()).toEqual([]);
});
