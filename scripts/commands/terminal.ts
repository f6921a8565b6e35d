// The commands of the terminal. To add one: a file beside this that exports `run(args)`, and its
// line in the table.

import { forTerminal } from '@/lib/fields/schema';
import { type Command, CommandTrouble } from './command';

const commands: Readonly<Record<string, Command>> = {
  analyse: {
    summary: 'compute a measure of a debate in the library, or of a table in a file',
    load: () => import('./analyse'),
  },
  backup: {
    summary: 'make a whole, checked copy of the library',
    load: () => import('./backup'),
  },
  backups: {
    summary: 'list the backups of the library',
    load: () => import('./backups'),
  },
  check: {
    summary: 'look whether the library and its backups are sound',
    load: () => import('./check'),
  },
  export: {
    summary: 'write a debate or the library to a file, whole',
    load: () => import('./archive/export'),
  },
  'export-reading': {
    summary: 'write one reading of a debate to a file',
    load: () => import('./export-reading'),
  },
  import: {
    summary: 'read a text, propose who speaks where, and store it as a debate',
    load: () => import('./import'),
  },
  'import-reading': {
    summary: 'read a file of one reading into a debate, as a new reading',
    load: () => import('./import-reading'),
  },
  list: {
    summary: 'list the debates of the library',
    load: () => import('./list'),
  },
  restore: {
    summary: 'make the library what it was in a backup',
    load: () => import('./restore'),
  },
};

function usage(): string {
  const names = Object.keys(commands);
  const width = Math.max(...names.map((name) => name.length));
  return [
    'Usage: npm run -s counterpoint -- <command> [options]',
    '',
    ...names.map((name) => `  ${name.padEnd(width)}  ${commands[name]?.summary}`),
    '',
    'Each command explains itself with --help.',
  ].join('\n');
}

async function runCommand([name, ...args]: readonly string[]): Promise<void> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    console.log(usage());
    return;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new CommandTrouble(`There is no command “${name}”.\n${usage()}`);
  const { run } = await command.load();
  await run(args);
}

/**
 * Runs the command that the words name, as it is typed after `counterpoint`. It prints to the
 * console; trouble goes there as its message alone.
 *
 * @returns the exit code: 0 where all went well, 1 where not
 */
export async function runTerminal(words: readonly string[]): Promise<number> {
  try {
    await runCommand(words);
    return 0;
  } catch (error) {
    console.error(forTerminal(error instanceof Error ? error.message : String(error)));
    return 1;
  }
}
