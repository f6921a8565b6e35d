// Brings the database file to where the code expects it: makes the data folder, backs the file up
// before a migration, migrates, and puts the demonstration debates into a new file. Says what it
// does, one line a step; on trouble one line with the way out, and an exit code of its own.
import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { markFile } from '@/lib/db/file-mark';
import { withFolderLocked } from '@/lib/db/folder-lock';
import { clearLeftovers } from '@/lib/db/leftovers';
import { makeWritable, prepareDatabase } from '@/lib/db/prepare';
import { DatabaseTrouble } from '@/lib/db/trouble';
import { makeWorkshop } from '@/lib/db/workshop';
import { setAsideLeftLog } from '@/lib/db/write-ahead-log';
import { OWNER } from '@/lib/door/actor';
import { fileUrl } from '@/lib/fields/file-url';
import { TOLD } from './setup/steps.mjs';

const MIGRATIONS = 'prisma/migrations';
const say = (line: string) => console.log(line);

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
  const folder = process.env.COUNTERPOINT_DATA_DIR || 'data';
  makeWritable(folder);
  const file = path.join(folder, 'counterpoint.db');
  if (!existsSync(file)) {
    await withFolderLocked(folder, 'making a new library', () => makeNew(folder), { say });
  }
  await prepareDatabase(folder, fileUrl(file), MIGRATIONS, say);
}

try {
  await run();
  process.exit(0);
} catch (error) {
  if (!(error instanceof DatabaseTrouble)) {
    console.error(error);
    process.exit(1);
  }
  console.error(`\n${error.message}`);
  process.exit(TOLD);
}
