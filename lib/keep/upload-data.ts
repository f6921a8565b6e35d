import 'server-only';
import { randomUUID } from 'node:crypto';
import { createWriteStream, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { restoreApart } from '@/lib/db/keeping/restore-apart';
import { DatabaseTrouble, diskFull } from '@/lib/db/trouble';
import { freeRoom, makeWorkshop, ROOM_NEEDED } from '@/lib/db/workshop';
import { type Actor, mustMay } from '@/lib/door/actor';
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
  mustMay(actor, 'manage');
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
  mustMay(actor, 'manage');
  if (bytes > LARGEST_BACKUP) {
    const problem =
      'The file is larger than 1 GB. Restore it from a terminal: “counterpoint restore FILE”.';
    return { problem };
  }
  if (freeRoom(env.dataFolder) < bytes + ROOM_NEEDED) {
    return { problem: diskFull(env.dataFolder).message };
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
  const target = createWriteStream(file);
  let taken = 0;
  await pipeline(
    Readable.fromWeb(body as NodeStream),
    async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        taken += chunk.length;
        if (taken > bytes) return;
        yield chunk;
      }
    },
    target,
  );
  if (taken !== bytes) {
    return { problem: 'The file did not arrive whole: choose it again. Nothing was changed.' };
  }
  try {
    const { note, migrated } = await restoreApart('look', {
      folder: env.dataFolder,
      backup: file,
      name: 'The file',
    });
    return { id, contents: note.contents, isOlder: migrated.length > 0 };
  } catch (error) {
    if (error instanceof DatabaseTrouble) return { problem: error.message };
    throw error;
  }
}
