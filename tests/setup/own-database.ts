import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, inject, vi } from 'vitest';

// Before a test file imports anything, it gets a copy of the migrated database as its own, and our modules
// as they are before anybody has used them: the process has run other files before, whose packages it keeps.
vi.resetModules();
const held = globalThis as typeof globalThis & Record<string, unknown>;
for (const name of Object.keys(held)) if (name.startsWith('counterpoint')) delete held[name];

const before = { ...process.env };
const folder = mkdtempSync(path.join(tmpdir(), 'counterpoint-test-'));
cpSync(inject('migratedFolder'), folder, { recursive: true });
process.env.COUNTERPOINT_DATA_DIR = folder;

afterAll(async () => {
  const { db } = await import('@/lib/db/client');
  await db.$disconnect();
  const search = held.counterpointSearch as { file?: Promise<{ close(): void }> } | undefined;
  (await search?.file)?.close();
  rmSync(folder, { recursive: true, force: true });
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
  Object.assign(process.env, before);
});
