import { env } from '@/lib/env';
import type { LogEntry } from '@/lib/log/entry';
import { writeEntry } from '@/lib/log/log-folder';

/**
 * Writes a line into the log of the day (`logs/2026-11-29.jsonl` in the data folder; times in UTC).
 * Only what `entrySchema` names gets in. Where it cannot be written, nothing happens: what is logged
 * must not fail for it.
 */
export function logLine(entry: LogEntry, moment = new Date()): void {
  writeEntry(env.dataFolder, entry, moment);
}
