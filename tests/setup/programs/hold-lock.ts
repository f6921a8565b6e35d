import { spawn } from 'node:child_process';
import path from 'node:path';

/**
 * Another program that runs statements on a database file and keeps it open: by default it takes the
 * write lock. Returns how it is ended, with all that it held.
 */
export async function stayOn(
  file: string,
  ...statements: readonly string[]
): Promise<() => Promise<void>> {
  const program = path.resolve('tests/setup/programs/run-sql.mjs');
  const child = spawn(process.execPath, [program, file, 'stay', ...statements], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)));
  });
  return async () => {
    child.kill('SIGKILL');
    await gone;
  };
}

/** Another program that holds the write lock of a database file. */
export const holdLock = (file: string) => stayOn(file, 'BEGIN IMMEDIATE');
