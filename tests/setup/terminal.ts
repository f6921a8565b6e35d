import { execFile } from 'node:child_process';
import path from 'node:path';
import { format, promisify } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { library } from '@/lib/db/client';
import { runTerminal } from '@/scripts/commands/terminal';

const launcher = path.resolve('scripts/counterpoint.mjs');

/** What a command left behind: its exit code and all that it printed. */
export interface Answer {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command as a person does who stands in `folder`: a process of its own. */
export function processIn(folder: string) {
  return async (...args: string[]): Promise<Answer> => {
    try {
      const { stdout, stderr } = await promisify(execFile)(process.execPath, [launcher, ...args], {
        env: { ...process.env, INIT_CWD: folder },
      });
      return { code: 0, stdout, stderr };
    } catch (error) {
      return error as Answer;
    }
  };
}

/**
 * Runs the command as the launcher's process does, in this one: a start of Node, the compiler and
 * the database client takes seconds of processor. With `npm test -- --all` it is a process each time.
 * Commands that are asked for side by side run one after the other.
 */
export function commandIn(folder: string) {
  if (process.env.COUNTERPOINT_TEST_ALL === '1') return processIn(folder);
  let last: Promise<unknown> = Promise.resolve();
  return (...args: string[]): Promise<Answer> => {
    const answer = last.then(() => runHere(folder, args));
    last = answer;
    return answer;
  };
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/**
 * Lets go of the library for certain. libSQL closes a connection only when nobody holds a statement of it
 * any more, which the next collection of garbage finds out. Commands open and close the library's file to
 * look at it, and at each closing the system drops all locks that the process has on it: a connection
 * left open until then keeps SQLite from taking them again, and a process that ends meanwhile takes away
 * the log from under this one.
 */
async function letGo(): Promise<void> {
  await library.exchange();
  collectGarbage();
  await new Promise((resolve) => setImmediate(resolve));
}

async function runHere(folder: string, args: string[]): Promise<Answer> {
  const { log, error } = console;
  const { write } = process.stdout;
  const stood = process.env.INIT_CWD;
  let stdout = '';
  let stderr = '';
  console.log = (...said) => {
    stdout += `${format(...said)}\n`;
  };
  console.error = (...said) => {
    stderr += `${format(...said)}\n`;
  };
  process.stdout.write = (chunk: string | Uint8Array) => {
    stdout += typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk);
    return true;
  };
  process.env.INIT_CWD = folder;
  await letGo();
  try {
    return { code: await runTerminal(args), stdout, stderr };
  } finally {
    await letGo();
    Object.assign(console, { log, error });
    process.stdout.write = write;
    if (stood === undefined) delete process.env.INIT_CWD;
    else process.env.INIT_CWD = stood;
  }
}
