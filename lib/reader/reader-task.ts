import { z } from 'zod';
import { entrySchema } from '@/lib/log/entry';

/** What can be read apart; scripts/reader/tasks.ts says how each is done. */
export const readerTaskNames = ['import', 'reading', 'archive'] as const;

export type ReaderTask = (typeof readerTaskNames)[number];

/** What a reading may take. */
export type ReaderLimits = {
  /** On the clock, from when its turn has come. */
  seconds: number;
  /** Of the whole process, whatever holds it. */
  megabytes: number;
};

export const readerLimits: ReaderLimits = { seconds: 60, megabytes: 600 };

/** What the process is told before the bytes, in one line of JSON. */
export type ReaderOrder = {
  task: ReaderTask;
  /** What the task has to know beside the bytes. */
  head: Record<string, string>;
  megabytes: number;
};

/** What the process says of itself beside what it reads, in a line of JSON each. */
export const readerWord = z.union([
  z.object({ is: z.literal('ready') }),
  /** It ends itself: there is no more to be had. */
  z.object({ is: z.literal('out of memory') }),
  /** What it reads now, as the person calls it. */
  z.object({ at: z.string() }),
  /** Where its own code broke off. */
  z.object({ fault: entrySchema }),
]);

export type ReaderWord = z.input<typeof readerWord>;
