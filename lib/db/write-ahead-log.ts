import { closeSync, existsSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { isOpenElsewhere } from '@/lib/db/alone';
import { examine, type Health, readHeader } from '@/lib/db/file-health';
import { markFile, readMarks, writeMarks } from '@/lib/db/file-mark';
import { copyAside, makeAside } from '@/lib/db/set-aside';
import { readLastEntry } from '@/lib/db/starting/last-times';
import { COMPANIONS, DatabaseTrouble, inUse } from '@/lib/db/trouble';
import { copyFileQuickly, keepOnDisk } from '@/lib/db/workshop';

/** The log holds something. An empty one says nothing of any file. */
export function hasLog(file: string): boolean {
  return (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/** The log and its index. */
const LOG = ['-wal', '-shm'] as const;

/** Moves what stands beside a database file into a folder; returns the names of what was there. */
function moveLog(file: string, aside: string, ends: readonly string[] = LOG): string[] {
  const moved: string[] = [];
  for (const end of ends) {
    if (!existsSync(file + end)) continue;
    const name = path.basename(file) + end;
    renameSync(file + end, path.join(aside, name));
    moved.push(name);
  }
  keepOnDisk(aside);
  keepOnDisk(path.dirname(file));
  return moved;
}

/**
 * Sets aside what a removed database file left beside it, so that nothing of it gets into the file
 * that is made next. Does nothing where nothing was left.
 */
export function setAsideLeftLog(file: string, say: (line: string) => void): void {
  if (!COMPANIONS.some((end) => existsSync(file + end))) return;
  const aside = makeAside(path.dirname(file), 'log-of-a-removed-file');
  // The file's number goes with them: put back beside their file, they are known to belong to it.
  if (existsSync(markFile(file))) {
    renameSync(markFile(file), path.join(aside, path.basename(markFile(file))));
  }
  const names = moveLog(file, aside, COMPANIONS);
  say(
    `  ${file} was removed, but what was saved last still stood beside it; set aside in ${aside} (${names.join(', ')}). If you still have the file: stop Counterpoint, move the new file away, and put the old one and these back together.`,
  );
}

/** The number in the newest first page that a log holds; null where it holds none. */
function readMarkInLog(log: string): number | null {
  const handle = openSync(log, 'r');
  try {
    const head = Buffer.alloc(32);
    if (readSync(handle, head, 0, 32, 0) < 32) return null;
    const pageSize = head.readUInt32BE(8);
    if (pageSize < 512 || pageSize > 65_536) return null;
    const frame = Buffer.alloc(24 + 100);
    let mark: number | null = null;
    for (let at = 32; ; at += 24 + pageSize) {
      if (readSync(handle, frame, 0, frame.length, at) < frame.length) return mark;
      // Frames of an earlier round bear other salts than the head.
      if (!frame.subarray(8, 16).equals(head.subarray(16, 24))) return mark;
      if (frame.readUInt32BE(0) === 1) mark = frame.readUInt32BE(24 + 60);
    }
  } finally {
    closeSync(handle);
  }
}

/** Whose a log is. `doubtful`: nothing says that it is of another file, but it does not fit. */
export type Belonging = 'own' | 'foreign' | 'doubtful';

/** Where it is in doubt whose a log is, what a person has to know to say it. */
export type Doubt = {
  file: string;
  /** The file with its log is whole, so that going on with both can be chosen. */
  fitsWithLog: boolean;
  /** When something was entered last, with the log and without, as it stands in the tables. */
  lastWithLog: string;
  lastWithout: string;
};

/** What a person says: to go on with what the log holds, or with the file alone. */
export type Decision = 'with' | 'without';

type Judgement = {
  belonging: Belonging;
  /** Of the file with its log, where that is its own; else of the file alone. */
  health: Health;
  /** Null where it is not in doubt. */
  doubt: Doubt | null;
};

/**
 * Tells whether the log beside a copy belongs to it. SQLite itself cannot: it replays any whole log
 * over any file. The signs, the surest first: a copy written by SQLite expects no log; the file is
 * sound only with it or only without it; the file does not bear a number that was noted.
 *
 * @param file the library, only for its name
 * @param copy may be opened, with and without its log
 * @param marks the numbers noted for the file; null: none yet
 */
async function judge(
  file: string,
  copy: string,
  marks: readonly number[] | null,
): Promise<Judgement> {
  const header = readHeader(copy);
  const markInLog = readMarkInLog(`${copy}-wal`);
  const bare = path.join(path.dirname(copy), 'without-log.db');
  for (const end of ['', '-journal']) {
    if (existsSync(copy + end)) copyFileQuickly(copy + end, bare + end);
  }
  const noted = header === null || marks === null || marks.includes(header.mark);
  if (header !== null && !header.keepsLog) {
    return { belonging: 'foreign', health: await examine(bare), doubt: null };
  }
  const health = await examine(copy);
  const isWhole = health.damage === null && health.lostLinks === 0;
  if (isWhole && noted) return { belonging: 'own', health, doubt: null };
  const without = await examine(bare);
  const own: Judgement = { belonging: 'own', health, doubt: null };
  const foreign: Judgement = { belonging: 'foreign', health: without, doubt: null };
  const doubtful = async (): Promise<Judgement> => ({
    belonging: 'doubtful',
    health: without,
    doubt: {
      file,
      fitsWithLog: health.damage === null,
      lastWithLog: health.damage === null ? await readLastEntry(copy) : '',
      lastWithout: await readLastEntry(bare),
    },
  });
  // A start that was cut off can leave pages in the file that only the log makes whole.
  if (without.damage !== null) return own;
  if (health.damage !== null || health.lostLinks > without.lostLinks) {
    return noted && marks !== null ? await doubtful() : foreign;
  }
  if (noted || markInLog === header?.mark) return own;
  return markInLog !== null && marks?.includes(markInLog) ? foreign : await doubtful();
}

/**
 * Whose the log beside a library is; a log that a killed program left is the file's own.
 *
 * @param file the library, only for its name and the numbers noted for it
 * @param copy a copy of it with its log; without, where that is another file's
 */
export async function whoseLog(file: string, copy: string): Promise<Judgement> {
  // Looked at in a copy of the copy: what opens it may fold the log into it.
  const looked = path.join(path.dirname(copy), 'with-log.db');
  for (const end of ['', '-wal', '-journal']) {
    if (existsSync(copy + end)) copyFileQuickly(copy + end, looked + end);
  }
  const judged = await judge(file, looked, readMarks(file));
  if (judged.belonging === 'foreign') rmSync(`${copy}-wal`);
  return judged;
}

/**
 * Where nobody was there to decide it.
 *
 * @returns one line that says what to do
 */
export function undecided({ file, fitsWithLog }: Doubt): DatabaseTrouble {
  const ways = fitsWithLog
    ? 'COUNTERPOINT_LOG=with (goes on with what the log holds) or COUNTERPOINT_LOG=without (goes on with the file alone)'
    : 'COUNTERPOINT_LOG=without (goes on with the file alone; with the log it would be damaged)';
  return new DatabaseTrouble(
    `The log beside ${file} does not fit it, perhaps because the file was put in the place of another, and the log may hold what was entered last. Start Counterpoint in a terminal to be asked, or start it once with ${ways}; file and log are set aside before. Nothing was changed.`,
  );
}

/**
 * Sets aside a log that is not the file's own, and where that was in doubt a copy of the file with it,
 * whatever was decided.
 *
 * @param decision what was decided where it was in doubt; null: the log is another file's
 * @param mark the number that the file bears
 * @param workshop a folder on the same disk
 * @throws DatabaseTrouble where another program has the file open; nothing is moved then
 */
export function setAsideLog(
  file: string,
  decision: Decision | null,
  mark: number,
  workshop: string,
  say: (line: string) => void,
): void {
  if (isOpenElsewhere(file, workshop) === true) throw inUse(file);
  const name = path.basename(file);
  if (decision === null) {
    const aside = makeAside(path.dirname(file), 'log-of-another-file');
    const names = moveLog(file, aside);
    say(
      `  ${file} was put in the place of another file, whose log still stood beside it; the log was set aside in ${aside} (${names.join(', ')}). Nothing of it was taken over.`,
    );
    return;
  }
  const copied = decision === 'with' ? ['', '-wal'] : [''];
  const aside = copyAside(file, 'file-and-log-that-do-not-fit', copied);
  writeMarks(path.join(aside, name), [mark]);
  if (decision === 'without') moveLog(file, aside);
  say(
    `  Counterpoint goes on with ${decision === 'with' ? 'what the log holds' : 'the file alone'}; the log, with a copy of the file, was set aside in ${aside}. If entries are missing: stop Counterpoint, move the files named ${name}… away, and put those from there in their place.`,
  );
}
