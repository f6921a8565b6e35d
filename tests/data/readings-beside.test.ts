import { beforeAll, expect, it } from 'vitest';
import { findReadingId, listPositions } from '@/lib/debates/positions-data';
import { getDebateFrame } from '@/lib/debates/view-data';
import { NOBODY, OWNER } from '@/lib/door/actor';
import { listFinishedBeside } from '@/lib/readings/beside-data';
import { setReadingDeleted } from '@/lib/readings/data';
import { markSilence } from '@/lib/readings/marks-data';
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
  await expect(listFinishedBeside(NOBODY, frame)).rejects.toThrow('You may not do this');
});
