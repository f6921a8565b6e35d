import { closeSync, fstatSync, mkdirSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { entrySchema, type LogEntry } from '@/lib/log/entry';

/** How many days are kept, today among them. */
const KEPT_DAYS = 7;

/** What a day's file may hold, in bytes. What comes after that is not written. */
const MOST_BYTES = 5 * 1024 * 1024;

/** Names that this program gives. Nothing else is ever removed. */
const NAME = /^(\d{4}-\d\d-\d\d)\.jsonl$/;

const DAY = 24 * 60 * 60 * 1000;
const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** Where the log of a day (in UTC) lies. */
export const logFile = (dataFolder: string, moment: Date): string =>
  path.join(dataFolder, 'logs', `${dayOf(moment)}.jsonl`);

/**
 * Adds a line to the log of the day, which its owner alone may read. A day's first line removes what
 * is older than a week. A full file takes no more.
 *
 * @throws what the disk says
 */
export function appendToLog(dataFolder: string, line: string, moment: Date): void {
  const file = logFile(dataFolder, moment);
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const handle = openSync(file, 'a', 0o600);
  try {
    const { size } = fstatSync(handle);
    if (size === 0) removeOld(path.dirname(file), moment);
    const bytes = Buffer.from(`${line}\n`);
    if (size + bytes.length <= MOST_BYTES) writeSync(handle, bytes);
  } finally {
    closeSync(handle);
  }
}

/** Adds what an entry may say to the log of the day; does nothing where that cannot be written. */
export function writeEntry(dataFolder: string, entry: LogEntry, moment: Date): void {
  try {
    const line = JSON.stringify({ time: moment.toISOString(), ...entrySchema.parse(entry) });
    appendToLog(dataFolder, line, moment);
  } catch {
    // A full disk is told by what is saved, not by the log.
  }
}

function removeOld(folder: string, moment: Date): void {
  const oldest = dayOf(new Date(moment.getTime() - (KEPT_DAYS - 1) * DAY));
  for (const name of readdirSync(folder)) {
    const day = NAME.exec(name)?.[1];
    if (day !== undefined && day < oldest) rmSync(path.join(folder, name), { force: true });
  }
}
