// Starts programs. Plain JavaScript on Node alone: nothing is installed yet when this runs.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Trouble that a person can mend: printed in one line, without a stack. */
export class Trouble extends Error {}

/** What a person reads of an error that nobody foresaw: its words and where it was thrown, in one line. */
export function sayUnforeseen(error) {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const [words = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  const place = stack.split('\n').find((line) => /^\s+at .*\bscripts\b/.test(line));
  const where = place === undefined ? '' : ` (${place.trim().replaceAll(root, '')})`;
  return `It stopped by a fault that it does not know: ${words}${where}`;
}

/** How long a program that was told to end may take for it. */
const LAST_MOMENTS_MS = 5_000;

/**
 * Runs a command in the repository; its last lines tell what was wrong where it fails. Where
 * `signal` is given and aborts, the command and all that it started end, and nothing of it is shown
 * any more. One that `asks` reads what is typed. Lines of tests (`isTest`) tell of faults that were
 * made on purpose: nothing is read out of them.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, quiet?: boolean, isTest?: boolean, asks?: boolean, signal?: AbortSignal }} [options]
 * @returns {Promise<string>}
 */
export function run(
  command,
  args,
  { env = {}, quiet = false, isTest = false, asks = false, signal } = {},
) {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(new Trouble(''));
      return;
    }
    // A group of its own can be ended as a whole. Windows has none.
    const grouped = signal !== undefined && process.platform !== 'win32';
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: [asks ? 'inherit' : 'ignore', 'pipe', 'pipe'],
      detached: grouped,
    });
    let output = '';
    const take = (stream) => (chunk) => {
      output = (output + chunk).slice(-200_000);
      if (!quiet && !signal?.aborted) stream.write(chunk);
    };
    let patience;
    const kill = (how) => {
      try {
        if (grouped && child.pid !== undefined) process.kill(-child.pid, how);
        else child.kill(how);
      } catch {
        // It has ended by itself.
      }
    };
    const end = () => {
      kill('SIGTERM');
      patience = setTimeout(kill, LAST_MOMENTS_MS, 'SIGKILL');
    };
    signal?.addEventListener('abort', end, { once: true });
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    child.on('error', (error) => reject(new Trouble(`${command} did not start: ${error.message}`)));
    child.on('close', (code) => {
      clearTimeout(patience);
      signal?.removeEventListener('abort', end);
      if (code === 0) resolve(output);
      else if (signal?.aborted) reject(new Trouble(''));
      else {
        if (quiet) process.stderr.write(output);
        reject(explainFailure(command, args, code, isTest ? '' : output));
      }
    });
  });
}

/** The exit code of our own programs that have said in one line what is wrong. */
export const TOLD = 3;

function explainFailure(command, args, code, output) {
  if (code === TOLD) return new Trouble('');
  if (/ENOSPC|no space left|disk is full/i.test(output)) {
    return new Trouble(
      'The disk is full. Free about 1 GB (for the packages and the build) and run the command again; what you entered is untouched.',
    );
  }
  const name = [path.basename(command), ...args.slice(0, 2).map((arg) => path.basename(arg))];
  return new Trouble(`“${name.join(' ')}” stopped with code ${code}; its lines stand above.`);
}

/** Runs one of the installed tools (`next`, `prisma`…) by its script, without a shell. */
export function runTool(script, args, options) {
  return run(process.execPath, [path.join(root, 'node_modules', script), ...args], options);
}

/** Runs one of our own TypeScript programs. */
export function runProgram(file, args = [], options = {}) {
  return run(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', path.join(root, file), ...args],
    options,
  );
}
