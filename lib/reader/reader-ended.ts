import { Refusal } from '@/lib/door/refusal';
import type { ReaderLimits } from '@/lib/reader/reader-task';

/** A file that could not be read to its end; its message says which, why, and what to do. */
export class ReaderEnded extends Refusal {}

/** Why the process ended before it was done; else with what code or signal it broke off. */
export type WhyEnded = 'time' | 'memory' | { brokeWith: string };

/**
 * Why a file was not read, in words.
 *
 * @param name the file, as the person calls it
 * @param remedy how else it can be brought, a sentence
 */
export function sayEnded(
  why: WhyEnded,
  name: string,
  { seconds, megabytes }: ReaderLimits,
  remedy: string,
): string {
  if (why === 'time')
    return `${name}: Reading it took more than ${seconds} second${seconds === 1 ? '' : 's'} and was ended. ${remedy}`;
  if (why === 'memory')
    return `${name}: Reading it took more than ${megabytes} MB of memory and was ended. ${remedy}`;
  return `${name}: The program that reads files broke off at it (${why.brokeWith}). Try once more. If it breaks off again: ${remedy}`;
}
