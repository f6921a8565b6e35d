import { env } from '@/lib/env';
import { describeError } from '@/lib/log/describe-error';
import { entrySchema, type LogEntry } from '@/lib/log/entry';
import { logFile } from '@/lib/log/log-folder';
import { logLine } from '@/lib/log/log-line';

/** What is known of the request that met a fault. */
export type Met = Pick<LogEntry, 'requestId' | 'method' | 'route' | 'kind'>;

const held = globalThis as typeof globalThis & { counterpointToldFaults?: WeakSet<object> };

/** False the first time that an error is handed in; kept across the copies of a module. */
function isTold(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  held.counterpointToldFaults ??= new WeakSet();
  const told = held.counterpointToldFaults.has(error);
  held.counterpointToldFaults.add(error);
  return told;
}

/**
 * A fault in one line for the terminal, without the error's message, which can hold what somebody
 * entered: where it happened, the numbers under which it stands in the log, and where that is.
 *
 * @param entry what gets into the log of it
 * @param log the file
 */
export function faultInOneLine(entry: LogEntry, log: string): string {
  const { route, error, code, digest, requestId } = entrySchema.parse(entry);
  const where = route === undefined ? '' : ` in ${route}`;
  const about = [
    [error ?? 'of an unknown kind', code].filter(Boolean).join(' '),
    digest === undefined ? '' : `number ${digest}`,
    requestId === undefined ? '' : `request ${requestId}`,
  ].filter(Boolean);
  return `A fault${where} (${about.join(', ')}). Where in the code stands in ${log}`;
}

/**
 * Writes a fault into the log and says it in one line on the terminal; once, however often the same
 * error is handed in.
 */
export function tellFault(error: unknown, met: Met = {}): void {
  if (isTold(error)) return;
  const now = new Date();
  const entry = { what: 'fault', ...met, ...describeError(error) };
  logLine(entry, now);
  process.stderr.write(`${faultInOneLine(entry, logFile(env.dataFolder, now))}\n`);
}

/**
 * From here on an error that is handed to the console is told as a fault, in one line. The framework
 * prints errors whole, and the messages of some hold what somebody entered. It does so a moment
 * before it says which request met the error (`onRequestError`), so that is waited for.
 */
export function keepErrorsOffTheTerminal(): void {
  const print = console.error;
  console.error = (...words: unknown[]) => {
    const errors = words.filter((word) => word instanceof Error);
    if (errors.length === 0) print(...words);
    for (const error of errors) setTimeout(tellFault, 100, error);
  };
}
