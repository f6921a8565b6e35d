import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isOpenElsewhere } from '@/lib/db/alone';
import { refuseUnreadable } from '@/lib/db/file-health';
import { announceRunning } from '@/lib/db/folder-lock';
import { prepareDatabase } from '@/lib/db/prepare';
import { makeWorkshop } from '@/lib/db/workshop';
import { hasLog } from '@/lib/db/write-ahead-log';
import { env } from '@/lib/env';
import { decideLog } from '../decide-log';
import { CommandTrouble } from './command';
import { inWords } from './keep';

/** True when there is a library to read. */
export function libraryExists(): boolean {
  return existsSync(path.join(env.dataFolder, 'counterpoint.db'));
}

/**
 * True when there is a library to read. Whose a log is that somebody left beside it is told first, as
 * at a start: whoever opens the library replays any. Then it is looked through for what would end this
 * program without a word.
 *
 * @throws CommandTrouble where the log is not settled, and the reason has been printed; or the library
 *   is damaged
 */
export async function libraryToRead(): Promise<boolean> {
  if (!libraryExists()) return false;
  const file = path.resolve(env.dataFolder, 'counterpoint.db');
  if (hasLog(file)) await settleLog(file);
  await inWords(() => refuseUnreadable(file));
  return true;
}

async function settleLog(file: string): Promise<void> {
  const workshop = makeWorkshop(env.dataFolder);
  try {
    if (isOpenElsewhere(file, workshop) === false) await prepareApart('Nothing was read.');
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

let isAnnounced = false;

/**
 * Brings the library to where the code expects it, as `npm start` does: a new one gets the
 * demonstration debates, an old one is backed up and migrated. Then nobody migrates it or puts another
 * in its place until the command has ended. What it says goes to stderr.
 *
 * @throws CommandTrouble where that fails; the reason has been printed
 */
export async function prepareLibrary(): Promise<void> {
  if (!libraryExists()) await prepareApart('Nothing was stored.');
  await inWords(async () => {
    await prepareDatabase(
      env.dataFolder,
      env.databaseUrl,
      'prisma/migrations',
      console.error,
      decideLog,
    );
    if (isAnnounced) return;
    const running = { pid: process.pid, address: null, what: 'running a command that writes' };
    await announceRunning(env.dataFolder, running, { say: console.error });
    isAnnounced = true;
  });
}

async function prepareApart(outcome: string): Promise<void> {
  const child = spawn(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'scripts/prepare-database.ts'],
    { stdio: ['inherit', 2, 2] },
  );
  const code = await new Promise((resolve) => child.on('exit', resolve));
  if (code !== 0) throw new CommandTrouble(`The library could not be opened. ${outcome}`);
}
