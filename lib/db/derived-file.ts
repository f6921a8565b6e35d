import { closeSync, openSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Client, createClient } from '@libsql/client/sqlite3';
import { makeTurns } from '@/lib/db/connections/turns';
import type { Ask } from '@/lib/db/read-at-once';
import { COMPANIONS, saysBusy } from '@/lib/db/trouble';
import { refuseNoRoom } from '@/lib/db/workshop';
import { fileUrl } from '@/lib/fields/file-url';

/** Said by a file that was thrown away, to whoever still asks it. */
export class ThrownAway extends Error {
  constructor() {
    super('The file was thrown away while it was in use.');
  }
}

/** How long another program that writes to the file is waited for, in milliseconds. */
const PATIENCE_MS = 5000;

/**
 * A file of SQLite's that is made from the library and may be lost at any time. It has one connection for
 * reading, which goes on while somebody writes, and one for writing; writes have their turn one after the other.
 */
export class DerivedFile {
  readonly path: string;
  readonly #turns = makeTurns();
  #reading: Client | null = null;
  #writing: Client | null = null;
  #isGone = false;

  private constructor(place: string) {
    this.path = place;
  }

  /**
   * Opens the file. What lies there and was made in another way, for another library or not to its end is
   * thrown away without a word, as is what cannot be read, and an empty one is made.
   *
   * @param marks what the file has to bear: how it is made, and for which library
   * @param make the statements that make an empty one
   * @throws where it can neither be read nor be made
   */
  static async open(place: string, marks: string, make: readonly string[]): Promise<DerivedFile> {
    const file = new DerivedFile(place);
    try {
      if ((await file.#marks()) === marks) return file;
    } catch (error) {
      // What somebody writes to just now is not broken.
      if (saysBusy(error)) {
        file.close();
        throw error;
      }
    }
    file.#remove();
    await file.write(async (ask) => {
      for (const sql of make) await ask(sql);
      await ask('CREATE TABLE "Marks" ("marks" TEXT NOT NULL)');
      await ask('INSERT INTO "Marks" VALUES (?)', marks);
    });
    return file;
  }

  async #marks(): Promise<unknown> {
    const [row] = await this.read('SELECT "marks" FROM "Marks"');
    return row?.marks;
  }

  /** Reads what was written to its end. */
  read: Ask = async (sql, ...args) => {
    if (this.#reading === null) {
      const opened = await this.#connect(20);
      await opened.execute('PRAGMA query_only = ON');
      this.#reading = opened;
    }
    const reading = this.#reading;
    return this.#unlessGone(async () => (await reading.execute({ sql, args })).rows);
  };

  /** What the file says; where it was thrown away meanwhile, that and nothing else. */
  async #unlessGone<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      throw this.#isGone ? new ThrownAway() : error;
    }
  }

  /**
   * Does `work` in one transaction, all of it or nothing. Others read meanwhile what was there before.
   *
   * @throws DatabaseTrouble where the disk has little room left: that is the library's
   * @throws ThrownAway where it was thrown away before the work was stored
   */
  async write<Result>(work: (ask: Ask) => Promise<Result>): Promise<Result> {
    refuseNoRoom(path.dirname(path.resolve(this.path)), 0);
    const leave = await this.#turns.take(Number.MAX_SAFE_INTEGER);
    try {
      const client = await this.#begin();
      const ask: Ask = async (sql, ...args) => (await client.execute({ sql, args })).rows;
      try {
        return await this.#unlessGone(async () => {
          const result = await work(ask);
          await client.execute('COMMIT');
          return result;
        });
      } catch (error) {
        // Closing alone gives no lock back.
        await client.execute('ROLLBACK').catch(() => {});
        client.close();
        if (this.#writing === client) this.#writing = null;
        throw error;
      }
    } finally {
      leave?.();
    }
  }

  async #begin(): Promise<Client> {
    const until = performance.now() + PATIENCE_MS;
    for (;;) {
      try {
        this.#writing ??= await this.#connect(1);
        await this.#writing.execute('BEGIN IMMEDIATE');
        return this.#writing;
      } catch (error) {
        this.#writing?.close();
        this.#writing = null;
        if (!saysBusy(error) || performance.now() > until) throw error;
        await pause(20);
      }
    }
  }

  /** @param patience how long a statement waits for a lock and holds the thread, in milliseconds */
  async #connect(patience: number): Promise<Client> {
    if (this.#isGone) throw new ThrownAway();
    // Made by SQLite it would be for others to read.
    closeSync(openSync(this.path, 'a', 0o600));
    const client = createClient({ url: fileUrl(this.path), timeout: patience });
    try {
      await client.execute('PRAGMA journal_mode = WAL');
      // A power cut may take the last writes; it leaves a whole file, and they are done again.
      await client.execute('PRAGMA synchronous = NORMAL');
      await client.execute('PRAGMA cache_size = -8000');
    } catch (error) {
      client.close();
      throw error;
    }
    return client;
  }

  /** Closes the file; whoever reads or writes next opens it again. */
  close(): void {
    this.#reading?.close();
    this.#writing?.close();
    this.#reading = null;
    this.#writing = null;
  }

  /** Closes the file for good and removes it: whoever asks it still is told so, and finds nothing in another. */
  throwAway(): void {
    this.#isGone = true;
    this.#remove();
  }

  #remove(): void {
    this.close();
    for (const end of ['', ...COMPANIONS]) rmSync(this.path + end, { force: true });
  }
}
