import { fstatSync, openSync, readSync, statSync } from 'node:fs';

/** What became of a library file while it was open. */
export type Mishap = 'gone' | 'exchanged' | 'overwritten' | 'log-exchanged';

/** The files that a connection has open, by device and number; null where there is none. */
export type Opened = { library: string | null; log: string | null; index: string | null };

function identityOf(file: string): string | null {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev}:${found.ino}`;
}

/**
 * What SQLite notes in the index of the log about taking it into the library: the log's salts, how far it
 * has been taken in, and how far somebody set out to. Nobody writes to the library file without changing
 * it first, as long as there is a log.
 */
type Progress = { noted: string; underWay: boolean };

/**
 * Looks whether the library file is still the one that is open, for a few microseconds. SQLite itself does
 * not: it goes on writing to a file that has no name any more.
 *
 * The files are looked at by their numbers, and by handles that are never closed: where a program closes
 * any handle of a file, the system takes back all the locks that it has on it, those of SQLite too.
 */
export class LibraryFile {
  readonly path: string;
  /** The file that was opened first. */
  #known: string | null = null;
  #overwritten = false;
  #content: number | null = null;
  #index: { identity: string; handle: number } | null = null;
  #last: { progress: Progress; content: string } | null = null;

  constructor(path: string) {
    this.path = path;
  }

  /** Whether what lies in the place now may be opened: there is a file, and no other was opened before. */
  mayBeOpened(): boolean {
    const found = identityOf(this.path);
    return found !== null && (this.#known === null || found === this.#known) && !this.#overwritten;
  }

  /** Notes what a connection that has just read has open. */
  note(): Opened {
    const opened = {
      library: identityOf(this.path),
      log: identityOf(`${this.path}-wal`),
      index: identityOf(`${this.path}-shm`),
    };
    this.#known ??= opened.library;
    this.#watch(opened);
    return opened;
  }

  /**
   * What became of the file; null where all is as it should be.
   *
   * @param opened what a connection has open; null: it has nothing open yet
   */
  look(opened: Opened | null): Mishap | null {
    const library = identityOf(this.path);
    if (library === null) return 'gone';
    if (this.#known !== null && library !== this.#known) return 'exchanged';
    if (opened === null) return this.#overwritten ? 'overwritten' : null;
    if (opened.log !== null && identityOf(`${this.path}-wal`) !== opened.log)
      return 'log-exchanged';
    if (opened.index !== null && identityOf(`${this.path}-shm`) !== opened.index)
      return 'log-exchanged';
    if (!this.#overwritten && this.#isOverwritten()) this.#overwritten = true;
    return this.#overwritten ? 'overwritten' : null;
  }

  #watch({ index }: Opened): void {
    try {
      this.#content ??= openSync(this.path, 'r');
      if (index === null) return;
      if (this.#index?.identity !== index) {
        this.#index = { identity: index, handle: openSync(`${this.path}-shm`, 'r') };
        this.#last = null;
      }
      if (this.#last === null) this.#isOverwritten();
    } catch {
      // A system that lets nobody else open these files lets nobody exchange them either.
      this.#index = null;
    }
  }

  /**
   * Whether the library file changed though nobody took the log into it: another was copied over it. The
   * order matters, as others may take the log in while one looks: the index is noted before the file is
   * looked at, and compared after it.
   */
  #isOverwritten(): boolean {
    const before = this.#readProgress();
    const content = this.#readContent();
    const after = this.#readProgress();
    if (before === null || content === null || after === null) return false;
    const last = this.#last;
    this.#last = { progress: before, content };
    if (last === null || last.content === content) return false;
    const isTakenIn =
      last.progress.noted !== after.noted ||
      [last.progress, before, after].some((one) => one.underWay);
    return !isTakenIn;
  }

  #readContent(): string | null {
    if (this.#content === null) return null;
    const { size, mtimeNs } = fstatSync(this.#content, { bigint: true });
    return `${size} ${mtimeNs}`;
  }

  #readProgress(): Progress | null {
    if (this.#index === null) return null;
    const head = Buffer.alloc(132);
    try {
      if (readSync(this.#index.handle, head, 0, head.length, 0) < head.length) return null;
    } catch {
      return null;
    }
    const salts = head.subarray(32, 40).toString('hex');
    // Numbers of the machine's own order, which only have to be compared.
    const done = head.subarray(96, 100).toString('hex');
    const setOut = head.subarray(128, 132).toString('hex');
    return { noted: `${salts} ${done} ${setOut}`, underWay: done !== setOut };
  }
}
