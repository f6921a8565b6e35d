import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createClient } from '@libsql/client/sqlite3';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { OWNER } from '@/lib/door/actor';
import { fileUrl } from '@/lib/fields/file-url';
import { serverReact } from '@/tests/setup/counted-database';
import { writeSmallDebate } from '../setup/small-debate';
import { writeSmallPositions } from '../setup/small-positions';

vi.mock('react', () => serverReact);

const { env } = await import('@/lib/env');
const { db, library } = await import('@/lib/db/client');
const { deleteDebate, restoreDebate } = await import('@/lib/debates/data');
const { findDebates, findInLibrary } = await import('@/lib/search/data');
const { exchangePart, listParts, NAMES } = await import('@/lib/search/stored/exchange-data');
const { bringSearchUp } = await import('@/lib/search/stored/keep-up-data');
const { listDebateDocuments, listNameDocuments } = await import('@/lib/search/documents-data');
const { openSearchFile } = await import('@/lib/search/stored/open-data');
const { listSearchStamps } = await import('@/lib/search/stamps-data');
const { rowsOf } = await import('@/tests/setup/counted-database');
const { searchFor } = await import('@/tests/setup/searching/search-for');

const SEARCH = `${env.dataFolder}/counterpoint-search.db`;
const WANTED = { ofAKind: 50, similar: 50 };
const find = (query: string) => findInLibrary(OWNER, query, WANTED);
const kinds = async (query: string) => (await searchFor(query)).map(({ kind }) => kind);

type Held = { counterpointSearch?: { file: Promise<{ close: () => void }> | null } };

/** As a server has it that is started anew. */
async function startAnew(): Promise<void> {
  const held = globalThis as Held;
  (await held.counterpointSearch?.file)?.close();
  delete held.counterpointSearch;
}

let first: Awaited<ReturnType<typeof writeSmallDebate>>;
let second: Awaited<ReturnType<typeof writeSmallDebate>>;
beforeAll(async () => {
  first = await writeSmallDebate();
  await writeSmallPositions(first);
  second = await writeSmallDebate('Should the zeppelin land?', { ada: 'Cem Demir' });
});
beforeEach(startAnew);

const NIGHT = ['debate', 'proposition', 'proposition', 'proposition', 'text'] as const;

describe('the index beside the library', () => {
  it('is there after a start, and nothing is read again that did not change', async () => {
    await bringSearchUp(OWNER);
    const before = await searchFor('night');
    await startAnew();
    const again = await rowsOf(() => bringSearchUp(OWNER));
    await startAnew();
    await db.debate.update({ where: { id: second.id }, data: { title: 'Zeppelins at last' } });
    const changed = await rowsOf(() => bringSearchUp(OWNER));
    expect(changed).toBeGreaterThan(again);
    expect(await searchFor('night')).not.toEqual([]);
    expect(before.map(({ id }) => id).sort()).toEqual(
      (await searchFor('night')).map(({ id }) => id).sort(),
    );
    expect((await find('zeppelins')).found[0]?.found.title).toBe('Zeppelins at last');
    // For its owner alone, as the library.
    if (process.platform !== 'win32') expect(statSync(SEARCH).mode & 0o077).toBe(0);
  });

  it('may be deleted, while it is used and while it is not', async () => {
    const all = await kinds('night');
    expect(all).toEqual(expect.arrayContaining([...NIGHT]));
    for (const end of ['', '-wal', '-shm']) rmSync(SEARCH + end, { force: true });
    expect(await kinds('night')).toEqual(all);
    expect(existsSync(SEARCH)).toBe(true);
    await startAnew();
    for (const end of ['', '-wal', '-shm']) rmSync(SEARCH + end, { force: true });
    expect(await kinds('night')).toEqual(all);
  });

  it('may be deleted while it is built: the next search makes another, whole', async () => {
    await bringSearchUp(OWNER);
    const whole = (await find('night')).found.length;
    for (const ticks of [0, 1, 2, 4, 8, 16]) {
      await startAnew();
      rmSync(SEARCH, { force: true });
      const building = bringSearchUp(OWNER).catch(() => {});
      for (let tick = 0; tick < ticks; tick += 1) await new Promise(setImmediate);
      rmSync(SEARCH, { force: true });
      const answer = await find('night');
      await building;
      expect([ticks, answer.limit, answer.found.length]).toEqual([ticks, null, whole]);
      expect([ticks, (await find('night')).found.length]).toEqual([ticks, whole]);
    }
  });

  it('is found broken by several at once: all of them are answered from the new one', async () => {
    await bringSearchUp(OWNER);
    const before = await find('night');
    await startAnew();
    const client = createClient({ url: fileUrl(SEARCH) });
    await client.execute('DROP TABLE "Document"');
    client.close();
    const answers = await Promise.all([find('night'), find('night'), find('night')]);
    for (const { limit, found } of answers)
      expect([limit, found.length]).toEqual([null, before.found.length]);
  });

  it('goes on where a killed server was, with no debate half in', async () => {
    for (const end of ['', '-wal', '-shm']) rmSync(SEARCH + end, { force: true });
    const stamps = await listSearchStamps(OWNER);
    const file = await openSearchFile(OWNER);
    await exchangePart(OWNER, file, NAMES, NAMES, await listNameDocuments(OWNER));
    const of = (id: string) => listDebateDocuments(OWNER, [id]);
    await exchangePart(OWNER, file, first.id, stamps.get(first.id) ?? '', await of(first.id));
    // In the midst of the second one.
    const other = await openSearchFile(OWNER);
    const cut = other.write(async (ask) => {
      await ask(`INSERT INTO "Part" ("debateId", "stamp") VALUES (?, 'x')`, second.id);
      await ask(`INSERT INTO "Words" ("rowid", "title") VALUES (5, 'zeppelin half')`);
      throw new Error('killed');
    });
    await expect(cut).rejects.toThrow('killed');
    expect([...(await listParts(file.read)).keys()].sort()).toEqual([NAMES, first.id].sort());
    file.close();
    other.close();

    const rest = await rowsOf(() => bringSearchUp(OWNER));
    for (const end of ['', '-wal', '-shm']) rmSync(SEARCH + end, { force: true });
    await startAnew();
    expect(rest).toBeLessThan(await rowsOf(() => bringSearchUp(OWNER)));
    expect(await kinds('half')).toEqual([]);
    expect(await kinds('zeppelins')).toEqual(['debate']);
  });

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['is no file of SQLite’s', () => Buffer.from('no index at all'.repeat(500))],
    ['is empty', () => Buffer.alloc(0)],
    ['lost its end', (bytes) => bytes.subarray(0, 8192)],
    [
      'has something else in its midst',
      (bytes) => bytes.fill(0xa5, 8192, Math.floor(bytes.length / 2)),
    ],
  ])('is built anew where what lies there %s', async (_, harm) => {
    const all = await kinds('night');
    await startAnew();
    const bytes = readFileSync(SEARCH);
    // Another file, as it is for another program.
    for (const end of ['', '-wal', '-shm']) rmSync(SEARCH + end, { force: true });
    writeFileSync(SEARCH, harm(bytes));
    const { limit, found } = await find('night');
    expect(limit).toBe(null);
    expect(found.map(({ kind }) => kind)).toEqual(all);
    expect([...(await findDebates(OWNER, 'zeppelins')).debateIds]).toEqual([second.id]);
  });

  it('is built anew where it was made in another way', async () => {
    const all = await kinds('night');
    await startAnew();
    const other = createClient({ url: fileUrl(SEARCH) });
    await other.execute(`UPDATE "Marks" SET "marks" = '0 of a former version'`);
    await other.execute('DROP TABLE "Part"');
    other.close();
    expect(await kinds('night')).toEqual(all);
  });

  it('waits while another program writes to it, and takes nothing from it', async () => {
    await bringSearchUp(OWNER);
    const other = createClient({ url: fileUrl(SEARCH) });
    await other.execute('BEGIN IMMEDIATE');
    await db.debate.update({ where: { id: second.id }, data: { title: 'Airships at last' } });
    const found = find('airships');
    await new Promise((resolve) => setTimeout(resolve, 150));
    await other.execute('ROLLBACK');
    other.close();
    expect((await found).found.map(({ kind }) => kind)).toEqual(['debate']);
    await db.debate.update({ where: { id: second.id }, data: { title: 'Zeppelins at last' } });
  });

  it('where it cannot be written, titles, propositions and names are searched, and that is said', async () => {
    for (const end of ['', '-wal', '-shm']) rmSync(SEARCH + end, { force: true });
    mkdirSync(SEARCH);
    const { limit, found, counts } = await find('night');
    expect(limit).toBe('failed');
    expect(found.map(({ kind }) => kind)).toContain('proposition');
    expect([...counts.values()].reduce((sum, one) => sum + one)).toBe(found.length);
    const debates = await findDebates(OWNER, 'zeppelins');
    expect([[...debates.debateIds], debates.limit]).toEqual([[second.id], 'failed']);
    expect([...(await debates.findWithin([second.id], 3)).values()]).toEqual([
      { matches: [], count: 0 },
    ]);
    rmSync(SEARCH, { recursive: true });
    await startAnew();
    expect((await find('night')).limit).toBe(null);
  });
});

describe('what is in the index', () => {
  it('leaves with a deleted debate, even before the index knows, and comes back with it', async () => {
    await bringSearchUp(OWNER);
    await deleteDebate(OWNER, second.id);
    expect(await kinds('zeppelins')).toEqual([]);
    expect([...(await findDebates(OWNER, 'demir')).debateIds]).toEqual([]);
    await restoreDebate(OWNER, second.id);
    expect(await kinds('zeppelins')).toEqual(['debate']);
  });

  it('is searched while what changed is not in it yet, without what was deleted; until it is whole names are', async () => {
    // As in a library of very many texts, whose searches do not wait.
    const own = createClient({ url: env.databaseUrl });
    const [text] = (await own.execute('SELECT "id" FROM "Contribution" LIMIT 1')).rows;
    const last = async (row: number) =>
      own.execute({
        sql: 'UPDATE "Contribution" SET "rowid" = ? WHERE "id" = ?',
        args: [row, String(text?.id)],
      });
    await last(30_000);
    await bringSearchUp(OWNER);
    const other = createClient({ url: fileUrl(SEARCH) });
    await other.execute('BEGIN IMMEDIATE');
    await deleteDebate(OWNER, second.id);
    expect((await find('zeppelins')).found).toEqual([]);
    expect([...(await findDebates(OWNER, 'zeppelins')).debateIds]).toEqual([]);
    expect(await find('students')).toMatchObject({ limit: null, found: [{}, {}] });
    await other.execute('ROLLBACK');
    await restoreDebate(OWNER, second.id);
    await bringSearchUp(OWNER);
    expect(await kinds('zeppelins')).toEqual(['debate']);

    await startAnew();
    for (const end of ['', '-wal', '-shm']) rmSync(SEARCH + end, { force: true });
    (await openSearchFile(OWNER)).close();
    const another = createClient({ url: fileUrl(SEARCH) });
    await another.execute('BEGIN IMMEDIATE');
    const named = await find('night');
    const words = await find('students');
    await another.execute('ROLLBACK');
    expect(named.limit).toBe('building');
    expect(new Set(named.found.map(({ kind }) => kind))).toEqual(
      new Set(['debate', 'proposition']),
    );
    expect([...named.counts.values()].reduce((sum, one) => sum + one)).toBe(named.found.length);
    expect(words.found).toEqual([]);
    await bringSearchUp(OWNER);
    expect((await find('students')).limit).toBe(null);
    expect(await kinds('students')).toContain('quotation');
    await last(1_000);
    for (const one of [own, other, another]) one.close();
  });

  it('is one proposition where two debates share one, in both of them, whichever changes', async () => {
    await bringSearchUp(OWNER);
    const shared = await db.proposition.create({
      data: {
        slug: 'shared-one',
        text: 'Airfields rust.',
        debates: { create: [{ debateId: first.id, order: 90 }] },
      },
    });
    const found = async () => {
      const { found } = await find('airfields');
      const { debateIds, findWithin } = await findDebates(OWNER, 'airfields');
      const within = await findWithin([first.id, second.id], 3);
      return {
        of: found.map((one) => [...one.found.debateIds].sort()),
        debates: [...debateIds].sort(),
        within: [...within].map(([id, { count }]) => [id, count]).sort(),
      };
    };
    const both = [first.id, second.id].sort();
    const inBoth = { of: [both], debates: both, within: both.map((id) => [id, 1]) };
    const inOne = (id: string) => ({ of: [[id]], debates: [id], within: [[id, 1]] });
    expect(await found()).toEqual(inOne(first.id));
    const place = { debateId: second.id, propositionId: shared.id, order: 91 };
    await db.debateProposition.create({ data: place });
    expect(await found()).toEqual(inBoth);
    await db.debate.update({ where: { id: first.id }, data: { title: 'Open at night?' } });
    expect(await found()).toEqual(inBoth);
    expect((await find('airfields')).found[0]?.found.context).toContain('Open at night?');
    await deleteDebate(OWNER, first.id);
    expect(await found()).toEqual(inOne(second.id));
    await restoreDebate(OWNER, first.id);
    expect(await found()).toEqual(inBoth);
    await db.debateProposition.deleteMany({
      where: { debateId: second.id, propositionId: shared.id },
    });
    expect(await found()).toEqual(inOne(first.id));
    await db.proposition.update({
      where: { id: shared.id },
      data: { deletedAt: new Date(), text: 'Airfields rust, merged into another one.' },
    });
    expect(await found()).toEqual({ of: [], debates: [], within: [] });
  });

  it('is of this library alone, though another lay in its place before', async () => {
    expect(await kinds('zeppelins')).toEqual(['debate']);
    const names = await kinds('demir');
    expect(names).toContain('commentator');
    await startAnew();
    copyFileSync(SEARCH, `${SEARCH}.of-both`);
    // As a library that was made from the same file has it, and holds other debates and people.
    await db.debate.delete({ where: { id: second.id } });
    await db.commentator.deleteMany({ where: { name: 'Cem Demir' } });
    await library.exchange();
    for (const end of ['-wal', '-shm']) rmSync(SEARCH + end, { force: true });
    copyFileSync(`${SEARCH}.of-both`, SEARCH);
    expect(await kinds('zeppelins')).toEqual([]);
    expect(await kinds('demir')).toEqual([]);
    expect(await kinds('students')).toEqual(['quotation', 'text']);

    // One that was made for itself: nothing of what lies there is looked at.
    await startAnew();
    const file = await openSearchFile(OWNER);
    await exchangePart(OWNER, file, first.id, 'as it stands', []);
    file.close();
    await db.$queryRaw`SELECT 1`;
    const other = createClient({ url: fileUrl(SEARCH) });
    const [marks] = (await other.execute('SELECT "marks" FROM "Marks"')).rows;
    await other.execute(`UPDATE "Marks" SET "marks" = '1 of-another-library'`);
    other.close();
    expect(String(marks?.marks)).toMatch(/^1 [0-9a-f-]{36}$/);
    expect((await listParts((await openSearchFile(OWNER)).read)).size).toBe(0);
    expect(await kinds('students')).toEqual(['quotation', 'text']);
  });
});
