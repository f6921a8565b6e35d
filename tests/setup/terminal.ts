import { execFile } from 'node:child_process';
import path from 'node:path';
import { format, promisify } from 'node:util';
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
  // A command looks at the library's files before it opens it; the system drops all locks of a process
  // on a file that it closes, those of a test that has the library open, too.
  await library.exchange();
  try {
    return { code: await runTerminal(args), stdout, stderr };
  } finally {
    Object.assign(console, { log, error });
    process.stdout.write = write;
    if (stood === undefined) delete process.env.INIT_CWD;
    else process.env.INIT_CWD = stood;
  }
}
