import { KEPT_RULE } from '@/lib/backups/kept-backups';
import { backupsOf, describeBackups } from '@/lib/db/keeping/backups';
import { env } from '@/lib/env';
import { CommandTrouble } from './command';
import { wrap } from './fit-lines';
import { backupTable } from './keep';
import { parseWords } from './parse-words';
import { say, sayJson } from './say';

const help = `Usage:
  npm run -s counterpoint -- backups [--json]

Lists the backups of the library, the one made last first.`;

/** `backups`: what was backed up when, as lines or as JSON. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseWords(args, { json: { type: 'boolean' } });
  if (values.help) {
    console.log(help);
    return;
  }
  if (positionals.length > 0) {
    throw new CommandTrouble(`“${positionals[0]}” is not known here.\n${help}`);
  }
  const backups = await describeBackups(env.dataFolder);
  if (values.json) {
    const told = backups.map(({ file, number, at, reason, bytes, note }) => ({
      file,
      number,
      made: new Date(at).toISOString(),
      reason,
      bytes,
      contents: note.contents,
      faults: note.faults,
    }));
    sayJson(told);
  } else if (backups.length === 0) {
    console.log(`No backups in ${backupsOf(env.dataFolder)} yet: “backup” makes one.`);
  } else {
    say(`${backupTable(backups)}\n\nThey lie in ${backupsOf(env.dataFolder)}.`);
    console.log(wrap(KEPT_RULE));
  }
}
