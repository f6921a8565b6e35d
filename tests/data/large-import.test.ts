import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { importFormerly } from '@/bench/writing/former-way';
import { debateOfSix, readingOf } from '@/bench/writing/reading-file';
import { sweepLeftArrivals } from '@/lib/db/arriving/arrivals';
import { db } from '@/lib/db/client';
import { createDebate } from '@/lib/debates/create-data';
import { findDebateId, listContributions } from '@/lib/debates/data';
import { newDebate } from '@/lib/debates/schema';
import { OWNER } from '@/lib/door/actor';
import { env } from '@/lib/env';
import { exportReading } from '@/lib/exchange/exchange-data';
import { importReading } from '@/lib/exchange/import-data';
import { acceptAgreed } from '@/lib/readings/accept-agreed-data';
import { createAdjudication, type Decided, restoreDecisions } from '@/lib/readings/adjudicate-data';
import { listReadings } from '@/lib/readings/data';
import { readAllThatIsSeen } from '@/tests/setup/arriving/all-that-is-seen';
import { readWholeDatabase } from '@/tests/setup/whole-database';

async function ready(title: string, propositions: number) {
  const made = await createDebate(OWNER, newDebate.parse(debateOfSix(title, 4_000)));
  const texts = (await listContributions(OWNER, made.id)).map(({ text }) => text ?? '');
  return { ...made, file: readingOf({ slug: made.slug, title }, texts, propositions) };
}

async function importWhole(slug: string, file: Parameters<typeof importReading>[2]) {
  const made = await importReading(OWNER, slug, file);
  if ('problem' in made) throw new Error(made.message);
  return made.id;
}

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

/** How many statements the transactions of some work ask. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  let statements = 0;
  const execute = db.$transaction.bind(db);
  const define = (value: unknown) =>
    Object.defineProperty(db, '$transaction', { configurable: true, value });
  define((own: (session: object) => Promise<unknown>, options: object) =>
    execute(
      (session) =>
        own(
          counted(session, () => {
            statements += 1;
          }),
        ),
      options,
    ));
  try {
    await work();
  } finally {
    define(execute);
  }
  return statements;
}

test('ten times the positions ask the database hardly more often', async () => {
  const asked: number[] = [];
  for (const propositions of [10, 100]) {
    const { slug, file } = await ready(`Of ${propositions} propositions`, propositions);
    asked.push(await statementsOf(() => importWhole(slug, file)));
  }
  const [few = 0, many = 0] = asked;
  expect(few).toBeGreaterThan(10);
  expect(many).toBeLessThan(few + 60);
});

test('what two readings agree on is taken over, taken back and done again with few statements', async () => {
  const { slug, id, file } = await ready('Agreed', 40);
  const [firstId, secondId] = [await importWhole(slug, file), await importWhole(slug, file)];
  const into = await createAdjudication(OWNER, { firstId, secondId, coder: 'Lee' });
  const readingId = into?.id ?? '';
  const whole = async (of: string) => (await readWhole(id, slug, of)).exported;
  const first = await whole(firstId);
  let done: Decided = { before: [], after: [] };
  const accept = async () => {
    done = (await acceptAgreed(OWNER, readingId)) as Decided;
  };
  const restore = (states: Decided['after']) => restoreDecisions(OWNER, { readingId, states });
  expect(await statementsOf(accept)).toBeLessThan(40);
  expect(done.after).toHaveLength(240);
  expect(await whole(readingId)).toEqual(first);
  expect(await statementsOf(() => restore(done.before))).toBeLessThan(40);
  expect(await db.position.count({ where: { readingId, deletedAt: null } })).toBe(0);
  expect(await statementsOf(() => restore(done.after))).toBeLessThan(40);
  expect(await whole(readingId)).toEqual(first);
  // Taken back and accepted anew: in the place of the deleted ones.
  await restore(done.before);
  expect(await statementsOf(accept)).toBeLessThan(40);
  expect(new Set(done.after.map(({ version }) => version))).toEqual(new Set([5]));
  expect(await whole(readingId)).toEqual(first);
  const changes = await db.positionChange.groupBy({
    by: ['kind'],
    where: { position: { readingId } },
    _count: true,
  });
  expect(Object.fromEntries(changes.map(({ kind, _count }) => [kind, _count]))).toEqual({
    adjudicated: 480,
    deleted: 480,
    restored: 240,
  });
});

/** A session that says of each statement that it was asked. */
function counted<Session extends object>(session: Session, count: () => void): Session {
  return new Proxy(session, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value === 'function') {
        return (...given: unknown[]) => {
          count();
          return value.apply(target, given);
        };
      }
      return typeof value === 'object' &&
        value !== null &&
        typeof name === 'string' &&
        !name.startsWith('$')
        ? counted(value, count)
        : value;
    },
  });
}

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
