// Brings the database file to where the code expects it: makes the data folder, backs the file up
// before a migration, migrates, and puts the demonstration debates into a new file. Says what it
// does, one line a step; on trouble one line with the way out, and an exit code of its own.
import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { markFile } from '@/lib/db/file-mark';
import { withFolderLocked } from '@/lib/db/folder-lock';
import { makeWritable, prepareDatabase } from '@/lib/db/prepare';
import { clearLeftovers } from '@/lib/db/starting/leftovers';
import { DatabaseTrouble } from '@/lib/db/trouble';
import { makeWorkshop } from '@/lib/db/workshop';
import { setAsideLeftLog } from '@/lib/db/write-ahead-log';
import { OWNER } from '@/lib/door/actor';
import { fileUrl } from '@/lib/fields/file-url';
import { readMode } from '@/lib/front/mode';
import { describeError } from '@/lib/log/describe-error';
import { logFile, writeEntry } from '@/lib/log/log-folder';
import { decideLog } from './decide-log';
import { TOLD } from './setup/steps.mjs';

// What is made in the data folder is its owner's alone.
process.umask(0o077);

const MIGRATIONS = 'prisma/migrations';
const say = (line: string) => console.log(line);
const dataFolder = process.env.COUNTERPOINT_DATA_DIR || 'data';

/**
 * A new database is made in a folder of its own and moved into place when it is complete, so that
 * a start that was cut off leaves nothing half-made behind. Another start that makes one is waited
 * for, and then has made it.
 */
async function makeNew(folder: string): Promise<void> {
  const file = path.resolve(folder, 'counterpoint.db');
  if (existsSync(file)) return;
  await clearLeftovers(folder);
  setAsideLeftLog(file, say);
  const workshop = makeWorkshop(folder);
  try {
    process.env.COUNTERPOINT_DATA_DIR = workshop;
    const { env } = await import('@/lib/env');
    await prepareDatabase(workshop, env.databaseUrl, MIGRATIONS, () => {});
    const { db } = await import('@/lib/db/client');
    const { writeDemonstrationDebate } = await import('@/lib/demonstration/data');
    const { demonstrationDebates } = await import('@/prisma/seed/demonstration-debates');
    for (const seed of demonstrationDebates) {
      await writeDemonstrationDebate(OWNER, seed);
      say(`  put in the demonstration debate “${seed.title}”`);
    }
    await db.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)');
    await db.$disconnect();
    const made = path.join(workshop, 'counterpoint.db');
    renameSync(markFile(made), markFile(file));
    renameSync(made, file);
    say(`  new database: ${file}`);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

async function run(): Promise<void> {
  makeWritable(dataFolder);
  const file = path.join(dataFolder, 'counterpoint.db');
  if (!existsSync(file)) {
    await withFolderLocked(dataFolder, 'making a new library', () => makeNew(dataFolder), { say });
  }
  await prepareDatabase(dataFolder, fileUrl(file), MIGRATIONS, say, decideLog);
}

/** What a person reads of an error that nobody foresaw: one line. Where it happened, the log has. */
function sayUnforeseen(error: unknown): string {
  const now = new Date();
  writeEntry(dataFolder, { what: 'start-failed', ...describeError(error) }, now);
  const [words = ''] = (error instanceof Error ? error.message : String(error)).trim().split('\n');
  return `The library could not be made ready, by a fault that Counterpoint does not know: ${words.slice(0, 200)}. Where in the code stands in ${logFile(dataFolder, now)}.`;
}

/** Where a server is to follow, its settings are looked at first: nobody waits for a build to be told. */
const { problems } = readMode({ host: process.env.HOST, publicUrl: process.env.PUBLIC_URL });
if (process.argv.includes('--serves') && problems.length > 0) {
  console.error(`\n${problems.join('\n')}`);
  process.exit(TOLD);
}
try {
  await run();
  process.exit(0);
} catch (error) {
  console.error(`\n${error instanceof DatabaseTrouble ? error.message : sayUnforeseen(error)}`);
  process.exit(TOLD);
}
