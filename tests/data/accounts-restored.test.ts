import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openOwnLibrary } from '../setup/own-library';
import { sqlHere } from '../setup/sql';

// What a restore brings back of who may come in, by the program that does it.

let library: ReturnType<typeof openOwnLibrary>;
let ready: string;

const theme = (id: string) =>
  `INSERT INTO "Theme" ("id","slug","name","updatedAt") VALUES ('${id}','${id}','${id}','2026-01-01')`;
const person = (id: string, role: string) => [
  `INSERT INTO "User" ("id","name","email","role","updatedAt") VALUES ('${id}','${id}','${id}@example.org','${role}','2026-01-01')`,
  `INSERT INTO "Account" ("id","userId","providerId","accountId","password","updatedAt") VALUES ('${id}','${id}','credential','${id}','of ${id}','2026-01-01')`,
  `INSERT INTO "Session" ("id","token","userId","expiresAt","updatedAt") VALUES ('${id}','${id}','${id}','2099-01-01','2026-01-01')`,
];

beforeEach(async () => {
  library = openOwnLibrary();
  mkdirSync(path.join(library.folder, 'backups'));
  ready = path.join(library.folder, 'ready.db');
  await sqlHere(library.file, theme('then'), ...person('then', 'owner'), `VACUUM INTO '${ready}'`);
  await sqlHere(library.file, 'DELETE FROM "User"', 'UPDATE "Theme" SET "id" = \'now\'');
});
afterEach(() => library.remove());

async function restored() {
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      'scripts/keep/work-on-library.mjs',
      'take-over',
      library.file,
      ready,
      path.join(library.folder, 'kept.db'),
      path.join(library.folder, 'backups', 'counterpoint-2026-11-29T10-00-00-000Z-1-restore.db'),
    ],
    { encoding: 'utf8' },
  );
  expect(status, stderr).toBe(0);
  const held: Record<string, unknown[]> = {};
  for (const table of ['Theme', 'User', 'Account', 'Session']) {
    const rows = await library.run(`SELECT "id" FROM "${table}" ORDER BY "id"`);
    held[table] = rows.map((row) => (row as { id: unknown }).id);
  }
  return held;
}

it('leaves accounts, passwords and sessions as they are: nobody who was removed comes back', async () => {
  await sqlHere(library.file, ...person('now', 'owner'));
  expect(await restored()).toEqual({
    Theme: ['then'],
    User: ['now'],
    Account: ['now'],
    Session: ['now'],
  });
});

it('brings accounts to a library that has none, and signs nobody in', async () => {
  expect(await restored()).toEqual({
    Theme: ['then'],
    User: ['then'],
    Account: ['then'],
    Session: [],
  });
});
