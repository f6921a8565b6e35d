import { PrismaLibSql } from '@prisma/adapter-libsql';
import { isDriverAdapterError, type SqlDriverAdapter } from '@prisma/driver-adapter-utils';

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

/** One connection to the database file; it can be exchanged for a new one at any time. */
export type Connection = {
  /** The connection, opened where it is not yet. */
  use: () => Promise<SqlDriverAdapter>;
  /** Closes it; whoever uses it next opens a new one. */
  exchange: () => Promise<void>;
};

/**
 * A connection that is opened when it is first used.
 *
 * libSQL never puts a statement back that met a lock: such a connection keeps what it read for ever and
 * can commit nothing more ("SQL statements in progress"). So whoever meets a lock exchanges the
 * connection; nothing else cures it.
 *
 * @param url the file's address in libSQL's form
 * @param patience how long, in milliseconds, a statement waits for a lock. It holds the whole program
 *   meanwhile, since libSQL waits in its thread
 * @param settings statements that each new connection begins with
 */
export function connectionTo(
  url: string,
  patience: number,
  settings: readonly string[] = [],
): Connection {
  let opened: Promise<SqlDriverAdapter> | null = null;

  async function open(): Promise<SqlDriverAdapter> {
    const adapter = await new PrismaLibSql({ url, timeout: patience }).connect();
    for (const sql of settings) await adapter.executeRaw(statement(sql));
    return adapter;
  }

  return {
    async use() {
      opened ??= open();
      try {
        return await opened;
      } catch (error) {
        opened = null;
        throw error;
      }
    },
    async exchange() {
      const before = opened;
      opened = null;
      await (await before?.catch(() => null))?.dispose();
    },
  };
}
