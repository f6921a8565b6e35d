import { spawn } from 'node:child_process';
import path from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { bringIn, sweepLeftArrivals } from '@/lib/db/arriving/arrivals';
import { db } from '@/lib/db/client';
import { prepareDatabase } from '@/lib/db/prepare';
import { restoreDebate } from '@/lib/debates/data';
import { OWNER } from '@/lib/door/actor';
import { Refusal } from '@/lib/door/refusal';
import { env } from '@/lib/env';
import { emptyFields } from '@/lib/positions/content';
import { setReadingDeleted } from '@/lib/readings/data';
import { findOrCreateTheme } from '@/lib/themes/data';
import { listReadingFunctions, readAllThatIsSeen } from '@/tests/setup/arriving/all-that-is-seen';
import { writeSmallDebate } from '@/tests/setup/small-debate';
import { writeSmallPositions } from '@/tests/setup/small-positions';
import { readWholeDatabase } from '@/tests/setup/whole-database';

let small: Awaited<ReturnType<typeof writeSmallDebate>>;
let whole: Awaited<ReturnType<typeof readWholeDatabase>>;
let seen: Awaited<ReturnType<typeof readAllThatIsSeen>>;

beforeAll(async () => {
  small = await writeSmallDebate();
  await writeSmallPositions(small);
  whole = await readWholeDatabase();
  seen = await readAllThatIsSeen();
});

afterEach(async () => {
  await sweepLeftArrivals();
  expect(await readWholeDatabase()).toEqual(whole);
});

const SNAPSHOT = JSON.stringify({
  stance: 1,
  ...emptyFields,
  reasons: [],
  evidence: [],
  deleted: false,
});

/** Rows of every kind that can be hidden, and of what hangs on them; all have “left” in their ids. */
const reading = (debateId: string) => ({ id: 'left', debateId, name: 'Left behind' });
const position = (id: string, commentatorId: string, propositionId: string) => ({
  Position: [{ id, readingId: 'left', commentatorId, propositionId, stance: 1 }],
  Evidence: [
    { positionId: id, contributionId: small.contributions[1]?.id ?? '', exact: 'left', order: 0 },
  ],
  PositionChange: [{ positionId: id, version: 1, kind: 'created', snapshot: SNAPSHOT }],
});

test('the walk through what is seen leaves out no function that reads', () => {
  const names = listReadingFunctions();
  expect(names.length).toBeGreaterThan(40);
  expect(Object.keys(seen).sort()).toEqual(names);
});

describe('what has not arrived', () => {
  test('is seen nowhere, is not among what was deleted, and is not brought back; then all of it is', async () => {
    const given = new Error('enough');
    const arrived = bringIn(async (arrival) => {
      await arrival.write([
        {
          Commentator: [{ id: 'left', slug: 'left', name: 'Left Behind' }],
          Theme: [{ id: 'left', slug: 'left', name: 'Left' }],
          Debate: [{ id: 'left', slug: 'left', title: 'Left behind', question: 'Left?' }],
          DebateCommentator: [{ debateId: 'left', commentatorId: 'left', order: 0 }],
          Contribution: [
            { id: 'left', debateId: 'left', commentatorId: 'left', order: 0, text: 'Left.' },
          ],
          Proposition: [{ id: 'left', slug: 'left', text: 'Left behind.' }],
          PropositionTheme: [{ propositionId: 'left', themeId: 'left' }],
          Reading: [reading(small.id)],
        },
        position('left-a', small.ada, 'left'),
        position('left-b', small.bo, small.open.id),
        { Silence: [{ readingId: 'left', commentatorId: small.bo, propositionId: 'left' }] },
      ]);
      expect(await readAllThatIsSeen()).toEqual(seen);
      expect(await db.position.count({ where: { readingId: 'left' } })).toBe(2);
      expect(await restoreDebate(OWNER, 'left')).toBe(false);
      expect(await setReadingDeleted(OWNER, 'left', false)).toBe(false);
      expect(await readAllThatIsSeen()).toEqual(seen);
      await arrival.arrive(async () => {});
      const after = await readAllThatIsSeen();
      const differs = Object.keys(seen).filter(
        (name) => JSON.stringify(after[name]) !== JSON.stringify(seen[name]),
      );
      expect(differs).toEqual(
        expect.arrayContaining([
          'listDebates',
          'listReadings',
          'listThemes',
          'listCommentators',
          'findInLibrary',
          'listPositions',
        ]),
      );
      expect(await db.arrivingRow.count()).toBe(0);
      throw given;
    });
    await expect(arrived).rejects.toBe(given);
    // It has arrived: a fault after that takes nothing away.
    expect(await db.debate.count({ where: { id: 'left', deletedAt: null } })).toBe(1);
    await db.debate.delete({ where: { id: 'left' } });
    await db.reading.delete({ where: { id: 'left' } });
    await db.proposition.delete({ where: { id: 'left' } });
    await db.theme.delete({ where: { id: 'left' } });
    await db.commentator.delete({ where: { id: 'left' } });
  });

  test('a theme of the same name that somebody makes meanwhile is another one', async () => {
    await bringIn(async (arrival) => {
      await arrival.write([{ Theme: [{ id: 'left', slug: 'left', name: 'Left' }] }]);
      const theme = { name: 'Left', description: '', parentId: null };
      const made = await findOrCreateTheme(OWNER, theme);
      expect(made.id).not.toBe('left');
      await db.theme.delete({ where: { id: made.id } });
    });
  });

  test('what was deleted where it came from arrives as deleted', async () => {
    const deletedAt = new Date('2020-02-02T02:02:02.002Z');
    await bringIn(async (arrival) => {
      await arrival.write([{ Reading: [{ ...reading(small.id), deletedAt }] }]);
      await arrival.arrive(async () => {});
    });
    const [row] = await db.reading.findMany({ where: { id: 'left' } });
    expect(row?.deletedAt).toEqual(deletedAt);
    await db.reading.delete({ where: { id: 'left' } });
  });
});

describe('what does not arrive', () => {
  test.each([0, 1, 2, 3])('is taken away where the work fails after %i slices', async (slices) => {
    const steps = bringIn(async (arrival) => {
      let done = 0;
      const count = () => {
        if (done === slices) throw new Refusal('Enough.');
        done += 1;
      };
      count();
      await arrival.write([{ Reading: [reading(small.id)] }]);
      count();
      await arrival.write([position('left-b', small.bo, small.open.id)]);
      count();
      await arrival.arrive(async () => count());
    });
    await expect(steps).rejects.toThrow('Enough.');
    expect(await readWholeDatabase()).toEqual(whole);
    expect(await readAllThatIsSeen()).toEqual(seen);
  });

  test('is taken away where the work ends without an arrival', async () => {
    await bringIn((arrival) => arrival.write([{ Reading: [reading(small.id)] }]));
    expect(await readWholeDatabase()).toEqual(whole);
  });

  test('is not swept while its process lives; one that was given up writes no more', async () => {
    const steps = bringIn(async (arrival) => {
      await arrival.write([{ Reading: [reading(small.id)] }]);
      expect(await sweepLeftArrivals()).toBe(0);
      expect(await db.reading.count({ where: { id: 'left' } })).toBe(1);
      await db.arrival.updateMany({ data: { process: '1-0123456789ab' } });
      expect(await sweepLeftArrivals()).toBe(1);
      await arrival.write([position('left-b', small.bo, small.open.id)]);
    });
    await expect(steps).rejects.toThrow(/taken for left behind.*do it again/);
  });
});

/** Runs a process that brings something in until it is killed, after so many slices. */
async function bringInAndDie(slices: number): Promise<void> {
  const program = path.resolve('tests/setup/arriving/killed-arrival.ts');
  const child = spawn(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', program, small.id, String(slices)],
    { stdio: 'inherit' },
  );
  const signal = await new Promise((resolve) => child.once('exit', (_, how) => resolve(how)));
  expect(signal).toBe('SIGKILL');
}

test.each([0, 3])(
  'what a process left that was killed after %i slices is not seen, and a start clears it away',
  async (slices) => {
    await bringInAndDie(slices);
    expect(await db.arrival.count()).toBe(1);
    expect(await db.reading.count({ where: { id: 'left' } })).toBe(1);
    expect(await db.position.count({ where: { readingId: 'left' } })).toBe(Math.min(slices, 2));
    expect(await readAllThatIsSeen()).toEqual(seen);
    const said: string[] = [];
    const say = (line: string) => said.push(line);
    await prepareDatabase(env.dataFolder, env.databaseUrl, path.resolve('prisma/migrations'), say);
    expect(said.join()).toMatch(/cleared away what was cut off/);
    expect(await readWholeDatabase()).toEqual(whole);
    expect(await readAllThatIsSeen()).toEqual(seen);
  },
);
