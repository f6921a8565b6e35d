import { beforeAll, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { getDebateFrame } from '@/lib/debates/view-data';
import { OWNER } from '@/lib/door/actor';
import { editPropositions } from '@/lib/propositions/edit-data';
import { dismissalMark } from '@/lib/readings/dismissed';
import { listDismissed, markDismissed } from '@/lib/readings/dismissed-data';
import { listDisplaced } from '@/lib/readings/displaced-data';
import { writeSecondReading } from '@/tests/setup/second-reading';
import { writeSmallDebate } from '@/tests/setup/small-debate';
import { writeSmallPositions } from '@/tests/setup/small-positions';

let small: Awaited<ReturnType<typeof writeSmallDebate>>;
let held: Awaited<ReturnType<typeof writeSmallPositions>>;
let second: Awaited<ReturnType<typeof writeSecondReading>>;

beforeAll(async () => {
  small = await writeSmallDebate();
  held = await writeSmallPositions(small);
  second = await writeSecondReading(small);
});

const first = () => ({ debateId: small.id, readingId: small.readingId });
const other = () => ({ debateId: small.id, readingId: second.id });
const mark = (readingId: string, kind: string, keys: string[], on: boolean) =>
  markDismissed(OWNER, dismissalMark.parse({ readingId, kind, keys, coder: 'Kim', on }));

it('a question is put away in its reading only, once, and can be asked again', async () => {
  const [q, r] = [`no-evidence ${second.ada.id}:2 `, `no-evidence ${second.bo.id}:1 `];
  expect(await mark(second.id, 'question', [q], true)).toBeNull();
  expect(await mark(second.id, 'question', [q, r, r], true)).toBeNull();
  expect((await listDismissed(OWNER, other(), 'question')).sort()).toEqual([q, r].sort());
  expect(await listDismissed(OWNER, first(), 'question')).toEqual([]);
  await mark(second.id, 'question', [q], false);
  expect(await listDismissed(OWNER, other(), 'question')).toEqual([r]);
});

it('a pair that is not the same is so for all readings of the debate', async () => {
  const key = [small.open.id, small.read.id].sort().join(' ');
  await mark(second.id, 'not-the-same', [key], true);
  expect(await listDismissed(OWNER, first(), 'not-the-same')).toEqual([key]);
  await mark(small.readingId, 'not-the-same', [key], false);
  expect(await listDismissed(OWNER, other(), 'not-the-same')).toEqual([]);
});

it('says so where the reading is gone, and goes with its debate', async () => {
  expect(await mark('none', 'question', ['q'], true)).toMatch(/not there any more/);
  const gone = await writeSmallDebate('Should the kiosk close?');
  const key = [gone.open.id, gone.read.id].sort().join(' ');
  expect(await mark(gone.readingId, 'not-the-same', [key], true)).toBeNull();
  await db.debate.delete({ where: { id: gone.id } });
  expect(await db.dismissal.count({ where: { debateId: gone.id } })).toBe(0);
});

it('what a merge set aside is asked of the coder of that reading, until it is taken back', async () => {
  const undo = await editPropositions(
    OWNER,
    { kind: 'merge', from: small.read.id, into: small.open.id, keep: [second.bo.id] },
    { ...other(), coder: 'Kim' },
  );
  if (typeof undo === 'string') throw new Error(undo);
  const inSight = async () =>
    new Set((await getDebateFrame(OWNER, small.slug, null))!.propositions.map(({ id }) => id));
  const asked = await listDisplaced(OWNER, small.readingId, await inSight());
  expect(asked).toMatchObject([
    { positionId: held.open.id, from: 'People read at night.', stance: 2 },
  ]);
  const key = `set-aside ${asked[0]?.id}`;
  expect(await mark(small.readingId, 'question', [key], true)).toBeNull();
  expect(await mark(second.id, 'question', [key], true)).toMatch(/reload/);
  expect(await listDisplaced(OWNER, second.id, await inSight())).toEqual([]);
  await editPropositions(OWNER, undo, { ...other(), coder: 'Kim' });
  expect(await listDisplaced(OWNER, small.readingId, await inSight())).toEqual([]);
});
