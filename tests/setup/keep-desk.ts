import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, inject } from 'vitest';
import { env } from '@/lib/env';
import { commandIn, processIn } from './terminal';

/** The names of the backups of a data folder, sorted. */
export function listBackupsIn(folder: string): string[] {
  const backups = path.join(folder, 'backups');
  return existsSync(backups) ? readdirSync(backups).sort() : [];
}

/**
 * The data folder of a file of tests, with a migrated, empty library before each of them, and an empty
 * folder beside it, in which a person gives commands.
 */
export function openDesk() {
  const folder = env.dataFolder;
  const desk = mkdtempSync(path.join(tmpdir(), 'counterpoint-desk-'));
  afterAll(() => rmSync(desk, { recursive: true, force: true }));
  beforeEach(() => {
    for (const at of [folder, desk])
      for (const name of readdirSync(at)) rmSync(path.join(at, name), { recursive: true });
    cpSync(inject('migratedFolder'), folder, { recursive: true });
  });
  return {
    folder,
    file: path.join(folder, 'counterpoint.db'),
    desk,
    counterpoint: commandIn(desk),
    /** In a process of its own. */
    started: processIn(desk),
    listBackups: () => listBackupsIn(folder),
  };
}
