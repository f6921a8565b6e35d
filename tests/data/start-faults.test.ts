import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient } from '@libsql/client/sqlite3';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { prepareDatabase } from '@/lib/db/prepare';
import { DatabaseTrouble, diskFull, folderTrouble } from '@/lib/db/trouble';
import { fileUrl } from '@/lib/fields/file-url';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'counterpoint-start-'));
  file = path.join(folder, 'counterpoint.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What a start says that does not succeed; it is one line with the way out, and no stack. */
async function troubleOf(data = folder): Promise<string> {
  const error: unknown = await prepareDatabase(
    data,
    fileUrl(path.join(data, 'counterpoint.db')),
    path.resolve('prisma/migrations'),
    () => {},
  ).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(DatabaseTrouble);
  const { message } = error as DatabaseTrouble;
  expect(message).toMatch(/^\S.*COUNTERPOINT_DATA_DIR.*\.$|^\S.*begin anew.*\.$/);
  return message;
}

const copyLibrary = () =>
  copyFileSync(path.join(inject('migratedFolder'), 'counterpoint.db'), file);

describe('the file', () => {
  it.each([1, 50, 511])('is damaged where %i bytes are left of it', async (size) => {
    copyLibrary();
    truncateSync(file, size);
    expect(await troubleOf()).toMatch(/is damaged|is only 1 byte long|is only \d+ bytes long/);
    expect(lstatSync(file).size).toBe(size);
    expect(existsSync(path.join(folder, 'backups'))).toBe(false);
  });

  it.each([0, 16, 18, 19, 20, 28, 47, 59, 64, 100])(
    'is damaged where byte %i of its beginning is wrong',
    async (at) => {
      copyLibrary();
      const bytes = readFileSync(file);
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      writeFileSync(file, bytes);
      expect(await troubleOf()).toMatch(/is damaged/);
      expect(readFileSync(file).equals(bytes)).toBe(true);
    },
  );

  it.each([
    ['a text', `UPDATE "Theme" SET "name" = CAST(x'41ff42' AS TEXT)`],
    ['a letter that was cut off', `UPDATE "Theme" SET "name" = CAST(x'41e282' AS TEXT)`],
    ['a date', `UPDATE "Theme" SET "updatedAt" = CAST(x'3230ff' AS TEXT)`],
  ])('is damaged where %s in it cannot be read', async (_, spoil) => {
    copyLibrary();
    const client = createClient({ url: fileUrl(file) });
    await client.execute(
      `INSERT INTO "Theme" ("id","slug","name","updatedAt") VALUES ('t','t','T','2026-01-01')`,
    );
    await client.execute(spoil);
    await client.execute('PRAGMA wal_checkpoint(TRUNCATE)');
    client.close();
    expect(await troubleOf()).toMatch(/is damaged/);
  });

  it('is damaged where what the history keeps of a position is cut off', async () => {
    copyLibrary();
    const client = createClient({ url: fileUrl(file) });
    await client.execute('PRAGMA foreign_keys = OFF');
    await client.execute(
      `INSERT INTO "PositionChange" ("id","positionId","version","kind","snapshot") VALUES ('c','p',1,'created','{"stance":1,"no')`,
    );
    await client.execute('PRAGMA wal_checkpoint(TRUNCATE)');
    client.close();
    expect(await troubleOf()).toMatch(/is damaged/);
  });

  it('is not made anew where it is a link to a disk that is not connected', async () => {
    symlinkSync(path.join(folder, 'not-connected', 'library.db'), file);
    expect(await troubleOf()).toMatch(/is a link to .*not-connected.*, which is not there/);
    expect(lstatSync(file).isSymbolicLink()).toBe(true);
  });
});

describe('the data folder', () => {
  it('is a file, or lies in one', async () => {
    writeFileSync(file, 'mine');
    expect(await troubleOf(file)).toMatch(/a file of that name is in the way\. Move it away/);
    expect(await troubleOf(path.join(file, 'data'))).toMatch(/it lies in a file, not in a folder/);
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  it('is a link to what is not there', async () => {
    const link = path.join(folder, 'data');
    symlinkSync(path.join(folder, 'not-connected'), link);
    expect(await troubleOf(link)).toMatch(/it is a link to .*not-connected, which is not there/);
  });

  it('has too long a name', async () => {
    expect(await troubleOf(path.join(folder, 'x'.repeat(300)))).toMatch(/its name is too long/);
  });

  it('lies on a disk that can only be read, or that is full: said of the folder that was named', () => {
    const words = (code: string) => folderTrouble(folder, Object.assign(new Error(), { code }));
    expect(words('EROFS').message).toMatch(/its disk can only be read/);
    expect(words('EACCES').message).toMatch(/cannot be written to.*EACCES.*the right/);
    expect(words('ENOSPC').message).toMatch(/^The disk that holds .* is full/);
    expect(diskFull(path.join(folder, '.work-77-abc')).message).toBe(diskFull(folder).message);
  });

  it('may have a name that an address would read otherwise', async () => {
    const data = path.join(folder, '100% C# what? a%20b; it’s $HOME & ü 日');
    const place = path.join(data, 'counterpoint.db');
    await prepareDatabase(data, fileUrl(place), path.resolve('prisma/migrations'), () => {});
    expect(existsSync(place)).toBe(true);
    expect(readdirSync(folder)).toEqual([path.basename(data)]);
  });
});
