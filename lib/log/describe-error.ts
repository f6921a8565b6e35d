import type { LogEntry } from '@/lib/log/entry';
import { ownFrames } from '@/lib/log/own-frames';

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
