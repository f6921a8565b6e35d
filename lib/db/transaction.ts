import 'server-only';
import { type DatabaseSession, db, library } from '@/lib/db/client';
import { isBusy } from '@/lib/db/connections/connection';
import { course, newCourse, PATIENCE_MS } from '@/lib/db/connections/course';
import { ANOTHER_PROGRAM, breath, WITHIN_ANOTHER } from '@/lib/db/connections/library-adapter';
import { NotWritten } from '@/lib/door/refusal';

/** How long a transaction may take before it is taken back: one that hangs would keep all others out. */
const LONGEST_MS = 120_000;

const TOO_LONG = 'This took too long and was taken back: nothing was stored. Try again.';

/**
 * Says which topics of `lib/live` a write touches: it may be called more than once, and with none where nobody can
 * see what is written yet. Where it is never called, all who listen are told.
 */
export type Touches = (...topics: readonly string[]) => void;

/**
 * The one door for writes. Does `work` in one transaction, all of it or nothing, which has the write
 * lock from its beginning. Writes have their turn in the order in which they asked; while another
 * program writes it is waited for, and everything else goes on.
 *
 * @param work may run more than once, so it writes to nothing but the database. What it reads by the
 *   session nobody changes meanwhile; it opens no transaction of its own. Who opens it says all that it
 *   touches, or nothing
 * @param options.timeout how long the work itself may take, in milliseconds
 * @param options.patience how long to wait for the write lock, in milliseconds
 * @throws NotWritten, in words, where the lock was not had in time, the work took too long, the
 *   disk is full, or the server is being stopped. Nothing was written
 */
export async function inTransaction<Result>(
  work: (session: DatabaseSession, touches: Touches) => Promise<Result>,
  { timeout = LONGEST_MS, patience = PATIENCE_MS }: { timeout?: number; patience?: number } = {},
): Promise<Result> {
  const outer = course.getStore();
  if (outer?.state === 'open') throw new Error(WITHIN_ANOTHER);
  const own = newCourse(patience);
  const touches: Touches = (...topics) => {
    own.touched = new Set([...(own.touched ?? []), ...topics]);
  };
  for (;;) {
    try {
      own.state = 'waiting';
      own.touched = null;
      // The adapter counts the time itself, and says why; Prisma's own limit is never met.
      const options = { timeout, maxWait: patience + LONGEST_MS };
      return await course.run(own, () =>
        db.$transaction((session) => work(session, touches), options),
      );
    } catch (error) {
      const isNotWritten = own.state === 'waiting' || own.state === 'undone';
      if (isNotWritten && own.refused !== null) throw new NotWritten(own.refused);
      if (own.state !== 'undone') throw error;
      if (codeOf(error) === 'P2028') throw new NotWritten(TOO_LONG);
      if (!metLock(error)) throw error;
      if (performance.now() > own.until) throw new NotWritten(ANOTHER_PROGRAM);
      await breath();
    }
  }
}

/** Begins no more writes in this program, and resolves when those that have begun are through. */
export const writesFinished = (): Promise<void> => library.finishWrites();

/** Whether it failed by a lock: as the adapter says it, or Prisma (P1008). */
const metLock = (error: unknown) => isBusy(error) || codeOf(error) === 'P1008';

/** Prisma's code; P2028 is a transaction that outlived its time. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
