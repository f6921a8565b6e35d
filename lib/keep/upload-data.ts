import 'server-only';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import path from 'node:path';
import { libraryOf } from '@/lib/db/keeping/back-up-library';
import { restoreApart } from '@/lib/db/keeping/restore-apart';
import { DatabaseTrouble, explain } from '@/lib/db/trouble';
import { makeWorkshop, refuseNoRoom } from '@/lib/db/workshop';
import { type Actor, mustMay } from '@/lib/door/actor';
import { bodyPieces } from '@/lib/door/body-pieces';
import { env } from '@/lib/env';
import { LARGEST_BACKUP, type UploadAnswer } from '@/lib/keep/schema';

type Upload = { id: string; folder: string; file: string };

// The one that was uploaded last; it stays until the next, until it is restored, or a start clears it.
const held = globalThis as typeof globalThis & { counterpointUpload?: Upload };

/** The file of an upload; null where it is not there any more. */
export function fileOfUpload(id: string): string | null {
  return held.counterpointUpload?.id === id ? held.counterpointUpload.file : null;
}

/** Removes an upload's file. */
export async function forgetUpload(actor: Actor, id: string): Promise<void> {
  mustMay(actor, 'keep');
  const upload = held.counterpointUpload;
  if (upload?.id !== id) return;
  delete held.counterpointUpload;
  await rm(upload.folder, { recursive: true, force: true });
}

/**
 * Takes in a file to restore from, and looks whether it is a backup that could be. Nothing of the
 * library is touched.
 *
 * @param bytes how many there are, as the browser says; with fewer the file is not whole
 */
export async function takeUpload(
  actor: Actor,
  body: ReadableStream,
  bytes: number,
): Promise<UploadAnswer> {
  mustMay(actor, 'keep');
  if (bytes > LARGEST_BACKUP) {
    const problem =
      'The file is larger than 1 GB. Restore it from a terminal: “counterpoint restore FILE”.';
    return { problem };
  }
  try {
    refuseNoRoom(env.dataFolder, bytes);
  } catch (error) {
    if (error instanceof DatabaseTrouble) return { problem: error.message };
    throw error;
  }
  if (held.counterpointUpload) await forgetUpload(actor, held.counterpointUpload.id);
  const folder = makeWorkshop(env.dataFolder);
  const upload = { id: randomUUID(), folder, file: path.join(folder, 'uploaded.db') };
  try {
    const answer = await look(upload, body, bytes);
    if ('problem' in answer) rmSync(folder, { recursive: true, force: true });
    else held.counterpointUpload = upload;
    return answer;
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

async function look(
  { id, file }: Upload,
  body: ReadableStream,
  bytes: number,
): Promise<UploadAnswer> {
  try {
    if ((await takeIn(file, body, bytes)) !== bytes) {
      return { problem: 'The file did not arrive whole: choose it again. Nothing was changed.' };
    }
    const { note, migrated } = await restoreApart('look', {
      folder: env.dataFolder,
      backup: file,
      name: 'The file',
    });
    return { id, contents: note.contents, isOlder: migrated.length > 0 };
  } catch (error) {
    const told = explain(error, libraryOf(env.dataFolder));
    if (told instanceof DatabaseTrouble) return { problem: told.message };
    throw error;
  }
}

/** Writes what arrives to a file, and says how many bytes arrived; stops where there are too many. */
async function takeIn(file: string, body: ReadableStream, bytes: number): Promise<number> {
  let taken = 0;
  const written = await open(file, 'wx');
  try {
    for await (const piece of bodyPieces(body)) {
      taken += piece.length;
      if (taken > bytes) break;
      await written.writeFile(piece);
    }
    return taken;
  } catch (error) {
    // The person stopped it, or the connection broke off.
    if (taken < bytes && !isOfTheDisk(error)) return taken;
    throw error;
  } finally {
    await written.close();
  }
}

const isOfTheDisk = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && error.syscall === 'write';
