import path from 'node:path';
import { library } from '@/lib/db/client';
import { runApart } from '@/lib/db/keeping/run-apart';
import { writesFinished } from '@/lib/db/transaction';
import { atStop } from '@/lib/door/at-stop';
import { env } from '@/lib/env';
import { fileUrl } from '@/lib/fields/file-url';

/**
 * Leaves the library: waits for the writes of this program that have begun, begins no more, closes its
 * connections and takes what the log holds into the file. So a copy of the file alone is whole. Where
 * another program has the library open, the log is its own, and stays.
 */
async function leaveLibrary(): Promise<void> {
  await writesFinished();
  const isInPlace = library.sayMishap() === null;
  await library.exchange();
  // Into a file that was put in the library's place the log must not come.
  if (!isInPlace) return;
  const file = path.resolve(env.dataFolder, 'counterpoint.db');
  await runApart('fold-log.mjs', [file, fileUrl(file)]);
}

/** Has the library left at an orderly stop of the server. */
export function leaveLibraryAtStop(): void {
  atStop('open writes and the library’s log', leaveLibrary);
}
