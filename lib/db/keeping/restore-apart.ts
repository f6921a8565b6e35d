import { z } from 'zod';
import { copyNote } from '@/lib/backups/looked';
import { runApart } from '@/lib/db/keeping/run-apart';
import { DatabaseTrouble } from '@/lib/db/trouble';
import { readJson } from '@/lib/fields/read-json';

const restoredApart = z.object({
  /** What is in the backup. */
  note: copyNote,
  /** The migrations that it had not taken yet. */
  migrated: z.array(z.string()),
  /** The name of the backup from before the restore. */
  kept: z.string().nullable(),
});

export type RestoredApart = z.infer<typeof restoredApart>;

const answer = z.union([z.object({ done: restoredApart }), z.object({ trouble: z.string() })]);

/**
 * Looks at a backup, or restores it, in a process of its own (`scripts/keep/restore.ts`), while this
 * one goes on and has the library open.
 *
 * @throws DatabaseTrouble in words where it cannot be restored; nothing was changed then
 */
export async function restoreApart(
  task: 'look' | 'restore',
  { folder, backup, name }: { folder: string; backup: string; name: string },
): Promise<RestoredApart> {
  const { code, said } = await runApart('restore.ts', [task, folder, backup, name]);
  if (code !== 0) throw new Error(`Restoring ended with ${code}`);
  const told = answer.parse(readJson(said));
  if ('trouble' in told) throw new DatabaseTrouble(told.trouble);
  return told.done;
}
