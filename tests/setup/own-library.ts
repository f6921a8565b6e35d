import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inject } from 'vitest';
import { stayOn } from './programs/hold-lock';
import { jsonOfNode, sqlApart } from './sql';
import { startOn } from './start-on';

export type Told = { isNew: boolean; applied: string[]; error: string | null; said: string[] };

/**
 * A data folder on which programs of their own work: a copy of one that nobody has open, or else
 * with a migrated, empty library.
 */
export function openOwnLibrary(from: string = inject('migratedFolder')) {
  const folder = mkdtempSync(path.join(tmpdir(), 'counterpoint-library-'));
  const file = path.join(folder, 'counterpoint.db');
  cpSync(from, folder, { recursive: true, preserveTimestamps: true });

  return {
    folder,
    file,

    /** What a start does with the database. */
    prepare: (migrations = 'prisma/migrations', env = {}) =>
      jsonOfNode(startOn(folder, migrations), env) as Told,

    /** The rows of the last statement. */
    run: (statements: string | readonly string[], at = file) =>
      sqlApart(at, ...[statements].flat()),

    /** A program that has run statements and keeps the file open; returns how to kill it. */
    stay: (...statements: string[]) => stayOn(file, ...statements),

    /** The names of files or folders in a part of the data folder. */
    list: (part = '.') => readdirSync(path.join(folder, part)).sort(),

    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
