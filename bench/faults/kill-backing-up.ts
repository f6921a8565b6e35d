import path from 'node:path';
import { createClient } from '@libsql/client/sqlite3';
import { listBackups } from '@/lib/db/keeping/backups';
import { fileUrl } from '@/lib/fields/file-url';
import { listBroken } from './invariants';
import { killAgain } from './killed-again';
import type { Kind } from './kind';
import { command, copyFolder, fileIn, makeLibrary, runProgram } from './library';

/** What is kept as a backup is whole, whenever it was cut off. */
async function listBrokenBackups(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const backup of listBackups(folder))
    for (const broken of await listBroken(backup))
      found.push(`${path.basename(backup)}: ${broken}`);
  return found;
}

async function deleteADebate(folder: string): Promise<void> {
  const client = createClient({ url: fileUrl(fileIn(folder)) });
  await client.execute('PRAGMA foreign_keys = ON');
  await client.execute('DELETE FROM Debate WHERE id = (SELECT min(id) FROM Debate)');
  await client.execute('PRAGMA wal_checkpoint(TRUNCATE)');
  client.close();
}

/** A backup by hand, and putting one back into a library that has changed since. */
export const run: Kind = async ({ folder, rounds }) => {
  const from = await makeLibrary(path.join(folder, 'library'));
  const changed = copyFolder(from, path.join(folder, 'changed'));
  const made = await runProgram(command('backup'), changed);
  if (made.code !== 0) throw new Error(made.said);
  const [backup = ''] = listBackups(changed);
  await deleteADebate(changed);
  return [
    await killAgain({
      what: 'kill -9 while a backup is made',
      from,
      place: folder,
      program: command('backup'),
      rounds: rounds(20),
      alsoLook: listBrokenBackups,
    }),
    await killAgain({
      what: 'kill -9 while a backup is put back',
      from: changed,
      place: folder,
      program: command('restore', backup),
      rounds: rounds(20),
      alsoLook: listBrokenBackups,
    }),
  ];
};
