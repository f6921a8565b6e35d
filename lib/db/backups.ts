import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Client, createClient } from '@libsql/client';
import { examine } from '@/lib/db/file-health';
import { stampOf } from '@/lib/db/stamp';
import { keepOnDisk } from '@/lib/db/workshop';
import { fileUrl } from '@/lib/fields/file-url';

/** How many backups are kept; older ones go when a new one is made. */
const KEPT_BACKUPS = 10;

/** How often a copy is tried that another program wrote beside. */
const TRIES = 3;

/** Names that this program gives, and gave before it numbered them. Nothing else is ever removed. */
const NAME = /^counterpoint-(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z)(?:-(\d{1,9}))?\.db$/;

const backupsOf = (folder: string): string => path.join(folder, 'backups');

type Backup = { name: string; stamp: string; number: number };

/**
 * The backups that this program made, in the order in which it made them: by the number at the end
 * of the name, because a clock can be set back; those without a number are older, by their time.
 */
function listInOrder(folder: string): Backup[] {
  mkdirSync(backupsOf(folder), { recursive: true });
  return readdirSync(backupsOf(folder))
    .flatMap((name) => {
      const [, stamp, number = '0'] = NAME.exec(name) ?? [];
      return stamp === undefined ? [] : [{ name, stamp, number: Number(number) }];
    })
    .sort((a, b) => a.number - b.number || (a.stamp < b.stamp ? -1 : 1));
}

/** Paths of the backups, the one made last first. */
export function listBackups(folder: string): string[] {
  return listInOrder(folder)
    .map(({ name }) => path.join(backupsOf(folder), name))
    .reverse();
}

/** How many rows each table holds, as one text to compare. */
async function countRows(client: Client): Promise<string> {
  const { rows } = await client.execute(
    "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name",
  );
  const counts: string[] = [];
  for (const { name } of rows) {
    const table = `"${String(name).replaceAll('"', '""')}"`;
    const answer = await client.execute(`SELECT count(*) FROM ${table}`);
    counts.push(`${table} ${answer.rows[0]?.[0]}`);
  }
  return counts.join('\n');
}

async function countRowsOf(file: string): Promise<string> {
  const client = createClient({ url: fileUrl(file) });
  try {
    return await countRows(client);
  } finally {
    client.close();
  }
}

/**
 * Writes a library, with what its log holds, as one file, also while others read it and write to
 * it. The copy is on the disk, sound, and holds as many rows as the library when this returns.
 *
 * @throws an error where that could not be had; there is no copy then
 */
export async function writeWholeCopy(from: string, to: string): Promise<void> {
  const client = createClient({ url: fileUrl(from) });
  try {
    for (let attempt = 1; ; attempt += 1) {
      const before = await countRows(client);
      await client.execute({ sql: 'VACUUM INTO ?', args: [to] });
      const after = await countRows(client);
      const { damage } = await examine(to);
      const held = damage === null ? await countRowsOf(to) : null;
      if (held !== null && (held === before || held === after)) break;
      rmSync(to, { force: true });
      if (attempt === TRIES) {
        throw new Error(`The copy of ${from} is not whole: ${damage ?? 'rows are missing'}`);
      }
    }
  } finally {
    client.close();
  }
  keepOnDisk(to);
}

/**
 * Takes a whole copy into the backups. Then the ten made last stay, this one always among them;
 * older ones go. Files whose names this program did not give are left alone.
 *
 * @param copy a whole copy on the same disk; it is moved
 * @returns the backup's path
 */
export function keepAsBackup(folder: string, copy: string): string {
  const earlier = listInOrder(folder);
  const number = (earlier.at(-1)?.number ?? 0) + 1;
  const backup = path.join(backupsOf(folder), `counterpoint-${stampOf(new Date())}-${number}.db`);
  renameSync(copy, backup);
  keepOnDisk(backupsOf(folder));
  for (const { name } of earlier.slice(0, -(KEPT_BACKUPS - 1))) {
    rmSync(path.join(backupsOf(folder), name));
  }
  return backup;
}
