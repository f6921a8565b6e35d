import type { ReaderTask } from '@/lib/reader/reader-task';

/** What a task reads, and what it has to know beside it. */
export type TaskInput = {
  head: Record<string, string>;
  bytes: ReadableStream<Uint8Array<ArrayBuffer>>;
};

/** How a task tells what it finds. */
export type Tell = {
  /** Writes a line of JSON; waits until it is on its way. */
  say(line: object): Promise<void>;
  /** Names what is read now, for whoever has to say that it could not be. */
  at(name: string): void;
};

/** A task reads what a stranger made: it may take its time, or never end. Nothing of it is stored. */
export type Task = (input: TaskInput, tell: Tell) => Promise<void>;

type Loaded = {
  task: Task;
  /** What it can try its hand at while no file is there: what has run before is several times as quick. */
  examples?: () => AsyncIterable<TaskInput>;
};

export type ReaderTasks = Readonly<Record<ReaderTask, () => Promise<Loaded>>>;

/** What a process of its own can read. Each is loaded only when it is asked for. */
export const readerTasks: ReaderTasks = {
  import: () => import('./read-import'),
  reading: () => import('./read-reading'),
  archive: () => import('./read-archive'),
};
