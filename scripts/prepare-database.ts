// Brings the database file to where the code expects it: makes the data folder, backs the file up
// before a migration, migrates, and puts the demonstration debates into a new file. Says what it
// does, one line a step; on trouble one line with the way out, and an exit code of its own.
import { existsSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { DatabaseTrouble, makeWritable, prepareDatabase } from '@/lib/db/prepare';
import { TOLD } from './setup/steps.mjs';

const MIGRATIONS = 'prisma/migrations';
const say = (line: string) => console.log(line);

/**
 * A new database is made in a folder of its own and moved into place when it is complete, so that
 * a start that was cut off leaves nothing half-made behind.
 */
async function makeNew(folder: string): Promise<void> {
  const workshop = mkdtempSync(path.join(folder, '.new-'));
  try {
    process.env.COUNTERPOINT_DATA_DIR = workshop;
    const { env } = await import('@/lib/env');
    await prepareDatabase(workshop, env.databaseUrl, MIGRATIONS, () => {});
    const { db } = await import('@/lib/db/client');
    const { writeDemonstrationDebate } = await import('@/lib/demonstration/data');
    const { demonstrationDebates } = await import('@/prisma/seed/demonstration-debates');
    for (const seed of demonstrationDebates) {
      await writeDemonstrationDebate(seed);
      say(`  put in the demonstration debate “${seed.title}”`);
    }
    await db.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)');
    await db.$disconnect();
    renameSync(path.join(workshop, 'counterpoint.db'), path.join(folder, 'counterpoint.db'));
    say(`  new database: ${path.resolve(folder, 'counterpoint.db')}`);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

async function run(): Promise<void> {
  const folder = process.env.COUNTERPOINT_DATA_DIR || 'data';
  makeWritable(folder);
  const file = path.join(folder, 'counterpoint.db');
  if (!existsSync(file) || statSync(file).size === 0) await makeNew(folder);
  else await prepareDatabase(folder, `file:${file}`, MIGRATIONS, say);
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
