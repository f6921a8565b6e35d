import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { prepareDatabase } from '@/lib/db/prepare';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder with one migrated, empty database, to be copied. */
    migratedFolder: string;
  }
}

/** Projects that run side by side set up in one process, in which the schema engine can work for one only. */
const held = globalThis as typeof globalThis & { counterpointMigrated?: Promise<string> };

async function migrate(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'counterpoint-migrated-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const url = `file:${path.join(folder, 'counterpoint.db')}`;
  await prepareDatabase(folder, url, path.resolve('prisma/migrations'), () => {});
  return folder;
}

/** Migrates one database for the whole run; every test file works on a copy of its own. */
export default async function setup(project: TestProject) {
  held.counterpointMigrated ??= migrate();
  project.provide('migratedFolder', await held.counterpointMigrated);
}
