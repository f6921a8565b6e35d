import { type ChildProcess, spawn } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { inUse } from '@/lib/db/trouble';
import { keepOnDisk } from '@/lib/db/workshop';
import { fileUrl } from '@/lib/fields/file-url';

const PROGRAM = fileURLToPath(new URL('./keep-others-out.mjs', import.meta.url));
const IN_USE = 10;

/**
 * Does work while nobody else can read or change a library, whichever program it is. Its log is taken
 * in before. Where another file is put in its place, nothing can be saved in the old one any more: no
 * program that still has it open takes what is entered to be stored.
 *
 * @param work does not open the library itself by SQLite; it is given what puts a file on the same
 *   disk in the library's place
 * @throws DatabaseTrouble where another program has the library open; nothing was done then
 */
export async function withLibraryHeld<Result>(
  file: string,
  work: (putInPlace: (ready: string) => Promise<void>) => Promise<Result>,
): Promise<Result> {
  const whole = path.resolve(file);
  const child = spawn(process.execPath, [PROGRAM, whole, fileUrl(whole)], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const ended = whenEnded(child);
  const letGo = async () => {
    child.stdin?.end();
    await ended;
  };
  const answered = async () => {
    const end = await Promise.race([ended, nextWord(child)]);
    if (end !== null) throw end.code === IN_USE ? inUse(file) : new Error(end.words);
  };
  try {
    await answered();
    return await work(async (ready) => {
      const bare = answered();
      child.stdin?.write('move\n');
      await bare;
      await moveOver(ready, whole, letGo);
    });
  } finally {
    await letGo();
  }
}

async function moveOver(ready: string, file: string, letGo: () => Promise<void>): Promise<void> {
  try {
    renameSync(ready, file);
  } catch (error) {
    // Windows moves nothing over a file that somebody has open.
    if (process.platform !== 'win32') throw error;
    await letGo();
    for (const end of ['-wal', '-shm']) rmSync(file + end, { force: true });
    renameSync(ready, file);
  }
  keepOnDisk(path.dirname(file));
}

type End = { code: number | null; words: string };

function whenEnded(child: ChildProcess): Promise<End> {
  let words = '';
  child.stderr?.on('data', (chunk) => {
    words += chunk;
  });
  child.stdin?.on('error', () => {});
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: null, words: error.message }));
    child.once('close', (code) => resolve({ code, words }));
  });
}

const nextWord = (child: ChildProcess): Promise<null> =>
  new Promise((resolve) => child.stdout?.once('data', () => resolve(null)));
