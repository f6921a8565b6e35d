import { backUpLibrary, writeBackupTo } from '@/lib/db/keeping/back-up-library';
import { withItsLog } from '@/lib/db/keeping/left-log';
import { env } from '@/lib/env';
import { CommandTrouble } from './command';
import { inWords, sayCopy } from './keep';
import { placeOf } from './named-file';
import { parseWords } from './parse-words';

const help = `Usage:
  npm run -s counterpoint -- backup [-o FILE]

Makes a whole, checked copy of the library, also while Counterpoint runs, and
keeps it among the backups (“backups” lists them).

  -o, --output FILE  write it to FILE instead; a file that is there stays as it
                     is, and nothing is written

Exit code 0: made; 1: not made, and why is on stderr.`;

/** `backup`: a copy of the library among the backups, or in a file. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseWords(args, { output: { type: 'string', short: 'o' } });
  if (values.help) {
    console.log(help);
    return;
  }
  if (positionals.length > 0) {
    throw new CommandTrouble(`“${positionals[0]}” is not known here.\n${help}`);
  }
  const { output } = values;
  const { file, note } = await inWords(() =>
    output !== undefined
      ? writeBackupTo(env.dataFolder, placeOf(output), withItsLog)
      : backUpLibrary(env.dataFolder, 'by-hand', withItsLog),
  );
  console.log(`Backed up to ${file}\n  ${sayCopy(note)}`);
}
