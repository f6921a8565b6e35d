import { REASON_WORDS, sayContents } from '@/lib/backups/backup-words';
import type { CopyNote } from '@/lib/backups/looked';
import type { DescribedBackup } from '@/lib/db/keeping/backups';
import { DatabaseTrouble } from '@/lib/db/trouble';
import { showSize } from '@/lib/words/show-size';
import { CommandTrouble } from './command';
import { textTable } from './text-table';

// What the commands backup, backups, restore and check share.

/** Trouble of the database in its own words, as trouble of the command. */
export async function inWords<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DatabaseTrouble) throw new CommandTrouble(error.message);
    throw error;
  }
}

/** What a copy holds and how large it is. */
export const sayCopy = ({ contents, bytes }: CopyNote): string =>
  `${sayContents(contents)}; ${showSize(bytes)}`;

const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** The backups as a table, the one made last first. */
export function backupTable(backups: readonly DescribedBackup[]): string {
  return textTable(
    backups.map(({ number, at, reason, note, bytes }) => ({
      number: number === 0 ? null : number,
      made: when.format(at),
      why: REASON_WORDS[reason],
      holds: note.faults.length > 0 ? 'DAMAGED' : sayContents(note.contents),
      size: showSize(bytes),
    })),
  );
}
