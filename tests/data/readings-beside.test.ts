import { beforeAll, expect, it } from 'vitest';
import { findReadingId, listPositions } from '@/lib/debates/positions-data';
import { getDebateFrame } from '@/lib/debates/view-data';
import { NOBODY, OWNER } from '@/lib/door/actor';
import { setReadingDeleted } from '@/lib/readings/data';
import { markSilence } from '@/lib/readings/marks-data';
import { listFinishedBeside } from '@/lib/readings/shown/beside-data';
import { findShownReading } from '@/lib/readings/shown/shown-data';
import { readOtherwise } from '@/lib/view/otherwise';
import { writeSecondReading } from '@/tests/setup/second-reading';
import { writeSmallDebate } from '@/tests/setup/small-debate';
import { writeSmallPositions } from '@/tests/setup/small-positions';

let small: Awaited<ReturnType<typeof writeSmallDebate>>;
let second: Awaited<ReturnType<typeof writeSecondReading>>;

beforeAll(async () => {
  small = await writeSmallDebate();
  await writeSmallPositions(small);
  second = await writeSecondReading(small);
});

const frameOf = async (readingId: string | null) =>
  (await getDebateFrame(OWNER, small.slug, readingId))!;
const lookedAt = (on: boolean) =>
  markSilence(OWNER, {
    readingId: second.id,
    commentatorId: small.ada,
    propositionId: small.open.id,
    on,
  });

it('a reading stands beside another once everybody was looked at on everything', async () => {
  expect(await listFinishedBeside(OWNER, await frameOf(null))).toEqual([]);
  expect(await lookedAt(true)).toBeNull();
  const [beside, ...more] = await listFinishedBeside(OWNER, await frameOf(null));
  expect(more).toEqual([]);
  expect(beside).toMatchObject({ id: second.id, who: 'Kim Second', isReference: false });
  expect(beside?.pairs.get(small.open.id)?.get(small.ada)).toBeNull();
  expect(beside?.pairs.get(small.open.id)?.get(small.bo)).toEqual({
    stance: -1,
    explicitness: 'explicit',
  });
  await lookedAt(false);
  expect(await listFinishedBeside(OWNER, await frameOf(null))).toEqual([]);
});

it('what it reads otherwise is found from either side', async () => {
  await lookedAt(true);
  const ofReading = async (readingId: string | null) => {
    const frame = await frameOf(readingId);
    const ids = frame.propositions.map(({ id }) => id);
    const positions = await listPositions(OWNER, frame.debate.readingId, ids);
    const beside = await listFinishedBeside(OWNER, frame);
    return readOtherwise({ ...frame, positions }, 'own', beside);
  };
  const first = await ofReading(null);
  // Where nobody has looked in the one, the other does not differ.
  expect(first?.of).toBe(3);
  expect(first?.cells.length).toBeGreaterThan(0);
  // The reference reading, which the charts show, is compared as far as it is.
  const other = await ofReading(second.id);
  expect(other?.of).toBe(3);
  expect(other?.cells.map(([proposition, person]) => [proposition, person])).toEqual(
    first?.cells.map(([proposition, person]) => [proposition, person]),
  );
});

it('one that is deleted is none, and nobody who may not read is told of any', async () => {
  await setReadingDeleted(OWNER, second.id, true);
  expect(await listFinishedBeside(OWNER, await frameOf(null))).toEqual([]);
  expect(await findReadingId(OWNER, small.slug, second.id)).toBeNull();
  await setReadingDeleted(OWNER, second.id, false);
  expect(await findReadingId(OWNER, small.slug, second.id)).toBe(second.id);
  expect(await findReadingId(OWNER, small.slug, 'another')).toBeNull();
  const frame = await frameOf(null);
  await expect(listFinishedBeside(NOBODY, frame)).rejects.toThrow('You are signed out');
});

it('an address shows another reading once it is finished, and says why where it does not', async () => {
  const shownAt = (asked: string | null) => findShownReading(OWNER, small.slug, asked);
  expect(await shownAt(second.id)).toMatchObject({ readingId: second.id, notShown: null });
  await lookedAt(false);
  const unfinished = { kind: 'unfinished', name: 'Reading of Kim Second' };
  expect(await shownAt(second.id)).toEqual({
    asked: second.id,
    readingId: null,
    notShown: unfinished,
  });
  expect(await shownAt('another')).toMatchObject({ readingId: null, notShown: { kind: 'gone' } });
  for (const asked of [null, small.readingId]) {
    expect(await shownAt(asked)).toEqual({ asked, readingId: null, notShown: null });
  }
  expect(await findShownReading(OWNER, 'no-debate', null)).toBeNull();
  await expect(findShownReading(NOBODY, small.slug, second.id)).rejects.toThrow(
    'You are signed out',
  );
});

it('a view says whose reading it is, where that is not the reference one', async () => {
  expect((await frameOf(second.id)).debate.otherReading).toEqual({
    id: second.id,
    who: 'Kim Second',
  });
  expect((await frameOf(null)).debate.otherReading).toBeUndefined();
});
