import { z } from 'zod';
import { type CopyNote, copyNote, type Looked, looked } from '@/lib/backups/looked';
import { runApart } from '@/lib/db/keeping/run-apart';
import { readJson } from '@/lib/fields/read-json';

/** Does a task of `work-on-library.mjs`. */
async function work(task: string, files: readonly string[]): Promise<unknown> {
  const { code, said, trouble } = await runApart('work-on-library.mjs', [task, ...files]);
  if (code !== 0) throw new Error(trouble.trim() || `SQLite’s work was ended (${code})`);
  return readJson(said);
}

/** Writes a whole, examined copy. @throws an error where it could not be had; there is none then */
export async function copyLibrary(from: string, to: string): Promise<CopyNote> {
  return copyNote.parse(await work('copy', [from, to]));
}

/**
 * Has the rows of `ready` in a library, whoever has it open, in one transaction; what stood there is
 * in `kept` before. Both have the same tables.
 *
 * @param copy where the copy is written that becomes `kept` when it is whole, on the same disk
 *
 * @throws an error where it could not be done; the library is as it was then
 */
export async function takeOver(
  library: string,
  ready: string,
  copy: string,
  kept: string,
): Promise<CopyNote> {
  return copyNote.parse(await work('take-over', [library, ready, copy, kept]));
}

/** Looks through database files, one after the other; what cannot be read has a fault. */
export async function lookThrough(files: readonly string[]): Promise<Looked[]> {
  return files.length === 0 ? [] : z.array(looked).parse(await work('look', files));
}

/** What would have been noted of a copy when it was made. */
export async function noteCopy(copy: string): Promise<CopyNote> {
  return copyNote.parse(await work('note', [copy]));
}
