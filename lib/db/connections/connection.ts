import { PrismaLibSql } from '@prisma/adapter-libsql';
import { isDriverAdapterError, type SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import type { LibraryFile, Mishap, Opened } from '@/lib/db/connections/library-file';
import { fileUrl } from '@/lib/fields/file-url';

/** A statement without parameters, as the adapter takes it. */
export const statement = (sql: string) => ({ sql, args: [], argTypes: [] });

/** Whether a statement was not done because another connection holds a lock. */
export function isBusy(error: unknown): boolean {
  return isDriverAdapterError(error) && error.cause.kind === 'SocketTimeout';
}

/** Whether a statement was not done because the disk is full. */
export function isFull(error: unknown): boolean {
  return (
    isDriverAdapterError(error) &&
    /database or disk is full/.test(error.message + error.cause.originalMessage)
  );
}

/** One connection to the library file; it can be exchanged for a new one at any time. */
export type Connection = {
  /** The connection, opened where it is not yet. */
  use: () => Promise<SqlDriverAdapter>;
  /** Closes it; whoever uses it next opens a new one. */
  exchange: () => Promise<void>;
  /** Whether it is open now. */
  isOpen: () => boolean;
  /** How often it was opened, so that numbers which SQLite begins anew can be told apart. */
  openings: () => number;
  /** What became of the file meanwhile; null where all is as it should be. */
  look: () => Mishap | null;
};

/** Reading once is what opens the log, too. */
const FIRST = statement('SELECT count(*) FROM sqlite_schema');

/**
 * A connection that is opened when it is first used.
 *
 * libSQL never puts a statement back that met a lock: such a connection keeps what it read for ever and
 * can commit nothing more ("SQL statements in progress"). So whoever meets a lock exchanges the
 * connection; nothing else cures it.
 *
 * @param patience how long, in milliseconds, a statement waits for a lock. It holds the whole program
 *   meanwhile, since libSQL waits in its thread
 * @param settings statements that each new connection begins with
 */
export function connectionTo(
  file: LibraryFile,
  patience: number,
  settings: readonly string[] = [],
): Connection {
  let opening: Promise<SqlDriverAdapter> | null = null;
  let opened: Opened | null = null;
  let openings = 0;

  async function open(): Promise<SqlDriverAdapter> {
    // A file that is not there would be made, and one that lies in its place would get what is not its own.
    if (!file.mayBeOpened())
      throw new Error(`The library ${file.path} is not in its place any more.`);
    const adapter = await new PrismaLibSql({
      url: fileUrl(file.path),
      timeout: patience,
    }).connect();
    try {
      await adapter.queryRaw(FIRST);
      for (const sql of settings) await adapter.executeRaw(statement(sql));
      opened = file.note();
      openings += 1;
      return adapter;
    } catch (error) {
      await adapter.dispose();
      throw error;
    }
  }

  return {
    async use() {
      opening ??= open();
      try {
        return await opening;
      } catch (error) {
        opening = null;
        throw error;
      }
    },
    async exchange() {
      const before = opening;
      opening = null;
      opened = null;
      await (await before?.catch(() => null))?.dispose();
    },
    isOpen: () => opened !== null,
    openings: () => openings,
    look: () => file.look(opened),
  };
}
