import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { announceRunning } from '@/lib/db/folder-lock';
import { prepareDatabase } from '@/lib/db/prepare';
import { DatabaseTrouble } from '@/lib/db/trouble';
import { env } from '@/lib/env';
import { decideLog } from '../decide-log';
import { CommandTrouble } from './command';

/** True when there is a library to read. */
export function libraryExists(): boolean {
  return existsSync(path.join(env.dataFolder, 'counterpoint.db'));
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
  if (!libraryExists()) await makeLibrary();
  try {
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
  } catch (error) {
    if (error instanceof DatabaseTrouble) throw new CommandTrouble(error.message);
    throw error;
  }
}

async function makeLibrary(): Promise<void> {
  const child = spawn(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'scripts/prepare-database.ts'],
    { stdio: ['ignore', 2, 2] },
  );
  const code = await new Promise((resolve) => child.on('exit', resolve));
  if (code !== 0) throw new CommandTrouble('The library could not be opened. Nothing was stored.');
}
