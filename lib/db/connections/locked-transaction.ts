import type { SqlDriverAdapter, Transaction } from '@prisma/driver-adapter-utils';
import { type Connection, isBusy, isFull, statement } from '@/lib/db/connections/connection';
import type { Course } from '@/lib/db/connections/course';
import { sayMishap } from '@/lib/db/connections/mishap';
import { raising } from '@/lib/db/connections/raise';

const ROLLBACK = statement('ROLLBACK');

const READS = /^\s*(select|with|values|pragma|explain)\b/i;

const DISK_FULL =
  'The disk that holds the library is full, and nothing was stored: free some room, then try again.';

/** What has the write lock. */
type Locked = {
  /** What it is written by, and the connection that this is of; after a fault it is exchanged. */
  on: SqlDriverAdapter;
  from: Connection;
  own: Course;
  /** Gives the turn back. */
  leave: () => void;
  /** The library's path, for the sentence. */
  library: string;
};

/** Thrown where the file is another by now, so that what was written is taken back or in no file. */
class NotInPlace extends Error {}

function mustBeInPlace({ from, own, library }: Locked): void {
  const mishap = from.look();
  if (mishap === null) return;
  own.refused = sayMishap(mishap, library);
  throw new NotInPlace(own.refused);
}

/**
 * A transaction that has begun, for Prisma. It notes in its course how it ends, and looks before it is
 * kept and after whether the file is still in its place. Where it wrote, it raises the revisions of what it
 * touched: here, so that no write can forget it (decision 0190).
 */
export function lockedTransaction(
  { provider, adapterName }: Pick<Transaction, 'provider' | 'adapterName'>,
  one: Locked,
): Transaction {
  const { on, from, own, leave } = one;
  let fault = false;
  let ended = false;
  let hasWritten = false;
  const watched = async <Result>(asked: Promise<Result>): Promise<Result> => {
    try {
      return await asked;
    } catch (error) {
      fault = true;
      if (isFull(error)) own.refused = DISK_FULL;
      throw error;
    }
  };
  const savepoint = async (sql: string) => {
    await watched(on.executeRaw(statement(sql)));
  };
  const end = async () => {
    ended = true;
    try {
      if (fault) await from.exchange();
    } finally {
      leave();
    }
  };
  return {
    provider,
    adapterName,
    options: { usePhantomQuery: true },
    queryRaw: (query) => {
      hasWritten ||= !READS.test(query.sql);
      return watched(on.queryRaw(query));
    },
    executeRaw: async (query) => {
      const changed = await watched(on.executeRaw(query));
      hasWritten ||= changed > 0;
      return changed;
    },
    createSavepoint: (name) => savepoint(`SAVEPOINT ${name}`),
    rollbackToSavepoint: (name) => savepoint(`ROLLBACK TO ${name}`),
    releaseSavepoint: (name) => savepoint(`RELEASE SAVEPOINT ${name}`),
    commit: async () => {
      try {
        mustBeInPlace(one);
        if (hasWritten && own.touched?.size !== 0)
          await watched(on.executeRaw(statement(raising(own.touched, Date.now()))));
        // As a script one that meets a lock leaves no statement open.
        await watched(on.executeScript('COMMIT'));
        own.state = 'kept';
        mustBeInPlace(one);
      } catch (error) {
        if (error instanceof NotInPlace) {
          own.state = 'undone';
          await on.executeRaw(ROLLBACK).catch(() => {});
        } else {
          // A lock or a full disk came before the end of it; of all else SQLite does not say that.
          own.state = isBusy(error) || isFull(error) ? 'undone' : 'unknown';
        }
        throw error;
      } finally {
        await end();
      }
    },
    rollback: async () => {
      if (ended) return;
      try {
        await on.executeRaw(ROLLBACK);
      } catch {
        // SQLite has taken it back already; what was never committed is not stored.
        fault = true;
      }
      own.state = 'undone';
      await end();
    },
  };
}
