import { spawn } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';

export type Ended = {
  /** The exit code, or the signal; null where it could not be started. */
  code: number | string | null;
  /** What it wrote. */
  said: string;
  /** What it wrote of trouble, or why it could not be started. */
  trouble: string;
};

/**
 * Runs a program of `scripts/keep` in a process of its own until it ends; this one goes on meanwhile.
 *
 * @param behind whoever works with this process comes first, and it ends with this one
 */
export function runApart(
  name: string,
  args: readonly string[],
  { behind = false }: { behind?: boolean } = {},
): Promise<Ended> {
  // Found from the folder in which all of Counterpoint runs: a bundler moves this file elsewhere.
  const program = path.join(/* turbopackIgnore: true */ process.cwd(), 'scripts/keep', name);
  const loader = name.endsWith('.ts') ? ['--conditions=react-server', '--import', 'tsx'] : [];
  const child = spawn(process.execPath, [...loader, program, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (behind) {
    if (child.pid !== undefined) os.setPriority(child.pid, os.constants.priority.PRIORITY_LOW);
    process.once('exit', () => child.kill());
  }
  let said = '';
  let trouble = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    trouble += chunk;
  });
  return new Promise((resolve) => {
    child.once('error', ({ message }) => resolve({ code: null, said, trouble: message }));
    child.once('close', (code, signal) => resolve({ code: signal ?? code, said, trouble }));
  });
}
