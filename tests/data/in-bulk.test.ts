import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type BulkRow,
  type BulkTable,
  deleteInBulk,
  insertInBulk,
  updateInBulk,
} from '@/lib/db/arriving/in-bulk';
import { db } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';
import { brokeConstraint } from '@/lib/door/constraint';
import { Prisma } from '@/lib/generated/prisma/client';
import { readWholeDatabase } from '@/tests/setup/whole-database';

const dates = fc.date({
  min: new Date(0),
  max: new Date('9999-12-31T23:59:59.999Z'),
  noInvalidDate: true,
});
/** All that text can hold: also NUL, half a pair of surrogates, quotes, the words of JSON. */
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.constantFrom(
    '',
    'null',
    '{"a":[1]}',
    '\u0000',
    'a\u0000b',
    '\ud800',
    '“quoted” \'and\' "so"',
    '😀',
    '1e5',
    ' 007',
  ),
);
const fractions = fc
  .double({ noNaN: true, min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER })
  .map((one) => one + 0);
const ints = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

const ids = (rows: readonly { id: string }[]) =>
  new Set(rows.map(({ id }) => id)).size === rows.length;

/** Both or neither: the table says so. */
const places = fc.oneof(
  fc.constant({}),
  fc.constant({ start: null, end: null }),
  fc.tuple(fc.nat(), fc.nat()).map(([one, other]) => ({
    start: Math.min(one, other),
    end: Math.max(one, other) + 1,
  })),
);

const evidence = fc.record(
  {
    place: places,
    order: ints,
    exact: texts,
    prefix: texts,
    score: fc.option(fractions),
    suggested: fc.boolean(),
    createdAt: dates,
    updatedAt: dates,
    id: fc.uuid(),
    positionId: fc.constant('p'),
  },
  { requiredKeys: ['id', 'positionId', 'exact', 'createdAt', 'updatedAt'] },
);

async function prepareParents() {
  const debate = { id: 'd', slug: 'd', title: 'D', question: 'Q?' };
  await db.debate.create({ data: debate });
  await db.reading.create({ data: { id: 'r', debateId: 'd', name: 'R' } });
  await db.commentator.create({ data: { id: 'c', slug: 'c', name: 'C' } });
  await db.proposition.create({ data: { id: 's', slug: 's', text: 'S.' } });
  const key = { readingId: 'r', commentatorId: 'c', propositionId: 's' };
  await db.position.create({ data: { id: 'p', ...key, stance: 1 } });
}

/** What a table holds, by the client and as SQLite has it, types and bytes included; then it is emptied. */
async function takeOut(
  table: string,
  find: () => Promise<unknown[]>,
  empty: () => Promise<unknown>,
) {
  const columns = await db.$queryRawUnsafe<{ name: string }[]>(`PRAGMA table_info("${table}")`);
  const raw = columns.map(
    ({ name }) => `typeof("${name}") || ' ' || coalesce(hex("${name}"), '') AS "${name}"`,
  );
  const rows = await find();
  const stored = await db.$queryRawUnsafe(
    `SELECT ${raw.join(', ')} FROM "${table}" ORDER BY rowid`,
  );
  await empty();
  return { rows, stored };
}

test('what is written in bulk is what createMany writes, read by the client and byte by byte', async () => {
  await prepareParents();
  const out = () =>
    takeOut(
      'Evidence',
      () => db.evidence.findMany({ orderBy: { id: 'asc' } }),
      () => db.evidence.deleteMany(),
    );
  await fc.assert(
    fc.asyncProperty(fc.array(evidence, { minLength: 1, maxLength: 12 }), async (given) => {
      const rows = given.map(({ place, ...one }, at) => ({
        ...one,
        ...place,
        id: `${one.id}-${at}`,
      }));
      await db.evidence.createMany({ data: rows });
      const former = await out();
      await insertInBulk(db, 'Evidence', rows);
      const now = await out();
      expect(now.rows).toEqual(former.rows);
      // The client writes rows with and without a column in an order of its own.
      const sorted = (all: unknown) => (all as object[]).map((one) => JSON.stringify(one)).sort();
      expect(sorted(now.stored)).toEqual(sorted(former.stored));
    }),
    { numRuns: 30 },
  );
});

test('fractions are kept to the last bit, also those that SQLite reads a bit off from decimals', async () => {
  const hard = [
    7.649142476771567,
    2.777401928383745,
    0.545137243956966,
    5e-324,
    2 ** -62,
    2 ** -63,
    0.1,
    1 / 3,
    -0.3,
  ];
  await db.evidence.deleteMany();
  const rows = hard.map((score, order) => ({ positionId: 'p', exact: 'x', order, score }));
  await insertInBulk(db, 'Evidence', rows);
  const read = await db.evidence.findMany({ orderBy: { order: 'asc' } });
  expect(read.map(({ score }) => score)).toEqual(hard);
});

test('every model of the schema is written to its table: each of its columns is one of the table', async () => {
  const models = Object.keys(Prisma.ModelName) as BulkTable[];
  expect(models.length).toBeGreaterThan(15);
  const written = new Map<string, string[]>();
  const session = {
    $executeRawUnsafe: (async (sql: string) => {
      const [, table = '', columns = ''] = /^INSERT INTO "(\w+)" \(([^)]*)\)/.exec(sql) ?? [];
      written.set(table, columns.replaceAll('"', '').split(', ').sort());
      return 0;
    }) as unknown as typeof db.$executeRawUnsafe,
  };
  for (const model of models) {
    const names = Object.keys(Prisma[`${model}ScalarFieldEnum`]);
    const row = Object.fromEntries(
      names.map((name) => [name, 'x']),
    ) as unknown as BulkRow<BulkTable>;
    await insertInBulk(session, model, [row]);
  }
  // What debates are at is no content, so that two libraries alike are alike without it.
  const tables = [...Object.keys(await readWholeDatabase()), 'Revision'].sort();
  expect([...written.keys()].sort()).toEqual(tables);
  for (const [table, columns] of written) {
    const there = await db.$queryRawUnsafe<{ name: string }[]>(`PRAGMA table_info("${table}")`);
    expect(columns).toEqual(there.map(({ name }) => name).sort());
  }
});

test('what is left out becomes what the schema says, and a key is made', async () => {
  await insertInBulk(db, 'Evidence', [
    { positionId: 'p', exact: 'one' },
    { positionId: 'p', exact: 'two', score: null, suggested: true },
  ]);
  const where = { exact: { in: ['one', 'two'] } };
  const [one, two] = await db.evidence.findMany({ where, orderBy: { id: 'asc' } });
  const like = await db.evidence.create({ data: { positionId: 'p', exact: 'one' } });
  const times = { createdAt: expect.any(Date), updatedAt: expect.any(Date), id: one?.id };
  expect(one).toEqual({ ...like, ...times });
  expect(one?.id).toMatch(/^c[0-9a-z]{24}$/);
  expect(like.id).toMatch(/^c[0-9a-z]{24}$/);
  expect(Math.abs(Number(one?.createdAt) - Date.now())).toBeLessThan(60_000);
  expect(two).toMatchObject({ suggested: true, status: 'anchored', prefix: '' });
  await insertInBulk(db, 'Dismissal', [{ debateId: 'd', kind: 'question', key: 'k' }]);
  expect(await db.dismissal.findFirst()).toMatchObject({ readingId: '', coder: '', key: 'k' });
});

test('thousands of rows and texts of megabytes go in slices, in their order; a fault leaves none', async () => {
  await db.evidence.deleteMany();
  const letters = `${'é“😀\n\t\u0000'.repeat(40_000)}`;
  const rows = Array.from({ length: 2_503 }, (_, order) => ({
    positionId: 'p',
    order,
    exact: order % 800 === 0 ? letters.repeat(1 + (order % 3) * 3) : `words ${order}`,
  }));
  const statements: string[] = [];
  await inTransaction((session) => {
    const counted = {
      $executeRawUnsafe: ((sql: string, ...values: unknown[]) => {
        statements.push(sql);
        return session.$executeRawUnsafe(sql, ...values);
      }) as typeof db.$executeRawUnsafe,
    };
    return insertInBulk(counted, 'Evidence', rows);
  });
  expect(statements.length).toBeGreaterThan(3);
  expect(statements.length).toBeLessThan(12);
  const read = await db.evidence.findMany({
    orderBy: { id: 'asc' },
    select: { id: true, order: true },
  });
  expect(read.map(({ order }) => order)).toEqual(rows.map(({ order }) => order));
  expect(ids(read)).toBe(true);
  const [large] = await db.$queryRawUnsafe<{ bytes: bigint }[]>(
    'SELECT length(CAST(exact AS BLOB)) bytes FROM "Evidence" WHERE "order" = 800',
  );
  expect(Number(large?.bytes)).toBe(new TextEncoder().encode(rows[800]?.exact).length);
  const before = await readWholeDatabase();
  const broken = [...rows.slice(0, 1_500), { positionId: 'nobody', exact: 'x' }];
  await expect(
    inTransaction((session) => insertInBulk(session, 'Evidence', broken)),
  ).rejects.toThrow();
  expect(await readWholeDatabase()).toEqual(before);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, -1e300])(
  'a number that is not held exactly is refused: %s',
  async (score) => {
    const rows = [{ positionId: 'p', exact: 'x', score }];
    await expect(insertInBulk(db, 'Evidence', rows)).rejects.toThrow(RangeError);
  },
);

test('rows are changed by their ids as the client changes each, and the missing are counted', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(evidence, { minLength: 1, maxLength: 8 }), async (given) => {
      await db.evidence.deleteMany();
      const rows = given.map((_, at) => ({ id: `e${at}`, positionId: 'p', exact: `words ${at}` }));
      const changes = given.map(({ place, positionId: _, id: __, createdAt: ___, ...one }, at) => ({
        ...one,
        ...place,
        id: `e${at}`,
      }));
      const out = async () => {
        const all = await db.evidence.findMany({ orderBy: { id: 'asc' } });
        await db.evidence.deleteMany();
        return all.map(({ createdAt: _, ...row }) => row);
      };
      await db.evidence.createMany({ data: rows });
      for (const { id, ...data } of changes) await db.evidence.update({ where: { id }, data });
      const former = await out();
      await db.evidence.createMany({ data: rows });
      const nobody = { id: 'nobody', exact: 'x' };
      expect(await updateInBulk(db, 'Evidence', [nobody, ...changes])).toBe(rows.length);
      expect(await out()).toEqual(former);
    }),
    { numRuns: 30 },
  );
});

test('rows are taken away by their keys, and the others stay', async () => {
  await db.silence.deleteMany();
  const key = { readingId: 'r', commentatorId: 'c' };
  for (const id of ['s1', 's2', 's3']) {
    await db.proposition.create({ data: { id, slug: id, text: id } });
    await db.silence.create({ data: { ...key, propositionId: id } });
  }
  const keys = ['s1', 's3', 'nobody'].map((propositionId) => ({ ...key, propositionId }));
  expect(await deleteInBulk(db, 'Silence', keys)).toBe(2);
  expect(await db.silence.findMany({ select: { propositionId: true } })).toEqual([
    { propositionId: 's2' },
  ]);
});

test('what the database itself refuses is known as that', async () => {
  const twice = ['s2', 's2'].map((propositionId) => ({
    readingId: 'r',
    commentatorId: 'c',
    propositionId,
  }));
  const refused = await insertInBulk(db, 'Silence', twice).catch((error: unknown) => error);
  expect(brokeConstraint(refused)).toBe(true);
  const broken = await db.$executeRawUnsafe('SELECT nothing').catch((error: unknown) => error);
  expect(brokeConstraint(broken)).toBe(false);
});
