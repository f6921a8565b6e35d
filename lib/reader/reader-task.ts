/** What can be read apart; scripts/reader/tasks.ts says how each is done. */
export const readerTaskNames = ['import', 'reading'] as const;

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

/** What the process says of itself, in a line each; any other line names what it is at. */
export const READY = 'ready';
export const OUT_OF_MEMORY = 'memory';
