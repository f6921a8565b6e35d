import { existsSync } from 'node:fs';
import path from 'node:path';
import { listRunning } from '@/lib/db/folder-lock';
import { backupsOf, describeBackups, readBackups } from '@/lib/db/keeping/backups';
import { type Restored, restoreLibrary } from '@/lib/db/keeping/restore-library';
import { env } from '@/lib/env';
import { CommandTrouble } from './command';
import { backupTable, inWords, sayCopy } from './keep';
import { placeOf } from './named-file';
import { parseWords } from './parse-words';

const help = `Usage:
  npm run -s counterpoint -- restore BACKUP

Makes the library what it was in a backup, all of it. What it holds now is kept
as a backup before; so “restore” of that one undoes it. It may be done while
Counterpoint runs: its pages show the restored library when they are reloaded.

  BACKUP  the number or the name of a backup (“backups” lists them), or a file

A backup of an older version is migrated; a damaged library is set aside.

Exit code 0: restored; 1: nothing was changed, and why is on stderr.`;

/** `restore`: the library as it was in a backup. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseWords(args, {});
  const [named, ...more] = positionals;
  if (values.help || named === undefined) {
    console.log(help);
    if (named === undefined && !values.help) await sayBackups();
    return;
  }
  if (more.length > 0) throw new CommandTrouble(`Name one backup.\n${help}`);
  const folder = env.dataFolder;
  const restored = await inWords(() =>
    restoreLibrary({
      folder,
      backup: findBackup(folder, named),
      name: named,
      migrations: 'prisma/migrations',
      say: console.error,
    }),
  );
  console.log(sayRestored(named, restored));
  for (const { address } of await listRunning(folder)) {
    if (address !== null) console.log(`Counterpoint runs at ${address}: reload its open pages.`);
  }
}

async function sayBackups(): Promise<void> {
  const backups = await describeBackups(env.dataFolder);
  console.log(backups.length === 0 ? '\nThere is no backup yet.' : `\n${backupTable(backups)}`);
}

/** The file that a person means: a backup by its number or name, else a file of that name. */
function findBackup(folder: string, named: string): string {
  const kept = readBackups(folder);
  const [found, ...more] = kept.filter(
    ({ name, number }) => name === named || (number > 0 && String(number) === named),
  );
  if (more.length > 0) {
    const names = [found, ...more].map((one) => one?.name).join('\n  ');
    throw new CommandTrouble(`Several backups have the number ${named}; name one:\n  ${names}`);
  }
  if (found !== undefined) return path.join(backupsOf(folder), found.name);
  if (/^\d+$/.test(named) && !existsSync(placeOf(named))) {
    throw new CommandTrouble(
      `There is no backup ${named}; “backups” lists them. Nothing was changed.`,
    );
  }
  return placeOf(named);
}

function sayRestored(named: string, { note, kept, setAside, migrated }: Restored): string {
  return [
    `Restored from ${named}: ${sayCopy(note)}`,
    ...(migrated.length > 0 ? [`It was migrated: ${migrated.join(', ')}`] : []),
    ...(kept === null ? [] : [`What the library held before is kept in ${kept}`]),
    ...(setAside === null ? [] : [`The damaged library was set aside in ${setAside}`]),
  ].join('\n');
}
