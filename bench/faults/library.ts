import { spawn } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { createClient } from '@libsql/client/sqlite3';
import { fileUrl } from '@/lib/fields/file-url';
import { root } from '@/scripts/setup/run.mjs';

/** The library's file in a data folder. */
export const fileIn = (folder: string): string => path.join(folder, 'counterpoint.db');

/** How a program of ours is started by Node. */
export const ofOurs = (program: string, ...words: string[]): string[] => [
  '--conditions=react-server',
  '--import',
  'tsx',
  path.join(root, program),
  ...words,
];

/** What a start does with the library. */
export const START = ofOurs('scripts/prepare-database.ts');

/** What a command of the terminal does. */
export const command = (...words: string[]): string[] =>
  ofOurs('scripts/commands/run.ts', ...words);

export type Ended = { code: number | null; said: string; ms: number };

/** A program that works on a data folder, in a group of its own, and what it says. */
export function startProgram(args: readonly string[], folder: string) {
  const from = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: root,
    detached: process.platform !== 'win32',
    env: { ...process.env, COUNTERPOINT_DATA_DIR: folder, NODE_NO_WARNINGS: '1', INIT_CWD: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const heard: (() => void)[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += chunk;
      for (const tell of heard.splice(0)) tell();
    });
  const ended = new Promise<Ended>((resolve) =>
    child.once('close', (code) => resolve({ code, said, ms: performance.now() - from })),
  );
  return {
    ended,
    /** Resolves when it says something, or has ended. */
    heard: () => Promise.race([new Promise<void>((resolve) => heard.push(resolve)), ended]),
    /** Ends it and all that it started, as the system does. */
    kill() {
      try {
        if (child.pid !== undefined && process.platform !== 'win32')
          process.kill(-child.pid, 'SIGKILL');
        else child.kill('SIGKILL');
      } catch {
        // It has ended by itself.
      }
    },
  };
}

/** Runs a program to its end. */
export const runProgram = (args: readonly string[], folder: string): Promise<Ended> =>
  startProgram(args, folder).ended;

/** A data folder with the demonstration debates, made as a first start makes it. */
export async function makeLibrary(folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const { code, said } = await runProgram(START, folder);
  if (code !== 0) throw new Error(`The library was not made: ${said}`);
  return folder;
}

/** A copy of a data folder that nobody has open. */
export function copyFolder(from: string, to: string): string {
  cpSync(from, to, { recursive: true, preserveTimestamps: true });
  return to;
}

/** What is told of a kill that fell into the work. */
export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** How many rows each table holds, but for what the program keeps for itself. */
export async function countRows(file: string): Promise<Record<string, number>> {
  const client = createClient({ url: fileUrl(file) });
  try {
    const { rows } = await client.execute(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_prisma%' ESCAPE '\\' ORDER BY name",
    );
    const counts: Record<string, number> = {};
    for (const { name } of rows) {
      const { rows: counted } = await client.execute(`SELECT count(*) AS n FROM "${name}"`);
      counts[String(name)] = Number(counted[0]?.n);
    }
    return counts;
  } finally {
    client.close();
  }
}
