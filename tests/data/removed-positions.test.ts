import { expect, it } from 'vitest';
import { readCodingScreen } from '@/lib/coding/coding-screen-data';
import { editPeople } from '@/lib/commentators/edit-data';
import { db } from '@/lib/db/client';
import { deleteDebate } from '@/lib/debates/data';
import { getDebateView } from '@/lib/debates/view-data';
import { OWNER } from '@/lib/door/actor';
import { deletePosition } from '@/lib/positions/data';
import { listChanges } from '@/lib/positions/history-data';
import { bringBackPosition, listRemoved, listRemovedInLibrary } from '@/lib/positions/removed-data';
import { revertPosition } from '@/lib/positions/revert-data';
import { writeSmallDebate } from '@/tests/setup/small-debate';
import { writeSmallPositions } from '@/tests/setup/small-positions';

const small = await writeSmallDebate();
const held = await writeSmallPositions(small);
const shown = async () => (await getDebateView(OWNER, small.slug, null))?.positions;

it('lists what was taken away with its person, proposition, reading, when and by whom', async () => {
  const before = await shown();
  expect(await listRemovedInLibrary(OWNER)).toEqual([]);
  const { version } = await deletePosition(OWNER, held.bo.id, 'Kim');
  await deletePosition(OWNER, held.open.id, 'Lee');
  const removedAt = expect.any(Date);
  expect(await listRemovedInLibrary(OWNER)).toMatchObject([
    { id: held.open.id, commentator: 'Ada Berg', by: 'Lee', stance: 1, removedAt },
    {
      id: held.bo.id,
      version,
      commentator: 'Bo Cole',
      proposition: 'People read at night.',
      reading: { id: small.readingId, name: 'Reference reading' },
      debate: { slug: small.slug },
      by: 'Kim',
      stance: -2,
      removedAt,
    },
  ]);
  const screen = await readCodingScreen(OWNER, small.slug, null, { withText: false });
  expect(screen?.removed).toEqual(await listRemoved(OWNER, small.readingId));
  expect(screen?.removed.map(({ id }) => id)).toEqual([held.open.id, held.bo.id]);

  // Whole again, with reasons and quotations, and the history says so.
  for (const { id } of [held.bo, held.open]) {
    expect(await bringBackPosition(OWNER, id)).toMatchObject({ id });
  }
  expect(await listRemoved(OWNER, small.readingId)).toEqual([]);
  const content = (rows: Awaited<ReturnType<typeof shown>>) =>
    rows?.map(({ version: _, evidence, ...row }) => ({
      ...row,
      evidence: evidence.map(({ id: __, ...piece }) => piece),
    }));
  expect(content(await shown())).toEqual(content(before));
  expect((await listChanges(OWNER, held.bo.id)).map(({ kind }) => kind)).toEqual([
    'restored',
    'deleted',
    'created',
  ]);
});

it('brings back what stood before it was taken away twice, and nothing that is there', async () => {
  expect(await bringBackPosition(OWNER, held.bo.id)).toMatchObject({ problem: 'unknown' });
  expect(await bringBackPosition(OWNER, 'unknown')).toMatchObject({ problem: 'unknown' });
  await deletePosition(OWNER, held.bo.id, 'Kim');
  const { version } = await deletePosition(OWNER, held.bo.id, 'Kim');
  const back = await revertPosition(OWNER, {
    id: held.bo.id,
    version,
    toVersion: null,
    coder: 'Lee',
  });
  expect(back).toMatchObject({ version: version + 1 });
  const again = { id: held.bo.id, version, toVersion: null, coder: 'Lee' };
  // Asked again, as after a lost answer: nothing more is written.
  expect(await revertPosition(OWNER, again)).toEqual(back);
  expect(await revertPosition(OWNER, { ...again, coder: 'Kim' })).toMatchObject({
    problem: 'changed-meanwhile',
  });
});

it('lists nothing of a person, a proposition or a debate that is out of sight itself', async () => {
  await deletePosition(OWNER, held.bo.id, '');
  const ids = async () => (await listRemovedInLibrary(OWNER)).map(({ id }) => id);
  expect(await ids()).toEqual([held.bo.id]);
  const gone = await editPeople(OWNER, { kind: 'delete', id: small.bo }, '');
  expect(await ids()).toEqual([]);
  if (typeof gone === 'string') throw new Error(gone);
  await editPeople(OWNER, gone, '');
  const hide = (deletedAt: Date | null) =>
    db.proposition.update({ where: { id: small.read.id }, data: { deletedAt } });
  await hide(new Date());
  expect(await ids()).toEqual([]);
  await hide(null);
  expect(await ids()).toEqual([held.bo.id]);
  await deleteDebate(OWNER, small.id);
  expect(await ids()).toEqual([]);
});
