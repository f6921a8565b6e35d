import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { importFormerly } from '@/bench/writing/former-way';
import { sweepLeftArrivals } from '@/lib/db/arriving/arrivals';
import { db } from '@/lib/db/client';
import { findDebateId, listContributions } from '@/lib/debates/data';
import { OWNER } from '@/lib/door/actor';
import { env } from '@/lib/env';
import { exportReading } from '@/lib/exchange/exchange-data';
import { importReading } from '@/lib/exchange/import-data';
import { listReadings } from '@/lib/readings/data';
import { readAllThatIsSeen } from '@/tests/setup/arriving/all-that-is-seen';
import { importWhole, ready } from '@/tests/setup/arriving/large-reading';
import { transactionsOf } from '@/tests/setup/arriving/transactions';
import { readWholeDatabase } from '@/tests/setup/whole-database';

/** A reading and its history, without what differs between two debates by itself. */
async function readWhole(debateId: string, slug: string, readingId: string) {
  const { debate: _, reading: __, ...exported } = (await exportReading(OWNER, slug, readingId))!;
  const rows = await db.position.findMany({
    where: { readingId },
    include: { evidence: { orderBy: { order: 'asc' } }, changes: true, reasons: true },
    orderBy: [{ proposition: { text: 'asc' } }, { commentator: { name: 'asc' } }],
  });
  const places = new Map((await listContributions(OWNER, debateId)).map(({ id }, at) => [id, at]));
  const ids = /"id":"[^"]*"/g;
  return {
    exported: JSON.parse(JSON.stringify(exported).replaceAll(/-\d"/g, '"')),
    rows: rows.map(({ stance, version, evidence, changes, reasons, deletedAt }) => ({
      stance,
      version,
      deletedAt,
      reasons: reasons.map(({ order }) => order).sort(),
      evidence: evidence.map(
        ({ id: _id, positionId: _p, createdAt: _c, updatedAt: _u, ...piece }) => ({
          ...piece,
          contributionId: places.get(piece.contributionId ?? ''),
        }),
      ),
      changes: changes.map(({ kind, coder, version: after, snapshot }) => ({
        kind,
        coder,
        after,
        snapshot: snapshot
          .replaceAll(ids, '')
          .replaceAll(
            /"contributionId":"([^"]*)"/g,
            (_whole, id: string) => `at ${places.get(id)}`,
          ),
      })),
    })),
  };
}

let killed: Awaited<ReturnType<typeof ready>>;
beforeAll(async () => {
  killed = await ready('Killed while it comes in', 300);
});

// First: the walk through all that is seen is long where there is much.
test('an import in the terminal that is killed is seen nowhere, and leaves nothing', async () => {
  const seen = await readAllThatIsSeen();
  const whole = await readWholeDatabase();
  const file = path.join(env.dataFolder, 'reading.json');
  writeFileSync(file, JSON.stringify(killed.file));
  const child = spawn(process.execPath, ['scripts/counterpoint.mjs', 'import-reading', file], {
    stdio: 'inherit',
    detached: true,
  });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const reading = { name: killed.file.reading.name, debateId: killed.id };
  while ((await db.position.count({ where: { reading } })) === 0) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  process.kill(-(child.pid ?? 0), 'SIGKILL');
  await gone;
  expect(await db.position.count({ where: { reading } })).toBeGreaterThan(0);
  expect(await findDebateId(OWNER, killed.slug)).toBe(killed.id);
  expect(await readAllThatIsSeen()).toEqual(seen);
  expect(await sweepLeftArrivals()).toBe(1);
  expect(await readWholeDatabase()).toEqual(whole);
}, 60_000);

test('a reading that comes in in slices is the one that saving each position makes', async () => {
  const [now, then] = [await ready('In slices', 12), await ready('One by one', 12)];
  for (const at of [0, 7, 20]) {
    // Words that are not in the text are kept as lost.
    const quote = {
      type: 'TextQuoteSelector',
      exact: `Xyz qqq ${at} vvv`,
      prefix: '',
      suffix: '',
    } as const;
    for (const { file } of [now, then]) Object.assign(file.positions[at]!.evidence[0]!, { quote });
  }
  const id = await importWhole(now.slug, now.file);
  await importFormerly(then.slug, then.file);
  const former = (await listReadings(OWNER, then.id)).find(({ isReference }) => !isReference);
  const [own, other] = [
    await readWhole(now.id, now.slug, id),
    await readWhole(then.id, then.slug, former?.id ?? ''),
  ];
  expect(own.rows).toHaveLength(72);
  expect(own.rows.flatMap(({ evidence }) => evidence.map(({ status }) => status))).toContain(
    'lost',
  );
  expect(own).toEqual(other);
  // Again: every proposition and every reason is there by now, and found.
  const counts = async () => [
    await db.proposition.count(),
    await db.theme.count(),
    await db.reason.count(),
  ];
  const before = await counts();
  const again = await readWhole(now.id, now.slug, await importWhole(now.slug, now.file));
  expect(await counts()).toEqual(before);
  expect(again.rows).toEqual(own.rows);
});

test('ten times the positions ask the database hardly more often', async () => {
  const asked: number[] = [];
  for (const propositions of [10, 100]) {
    const { slug, file } = await ready(`Of ${propositions} propositions`, propositions);
    asked.push((await transactionsOf(() => importWhole(slug, file))).flat().length);
  }
  const [few = 0, many = 0] = asked;
  expect(few).toBeGreaterThan(10);
  expect(many).toBeLessThan(few + 60);
});

test('the debate changes while a reading comes in: it is refused whole, in words', async () => {
  const { slug, id, file } = await ready('A debate that changes', 3);
  await importWhole(slug, file);
  const whole = await readWholeDatabase();
  const importing = importReading(OWNER, slug, file);
  const [proposition] = await db.debateProposition.findMany({ where: { debateId: id } });
  const key = { id: proposition?.propositionId ?? '' };
  const before = await db.proposition.findUniqueOrThrow({ where: key });
  await db.proposition.update({ where: key, data: { deletedAt: new Date() } });
  expect(await importing).toMatchObject({ message: expect.stringMatching(/changed while/) });
  await db.$executeRaw`UPDATE "Proposition" SET "deletedAt" = NULL, "updatedAt" = ${before.updatedAt} WHERE "id" = ${key.id}`;
  expect(await readWholeDatabase()).toEqual(whole);
});

test('the same key twice at once makes one reading', async () => {
  const { slug, id, file } = await ready('Asked twice', 2);
  const key = 'ab'.repeat(16);
  const made = await Promise.all([1, 2].map(() => importReading(OWNER, slug, file, key)));
  expect(made).toEqual([{ id: key }, { id: key }]);
  expect(await importReading(OWNER, slug, file, key)).toEqual({ id: key });
  expect(await listReadings(OWNER, id)).toHaveLength(2);
});
