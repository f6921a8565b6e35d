import {
  chmodSync,
  existsSync,
  mkdirSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openOwnLibrary } from '../setup/own-library';

// What a start does with the data folder itself: whose it is, and what killed starts left in it.

let library: ReturnType<typeof openOwnLibrary>;
let folder: string;

beforeEach(() => {
  library = openOwnLibrary();
  ({ folder } = library);
});

afterEach(() => library.remove());

const mode = (name = '.') => (statSync(path.join(folder, name)).mode & 0o777).toString(8);

function put(name: string, rights = 0o644) {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, name);
  chmodSync(file, rights);
  return file;
}

it('is its owner’s alone, which is said once; what somebody put there stays as it is', () => {
  const own = put('notes.txt');
  put('backups/counterpoint-2026-11-20T10-00-00-000Z.db');
  put('set-aside/2026-11-20-log/counterpoint.db-wal');
  put('logs/2026-11-20.jsonl');
  symlinkSync(own, path.join(folder, 'backups', 'a-link'));
  for (const name of ['backups', 'set-aside', 'logs', '.'])
    chmodSync(path.join(folder, name), 0o755);
  chmodSync(library.file, 0o644);
  expect(library.prepare().said).toEqual([
    `  Other users of this computer could read the data folder ${folder}; now only you can.`,
  ]);
  for (const name of [
    '.',
    'backups',
    'set-aside',
    'set-aside/2026-11-20-log',
    'logs',
    '.running',
  ]) {
    expect([name, mode(name)]).toEqual([name, '700']);
  }
  for (const name of [
    'counterpoint.db',
    'counterpoint.db-mark',
    'backups/counterpoint-2026-11-20T10-00-00-000Z.db',
    'set-aside/2026-11-20-log/counterpoint.db-wal',
    'logs/2026-11-20.jsonl',
  ]) {
    expect([name, mode(name)]).toEqual([name, '600']);
  }
  expect(mode('notes.txt')).toBe('644');
  expect(library.prepare().said).toEqual([]);
});

it('is not taken from all where all share it', () => {
  chmodSync(folder, 0o1777);
  expect(library.prepare().said).toEqual([]);
  expect(mode()).toBe('777');
  expect(mode('counterpoint.db')).toBe('600');
});

/** As if it had been there for long. */
function age(name: string) {
  const then = new Date(Date.now() - 48 * 60 * 60 * 1000);
  utimesSync(path.join(folder, name), then, then);
}

it('is cleared of what killed starts left, and of nothing that somebody put there', () => {
  // No program has this number.
  const dead = 4_194_304;
  const left = [
    `.work-${dead}-aB3xYz/counterpoint.db`,
    `.probe-${dead}`,
    `counterpoint.db-mark-${dead}`,
    '.new-aB3xYz/counterpoint.db',
    `.running/${dead}-0123456789ab.json`,
    // Its number was given to another program since.
    `.work-${process.pid}-aB3xYz/counterpoint.db`,
  ];
  const kept = [
    `.work-${process.pid}-bB3xYz/counterpoint.db`,
    '.work-mine/notes.txt',
    '.new-mine/notes.txt',
    '.new-bB3xYz/notes.txt',
    '.new-cB3xYz/counterpoint.db',
    'counterpoint.db-mark-of-mine',
    'second-name-of-mine',
  ];
  for (const name of [...left, ...kept]) put(name);
  for (const name of [left[3], left[5], kept[3]]) {
    age(name!);
    age(path.dirname(name!));
  }
  expect(library.prepare().error).toBeNull();
  expect(left.filter((name) => existsSync(path.join(folder, name)))).toEqual([]);
  expect(kept.filter((name) => !existsSync(path.join(folder, name)))).toEqual([]);
});
