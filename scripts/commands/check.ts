import { sayContents, sayFaults, sayWayOut } from '@/lib/backups/backup-words';
import { type Checked, checkLibrary } from '@/lib/db/keeping/check-library';
import { lookBeside } from '@/lib/db/keeping/left-log';
import { env } from '@/lib/env';
import { CommandTrouble } from './command';
import { inWords } from './keep';
import { parseWords } from './parse-words';

const help = `Usage:
  npm run -s counterpoint -- check [--json]

Looks through the library and its backups: whether SQLite can read all of them,
indexes too, whether each text can be read, whether each row that names another
finds it, and whether each position has the version of its history. Changes
nothing.

Exit code 0: nothing is wrong; 1: something is, or there is no library, and what
to do is on stderr.`;

/** `check`: whether the library and its backups are sound. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseWords(args, { json: { type: 'boolean' } });
  if (values.help) {
    console.log(help);
    return;
  }
  if (positionals.length > 0) {
    throw new CommandTrouble(`“${positionals[0]}” is not known here.\n${help}`);
  }
  const checked = await inWords(() => checkLibrary(env.dataFolder, lookBeside));
  console.log(values.json ? JSON.stringify(checked) : sayChecked(checked));
  const wrong = sayWrong(checked);
  if (wrong.length > 0) throw new CommandTrouble(wrong.join('\n'));
}

function sayChecked({ file, library, backups }: Checked): string {
  const sound = backups.filter(({ looked }) => sayFaults(looked).length === 0).length;
  return [
    library === null
      ? `There is no library ${file}.`
      : `${file}: ${sayFaults(library).length === 0 ? 'sound' : 'NOT SOUND'}; ${sayContents(library.contents)}`,
    backups.length === 0 ? 'No backups yet.' : `Backups: ${sound} of ${backups.length} sound`,
  ].join('\n');
}

function sayWrong({ file, library, backups }: Checked): string[] {
  const missing =
    library === null
      ? [
          'Run “npm start”; where your library is elsewhere, set COUNTERPOINT_DATA_DIR as you do for it.',
        ]
      : [];
  const faults = library === null ? [] : sayFaults(library);
  return [
    ...missing,
    ...faults.map((fault) => `${file}: ${fault}`),
    ...(library !== null && faults.length > 0 ? [sayWayOut(library)] : []),
    ...backups.flatMap(({ file: backup, looked }) =>
      sayFaults(looked)
        .slice(0, 1)
        .map((fault) => `${backup}: ${fault} Do not restore this one; move it away.`),
    ),
  ];
}
