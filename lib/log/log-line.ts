import { env } from '@/lib/env';
import { entrySchema, type LogEntry } from '@/lib/log/entry';
import { appendToLog } from '@/lib/log/log-folder';
import { ownFrames } from '@/lib/log/own-frames';

/**
 * Writes a line into the log of the day (`logs/2026-11-29.jsonl` in the data folder; times in UTC).
 * Only what `entrySchema` names gets in. Where it cannot be written, nothing happens: what is logged
 * must not fail for it.
 */
export function logLine(entry: LogEntry, moment = new Date()): void {
  try {
    const line = JSON.stringify({ time: moment.toISOString(), ...entrySchema.parse(entry) });
    appendToLog(env.dataFolder, line, moment);
  } catch {
    // A full disk is told by what is saved, not by the log.
  }
}

/**
 * What may be said of an error: its class, code and number, and where in our code it was thrown. Its
 * message is left out, as it can hold what somebody entered.
 */
export function describeError(error: unknown): Omit<LogEntry, 'what'> {
  const fields = typeof error === 'object' && error !== null ? error : {};
  const text = (name: string) => {
    const value: unknown = name in fields ? fields[name as keyof typeof fields] : undefined;
    return typeof value === 'string' ? value : undefined;
  };
  const frames = ownFrames(error, process.cwd());
  return {
    error: error instanceof Error ? error.name : typeof error,
    code: text('code'),
    digest: text('digest'),
    ...(frames.length > 0 ? { frames } : {}),
  };
}
