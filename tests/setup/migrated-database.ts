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

/** Migrates one database for the whole run; every test file works on a copy of its own. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(path.join(tmpdir(), 'counterpoint-migrated-'));
  const url = `file:${path.join(folder, 'counterpoint.db')}`;
  await prepareDatabase(folder, url, path.resolve('prisma/migrations'), () => {});
  project.provide('migratedFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
