import { setTimeout as pause } from 'node:timers/promises';
import type {
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQuery,
  Transaction,
} from '@prisma/driver-adapter-utils';
import { type Connection, connectionTo, isBusy, statement } from '@/lib/db/connections/connection';
import { type Course, course, newCourse, PATIENCE_MS, refused } from '@/lib/db/connections/course';
import { LibraryFile, type Mishap } from '@/lib/db/connections/library-file';
import { lockedTransaction } from '@/lib/db/connections/locked-transaction';
import { rescue, sayMishap } from '@/lib/db/connections/mishap';
import { makeTurns } from '@/lib/db/connections/turns';

/** How long libSQL waits by itself. It holds the thread, and with it everybody, so it is next to nothing. */
const READ_WAIT_MS = 20;
const WRITE_WAIT_MS = 1;

const BEGIN = statement('BEGIN IMMEDIATE');

/**
 * Asks for the write lock and gives it back at once. As a script a statement that meets a lock leaves
 * nothing open, and what has begun is taken back.
 */
const PROBE = 'BEGIN IMMEDIATE; ROLLBACK';

const WRITES = /^\s*(insert|update|delete|replace)\b/i;
const READS = /^\s*(select|with|values|pragma|explain)\b/i;

/** Counts the commits of all other connections to the file, the one for writing among them. */
const DATA_VERSION = statement('PRAGMA data_version');

/** Said to whoever writes a data function: it would wait for itself. */
export const WITHIN_ANOTHER =
  'A transaction within another would wait for it: hand its session on.';

export const ANOTHER_PROGRAM =
  'Another program is writing to the library, and nothing was stored: try again in a moment.';
const THIS_PROGRAM =
  'The library was busy with other saves, and nothing was stored: try again in a moment.';
const STOPPING = 'Counterpoint is being stopped, and nothing was stored: try again when it runs.';

/**
 * How Prisma reaches the database file: by one connection for reading, so that pages go on while
 * somebody writes, and by one for writing, which has the write lock from the beginning of each
 * transaction. Writes have their turn in the order in which they asked; where another program has the
 * lock, it is asked for again and again without holding the thread. A write by itself is a transaction
 * of one statement.
 *
 * A file that is deleted, exchanged or written over while it is open is noticed before a write is
 * answered: then nothing is written any more (decision 0112).
 */
export class LibraryAdapter implements SqlDriverAdapterFactory {
  readonly provider = 'sqlite';
  readonly adapterName = 'counterpoint-library';
  readonly #file: LibraryFile;
  readonly #reading: Connection;
  readonly #writing: Connection;
  readonly #turns = makeTurns();
  #stopping = false;
  #rescued: Promise<string | null> | null = null;

  constructor(file: string) {
    this.#file = new LibraryFile(file);
    this.#reading = connectionTo(this.#file, READ_WAIT_MS, ['PRAGMA query_only = ON']);
    this.#writing = connectionTo(this.#file, WRITE_WAIT_MS);
  }

  /**
   * What became of the library file while it is open, in words; null where all is as it should be, or
   * nothing is open.
   */
  sayMishap(): string | null {
    for (const one of [this.#writing, this.#reading]) {
      const mishap = one.isOpen() ? one.look() : null;
      if (mishap !== null) return sayMishap(mishap, this.#file.path);
    }
    return null;
  }

  /**
   * Another text after any write to the library, of this program or of another, and the same as long as
   * there was none; at times another without one. It is asked for without reading a row.
   */
  async revision(): Promise<string> {
    const { rows } = await this.#read((on) => on.queryRaw(DATA_VERSION));
    return `${this.#reading.openings()} ${rows[0]?.[0]}`;
  }

  /** Begins no more writes, and resolves when those that have begun are through. */
  async finishWrites(): Promise<void> {
    this.#stopping = true;
    await this.#turns.idle();
  }

  /** Closes both connections; whoever asks next opens new ones. Waits for the write that is under way. */
  async exchange(): Promise<void> {
    const leave = await this.#turns.take(Number.MAX_SAFE_INTEGER);
    try {
      await this.#close();
    } finally {
      leave?.();
    }
  }

  async connect(): Promise<SqlDriverAdapter> {
    const { provider, adapterName } = this;
    const ask = <Result>(
      query: SqlQuery,
      does: (on: Pick<SqlDriverAdapter, 'queryRaw' | 'executeRaw'>) => Promise<Result>,
    ) => {
      if (WRITES.test(query.sql)) return this.#writeAlone(does);
      return READS.test(query.sql) ? this.#read(does) : this.#apart(does);
    };
    return {
      provider,
      adapterName,
      queryRaw: (query) => ask(query, (on) => on.queryRaw(query)),
      executeRaw: (query) => ask(query, (on) => on.executeRaw(query)),
      executeScript: (script) => this.#apart((on) => on.executeScript(script)),
      startTransaction: () => this.#begin(),
      dispose: () => this.#close(),
    };
  }

  async #close(): Promise<void> {
    // Closing takes the log into the file: into one that was written over it must not come.
    if (this.#writing.look() === 'overwritten') return;
    await Promise.all([this.#reading.exchange(), this.#writing.exchange()]);
  }

  /** Reads are never kept from the file for long; while it is looked through after a crash they are. */
  async #read<Result>(does: (on: SqlDriverAdapter) => Promise<Result>): Promise<Result> {
    const until = performance.now() + PATIENCE_MS;
    for (let ms = 20; ; ms = Math.min(2 * ms, 250)) {
      try {
        return await does(await this.#reading.use());
      } catch (error) {
        if (!isBusy(error)) throw error;
        await this.#reading.exchange();
        if (performance.now() > until) throw error;
      }
      await pause(ms);
    }
  }

  /** What is neither read nor written row by row has a connection of its own. */
  async #apart<Result>(does: (on: SqlDriverAdapter) => Promise<Result>): Promise<Result> {
    const own = connectionTo(this.#file, READ_WAIT_MS);
    try {
      return await does(await own.use());
    } finally {
      await own.exchange();
    }
  }

  async #writeAlone<Result>(does: (on: Transaction) => Promise<Result>): Promise<Result> {
    const transaction = await this.#begin();
    try {
      const result = await does(transaction);
      await transaction.commit();
      return result;
    } catch (error) {
      await transaction.rollback();
      throw error;
    }
  }

  async #begin(): Promise<Transaction> {
    const around = course.getStore();
    if (around?.state === 'open') throw new Error(WITHIN_ANOTHER);
    const own = around?.state === 'waiting' ? around : newCourse(PATIENCE_MS);
    const leave = await this.#turns.take(own.until);
    if (leave === null) throw refused(own, THIS_PROGRAM);
    try {
      if (this.#stopping) throw refused(own, STOPPING);
      const on = await this.#takeLock(own);
      own.state = 'open';
      return lockedTransaction(this, {
        on,
        own,
        leave,
        from: this.#writing,
        library: this.#file.path,
      });
    } catch (error) {
      leave();
      throw error;
    }
  }

  /** The connection for writing, with the write lock. */
  async #takeLock(own: Course): Promise<SqlDriverAdapter> {
    for (;;) {
      const mishap = this.#writing.look();
      if (mishap !== null) throw refused(own, await this.#sayWithCopy(mishap));
      try {
        const on = await this.#writing.use();
        await on.executeScript(PROBE);
        try {
          await on.executeRaw(BEGIN);
          return on;
        } catch (error) {
          // Somebody was quicker, and left this connection with a statement that never ends.
          await this.#writing.exchange();
          throw error;
        }
      } catch (error) {
        if (!isBusy(error)) {
          await this.#writing.exchange();
          throw error;
        }
      }
      if (performance.now() > own.until) throw refused(own, ANOTHER_PROGRAM);
      await breath();
    }
  }

  /** What became of the file, and where all is that was stored before. */
  async #sayWithCopy(mishap: Mishap): Promise<string> {
    const from = [this.#writing, this.#reading].find((one) => one.isOpen());
    if (from) this.#rescued ??= rescue(from, mishap, this.#file.path);
    return [sayMishap(mishap, this.#file.path), await this.#rescued].filter(Boolean).join(' ');
  }
}

/** The pause before a lock is asked for again; of no fixed length, so that two do not meet for ever. */
export const breath = (): Promise<void> => pause(8 + 17 * Math.random());
