import { z } from 'zod';

/** What the library is put back to: a backup by its name, or the file that was uploaded last. */
export const restoreChoice = z.discriminatedUnion('from', [
  z.object({ from: z.literal('backup'), name: z.string().min(1).max(200) }),
  z.object({ from: z.literal('upload'), id: z.string().regex(/^[\w-]{1,100}$/) }),
]);

export type RestoreChoice = z.output<typeof restoreChoice>;

/** The largest file that can be uploaded to restore from, in bytes. */
export const LARGEST_BACKUP = 1024 * 1024 * 1024;

const contents = z
  .object({ debates: z.number(), readings: z.number(), positions: z.number() })
  .nullable();

/** What the server answers to an uploaded file. */
export const uploadAnswer = z.union([
  z.object({ id: z.string(), contents, isOlder: z.boolean() }),
  z.object({ problem: z.string() }),
]);

export type UploadAnswer = z.output<typeof uploadAnswer>;
