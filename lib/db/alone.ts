import { spawnSync } from 'node:child_process';
import { linkSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileUrl } from '@/lib/fields/file-url';

const PROGRAM = fileURLToPath(new URL('./ask-sqlite.mjs', import.meta.url));

const ask = (file: string) => spawnSync(process.execPath, [PROGRAM, fileUrl(file)]).status;

/**
 * Whether another program has a database file open, by SQLite's own locks. Looks through a second
 * name of the file, beside which there is no log, so that none is replayed.
 *
 * @param workshop a folder on the same disk
 * @returns null where the file system knows no second names, so that it cannot be told
 */
export function isOpenElsewhere(file: string, workshop: string): boolean | null {
  const second = path.join(workshop, `second-name-${path.basename(file)}`);
  try {
    rmSync(second, { force: true });
    linkSync(file, second);
  } catch {
    return null;
  }
  const status = ask(second);
  for (const end of ['', '-wal', '-shm']) rmSync(second + end, { force: true });
  return status === 10;
}
