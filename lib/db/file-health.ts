import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { createClient } from '@libsql/client/sqlite3';
import { findUnreadable, hasReadableNames, listFaults } from '@/lib/db/text-health.mjs';
import { DatabaseTrouble, damaged, lostTarget, saysDamage } from '@/lib/db/trouble';
import { fileUrl } from '@/lib/fields/file-url';

/**
 * Up to this size, in bytes, a library is looked through before the server starts: one of 6 MB (40,000
 * positions) takes 0.4 s of processor time, one of 65 MB 3.5 s. A larger one while it runs.
 */
const LOOKED_THROUGH_FIRST = 32 * 1024 * 1024;

const MAGIC = 'SQLite format 3\0';

export type Header = {
  /** The formats of writing and of reading that the file claims. */
  formats: number[];
  /** The file expects a write-ahead log beside it. A copy written by SQLite expects none. */
  keepsLog: boolean;
  /** The number that the last start gave the file (see file-mark.ts); 0: none yet. */
  mark: number;
};

/**
 * Reads the first bytes of a database file; null where they are not SQLite's. To be used before
 * this process opens the file by SQLite: closing it again would drop SQLite's locks on it.
 */
export function readHeader(file: string): Header | null {
  const bytes = Buffer.alloc(100);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, bytes, 0, bytes.length, 0);
  } finally {
    closeSync(handle);
  }
  if (bytes.toString('latin1', 0, 16) !== MAGIC) return null;
  const formats = [...bytes.subarray(18, 20)];
  return { formats, keepsLog: bytes[18] === 2, mark: bytes.readUInt32BE(60) };
}

/**
 * Refuses a link that leads to no file, as where a disk is not connected: a new library in its place
 * would part the old one from its name.
 *
 * @throws DatabaseTrouble
 */
export function refuseLostLink(file: string): void {
  const target = lostTarget(file);
  if (target === null) return;
  throw new DatabaseTrouble(
    `The database file ${path.resolve(file)} is a link to ${target}, which is not there. Connect the disk that it lies on, or set COUNTERPOINT_DATA_DIR to another folder. Nothing was changed.`,
  );
}

/** Fewer bytes than SQLite's smallest page; SQLite takes some such files for new ones. */
const SHORTEST = 512;

/** What SQLite writes for "may be read" and "may be written" by this version. */
const KNOWN_FORMATS = [1, 2];

/**
 * Refuses what cannot be a library at all. A file of 0 bytes is damage, never a new start: it has
 * been a library, and a log beside it may hold the rest. So is one that says of itself that this
 * SQLite may only read it: nothing of ours writes such a file.
 *
 * @throws DatabaseTrouble for a folder of that name, a file that is too short, and such a header
 */
export function refuseNoFile(file: string): void {
  const found = statSync(file);
  if (!found.isFile()) {
    throw new DatabaseTrouble(
      `${file} is ${found.isDirectory() ? 'a folder' : 'no ordinary file'}, where the database file should be. Move it away, or set COUNTERPOINT_DATA_DIR to another folder. Nothing was changed.`,
    );
  }
  if (found.size === 0) throw damaged(file, 'is empty (0 bytes), so it is damaged');
  if (found.size < SHORTEST) {
    const size = found.size === 1 ? '1 byte' : `${found.size} bytes`;
    throw damaged(file, `is only ${size} long, so it is damaged`);
  }
  const header = readHeader(file);
  if (header !== null && !header.formats.every((format) => KNOWN_FORMATS.includes(format)))
    throw damaged(file);
}

/** Rows of a table that name rows of another one that are not there. */
export type LostLinks = { table: string; named: string; rows: number };

export type Health = {
  /** The first fault that was found, in SQLite's words or in ours; null: none. */
  damage: string | null;
  /** How many rows name another one that is not there. */
  lostLinks: number;
  /** The same by table; empty: none. */
  lost: readonly LostLinks[];
};

/** Beside a library in which damage was found while it ran: the next start looks it through first. */
export const damageMark = (file: string): string => `${file}-damaged`;

/** Whether a library is looked through before the server starts, and not while it runs. */
export function isLookedThroughFirst(file: string): boolean {
  return statSync(file).size <= LOOKED_THROUGH_FIRST || existsSync(damageMark(file));
}

/**
 * Looks whether a database file opens at all and names its tables; what is in them is not looked at.
 *
 * @throws what SQLite says, where it does not
 */
export async function glance(file: string): Promise<Health> {
  const client = createClient({ url: fileUrl(file) });
  try {
    const isReadable = await hasReadableNames(client);
    return {
      damage: isReadable ? null : 'the name of a table cannot be read',
      lostLinks: 0,
      lost: [],
    };
  } finally {
    client.close();
  }
}

/**
 * Looks through a whole database file, indexes too, with the log beside it.
 *
 * @throws what SQLite says, where the file could not be read for another reason than damage
 */
export async function examine(file: string): Promise<Health> {
  try {
    const client = createClient({ url: fileUrl(file) });
    try {
      const [damage] = await listFaults(client, 1);
      if (damage !== undefined) return { damage, lostLinks: 0, lost: [] };
      const { rows } = await client.execute(
        'SELECT "table", "parent", count(*) AS rows FROM pragma_foreign_key_check GROUP BY 1, 2 ORDER BY 3 DESC',
      );
      const lost = rows.map((row) => ({
        table: String(row.table),
        named: String(row.parent),
        rows: Number(row.rows),
      }));
      return { damage: null, lostLinks: lost.reduce((sum, { rows }) => sum + rows, 0), lost };
    } finally {
      client.close();
    }
  } catch (error) {
    if (!saysDamage(error)) throw error;
    return {
      damage: error instanceof Error ? error.message : String(error),
      lostLinks: 0,
      lost: [],
    };
  }
}

/**
 * Refuses a library with what would end a program that reads it, in a file that may be opened. Damage
 * to indexes is not looked for; a large file is not looked through.
 *
 * @throws DatabaseTrouble
 */
export async function refuseUnreadable(file: string): Promise<void> {
  if (!isLookedThroughFirst(file)) return;
  const client = createClient({ url: fileUrl(file) });
  try {
    if (!(await hasReadableNames(client)) || (await findUnreadable(client)) !== null)
      throw damaged(file);
  } catch (error) {
    throw saysDamage(error) ? damaged(file) : error;
  } finally {
    client.close();
  }
}

/**
 * Refuses the database of another program.
 *
 * @param file the library's place, for the sentence
 * @param looked the file to look into: itself or a copy
 */
export async function refuseForeign(file: string, looked: string): Promise<void> {
  const client = createClient({ url: fileUrl(looked) });
  try {
    const { rows } = await client.execute(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    );
    const names = rows.map((row) => String(row.name));
    if (names.length === 0 || names.includes('_prisma_migrations')) return;
    const some = names.slice(0, 3).join(', ');
    throw new DatabaseTrouble(
      `${file} is the database of another program (it holds ${some}${names.length > 3 ? ' …' : ''}). Move it away, or set COUNTERPOINT_DATA_DIR to another folder. Nothing was changed.`,
    );
  } finally {
    client.close();
  }
}
