import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { LibraryAdapter } from '@/lib/db/connections/library-adapter';
import { OWNER } from '@/lib/door/actor';
import { Refusal } from '@/lib/door/refusal';
import { env } from '@/lib/env';
import { PrismaClient } from '@/lib/generated/prisma/client';
import { createProposition } from '@/lib/propositions/data';
import { inShort } from '@/tests/setup/at-length';
import { openOwnLibrary } from '@/tests/setup/own-library';
import { stayOn } from '@/tests/setup/programs/hold-lock';
import { writeSmallDebate } from '@/tests/setup/small-debate';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A library in use: three themes are stored, the fourth can be tried. */
async function openInUse() {
  const library = openOwnLibrary();
  const client = new PrismaClient({ adapter: new LibraryAdapter(library.file) });
  closing.push(async () => {
    await client.$disconnect();
    library.remove();
  });
  let made = 0;
  const save = async () => {
    made += 1;
    await client.theme.create({ data: { name: `Theme ${made}`, slug: `theme-${made}` } });
  };
  for (const _ of [1, 2, 3]) await save();
  return { ...library, client, save };
}

type InUse = Awaited<ReturnType<typeof openInUse>>;

const names = (rows: Record<string, unknown>[]) => rows.map(({ name }) => name);
const THREE = ['Theme 1', 'Theme 2', 'Theme 3'];
const THEMES = 'SELECT name FROM "Theme" ORDER BY name';

/** What a person, a tool that keeps folders alike, or a restored snapshot does, and what is said then. */
const MISHAPS: [what: string, does: (of: InUse) => unknown, said: RegExp][] = [
  ['is deleted', ({ file }) => rmSync(file), /was deleted or moved away while Counterpoint runs/],
  [
    'is deleted with its log',
    ({ file }) => {
      for (const end of ['', '-wal', '-shm']) rmSync(file + end);
    },
    /was deleted or moved away while Counterpoint runs/,
  ],
  [
    'is moved away',
    ({ file }) => renameSync(file, `${file}-old`),
    /was deleted or moved away while Counterpoint runs/,
  ],
  [
    'is exchanged by a file of the same content under its name',
    ({ file }) => {
      copyFileSync(file, `${file}-new`);
      renameSync(`${file}-new`, file);
    },
    /^Another file was put in the place of the library/,
  ],
  [
    'is written over by another library',
    ({ file }) => copyFileSync(openOther().file, file),
    /was written over or changed by another program while Counterpoint runs/,
  ],
  [
    'is written over by what it was before',
    ({ file }) => copyFileSync(`${file}-before`, file),
    /was written over or changed by another program while Counterpoint runs/,
  ],
  [
    'loses its log',
    ({ file }) => rmSync(`${file}-wal`),
    /^A file that belongs to the library .* was deleted or exchanged while Counterpoint runs/,
  ],
  [
    'loses the index of its log',
    ({ file }) => rmSync(`${file}-shm`),
    /^A file that belongs to the library .* was deleted or exchanged while Counterpoint runs/,
  ],
];

const WITHIN = inShort('mishaps of the library file within a transaction', MISHAPS, 3);

function openOther() {
  const other = openOwnLibrary();
  closing.push(other.remove);
  return other;
}

describe('a library file that, while it is open,', () => {
  it.each(MISHAPS)(
    '%s gets no more writes, and none is answered as stored',
    async (_, does, said) => {
      const library = await openInUse();
      copyFileSync(library.file, `${library.file}-before`);
      await library.client.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`;
      await library.save();
      await does(library);
      await expect(library.save()).rejects.toThrow(said);
      await expect(library.save()).rejects.toThrow(said);
    },
  );

  it.each(WITHIN)('%s while a transaction is open keeps nothing of it', async (_, does, said) => {
    const library = await openInUse();
    copyFileSync(library.file, `${library.file}-before`);
    await library.client.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`;
    const saved = library.client.$transaction(async (session) => {
      await session.theme.create({ data: { name: 'Within', slug: 'within' } });
      await does(library);
    });
    await expect(saved).rejects.toThrow(said);
    await expect(library.save()).rejects.toThrow(said);
  });

  it('is gone leaves all that was stored in a new file that is named', async () => {
    const library = await openInUse();
    for (const end of ['', '-wal', '-shm']) rmSync(library.file + end);
    const said = await library.save().catch((error: Error) => error.message);
    const copy = /is kept in (.+\.db)\.$/.exec(said ?? '')?.[1];
    expect(path.dirname(copy ?? '')).toBe(library.folder);
    expect(names(library.run(THEMES, copy))).toEqual(THREE);
    expect(library.list().filter((name) => name.includes('rescued'))).toHaveLength(1);
  });

  it('loses its log has all that was stored in itself', async () => {
    const library = await openInUse();
    rmSync(`${library.file}-wal`);
    await expect(library.save()).rejects.toThrow(/All that was stored before is in the library\.$/);
    const alone = path.join(library.folder, 'alone.db');
    copyFileSync(library.file, alone);
    expect(names(library.run(THEMES, alone))).toEqual(THREE);
  });

  it('is written over is left as it is, at the end too', async () => {
    const library = await openInUse();
    const other = openOther();
    copyFileSync(other.file, library.file);
    await expect(library.save()).rejects.toThrow(/was written over/);
    await library.client.$disconnect();
    expect(readFileSync(library.file).equals(readFileSync(other.file))).toBe(true);
  });

  it('is put back where it was is written to again', async () => {
    const library = await openInUse();
    const elsewhere = path.join(library.folder, 'elsewhere');
    mkdirSync(elsewhere);
    renameSync(library.file, path.join(elsewhere, 'moved.db'));
    await expect(library.save()).rejects.toThrow(/Put it back where it was/);
    renameSync(path.join(elsewhere, 'moved.db'), library.file);
    await library.save();
    expect(await library.client.theme.count()).toBe(4);
  });
});

describe('a library file that is as it should be', () => {
  it('is written to while others write to it, too, and take its log in', async () => {
    const library = await openInUse();
    for (const how of ['PASSIVE', 'FULL', 'RESTART', 'TRUNCATE', 'PASSIVE']) {
      library.run(['UPDATE "Theme" SET "order" = "order" + 1', `PRAGMA wal_checkpoint(${how})`]);
      await library.save();
      await library.client.$queryRawUnsafe(`PRAGMA wal_checkpoint(${how})`);
      await library.save();
    }
    expect(await library.client.theme.count()).toBe(13);
  });

  it('is written to while another program that takes the log in is killed again and again', async () => {
    const library = await openInUse();
    for (const _ of [1, 2, 3]) {
      const kill = await stayOn(
        library.file,
        'UPDATE "Theme" SET "order" = "order" + 1',
        'PRAGMA wal_checkpoint(FULL)',
        'BEGIN IMMEDIATE',
        'UPDATE "Theme" SET "order" = "order" + 1',
      );
      await kill();
      await library.save();
    }
    expect(await library.client.theme.count()).toBe(6);
  });

  it('is written to after its log grew over what SQLite takes in by itself', async () => {
    const library = await openInUse();
    for (let row = 0; row < 40; row += 1) {
      await library.client.theme.updateMany({ data: { description: 'x'.repeat(200_000) + row } });
    }
    await library.save();
    expect(await library.client.theme.count()).toBe(4);
  });
});

describe('what a person is answered', () => {
  it('is a refusal like any other', async () => {
    const { id: debateId } = await writeSmallDebate();
    const save = () => createProposition(OWNER, { debateId, text: 'Saved?', themeIds: [] });
    await save();
    copyFileSync(openOther().file, env.databaseFile);
    await expect(save()).rejects.toBeInstanceOf(Refusal);
  });
});
