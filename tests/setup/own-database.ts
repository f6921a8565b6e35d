import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, inject } from 'vitest';

// Before a test file imports anything, it gets a copy of the migrated database as its own.
const folder = mkdtempSync(path.join(tmpdir(), 'counterpoint-test-'));
cpSync(inject('migratedFolder'), folder, { recursive: true });
process.env.COUNTERPOINT_DATA_DIR = folder;

afterAll(async () => {
  const { db } = await import('@/lib/db/client');
  await db.$disconnect();
  rmSync(folder, { recursive: true, force: true });
});
