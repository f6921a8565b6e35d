// A restore in a process of its own, for the server, whose thread it would hold: examining, copying
// and migrating are synchronous. Answers with a line of JSON.
//   restore.ts look FOLDER BACKUP NAME     is it a backup that could be restored, and what is in it?
//   restore.ts restore FOLDER BACKUP NAME
import { rmSync } from 'node:fs';
import path from 'node:path';
import { libraryOf } from '@/lib/db/keeping/back-up-library';
import { readyBackup } from '@/lib/db/keeping/ready-backup';
import { restoreLibrary } from '@/lib/db/keeping/restore-library';
import { DatabaseTrouble, explain } from '@/lib/db/trouble';
import { makeWorkshop } from '@/lib/db/workshop';

const MIGRATIONS = 'prisma/migrations';
const [, , task, folder = '', backup = '', name = ''] = process.argv;

async function look() {
  const workshop = makeWorkshop(folder);
  try {
    const { note, migrated } = await readyBackup(backup, name, workshop, MIGRATIONS);
    return { note, migrated, kept: null };
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

async function restore() {
  const { note, migrated, kept } = await restoreLibrary({
    folder,
    backup,
    name,
    migrations: MIGRATIONS,
    say: () => {},
  });
  return { note, migrated, kept: kept === null ? null : path.basename(kept) };
}

try {
  const done = await (task === 'look' ? look() : restore());
  process.stdout.write(JSON.stringify({ done }));
} catch (error) {
  const told = explain(error, libraryOf(folder));
  if (!(told instanceof DatabaseTrouble)) throw error;
  process.stdout.write(JSON.stringify({ trouble: told.message }));
}
