import { Buffer } from 'node:buffer';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readJson } from '@/lib/fields/read-json';
import type { LogEntry } from '@/lib/log/entry';
import { ReaderEnded, sayEnded, type WhyEnded } from '@/lib/reader/reader-ended';
import { keepSpare, type ReaderProcess, takeProcess } from '@/lib/reader/reader-process';
import {
  type ReaderLimits,
  type ReaderOrder,
  type ReaderTask,
  readerLimits,
  readerWord,
} from '@/lib/reader/reader-task';
import { takeTurn } from '@/lib/reader/turns';

/** In which a process has to be ready; its time counts from then. */
const TO_START_MS = 60_000;

type Bytes = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

type ReaderInput = {
  /** What is read, as the person calls it; the task may name it better. */
  name: string;
  /** How else it can be brought where it cannot be read, a sentence. */
  remedy: string;
  /** What the task has to know beside the bytes. */
  head?: Record<string, string>;
  bytes: Bytes;
};

export type ReaderOptions = {
  /** Once it is aborted the process ends, whatever it is at. */
  signal?: AbortSignal | undefined;
  /** Called where other files have to be read first. */
  onWait?: (() => void) | undefined;
  /** Told where the program that reads broke off, for the log. */
  onFault?: ((entry: LogEntry) => void) | undefined;
  limits?: ReaderLimits;
  /** Another program than the one with the tasks; for tests. */
  program?: string;
};

/**
 * Reads what a stranger made in a process of its own, so that nothing in it can hold the server's
 * thread, its memory or its end. Gives the bytes that the task writes, lines of JSON, as they come;
 * whoever stops taking them ends the process. The time in which nobody takes them does not count.
 *
 * @throws ReaderEnded, with words for the person, where the limits are reached, the process breaks off
 *   or too many wait; the signal's reason once it is aborted
 */
export async function* runReader(
  task: ReaderTask,
  input: ReaderInput,
  { signal, onWait, onFault, limits = readerLimits, program }: ReaderOptions = {},
): AsyncGenerator<Buffer, void> {
  const endTurn = await takeTurn(signal, onWait);
  try {
    const order = { task, head: input.head ?? {}, megabytes: limits.megabytes };
    yield* readWith(takeProcess(limits.megabytes, program), order, input, {
      limits,
      signal,
      onFault,
    });
  } finally {
    endTurn();
    if (program === undefined) keepSpare();
  }
}

/** The same, a line at a time. */
export async function* readLines(
  task: ReaderTask,
  input: ReaderInput,
  options?: ReaderOptions,
): AsyncGenerator<string, void> {
  let begun: Buffer[] = [];
  for await (const chunk of runReader(task, input, options)) {
    let from = 0;
    for (let end = chunk.indexOf('\n'); end !== -1; end = chunk.indexOf('\n', from)) {
      yield Buffer.concat([...begun, chunk.subarray(from, end)]).toString('utf8');
      begun = [];
      from = end + 1;
    }
    begun.push(chunk.subarray(from));
  }
}

async function* readWith(
  reader: ReaderProcess,
  order: ReaderOrder,
  { name, remedy, bytes }: ReaderInput,
  { limits, signal, onFault }: Pick<ReaderOptions, 'signal' | 'onFault'> & { limits: ReaderLimits },
): AsyncGenerator<Buffer, void> {
  let at = name;
  let why: WhyEnded | null = null;
  let fault: LogEntry = { what: 'reader-broke-off' };
  const kill = () => void reader.child.kill('SIGKILL');
  const lines = createInterface({ input: reader.told });
  lines.on('line', (line) => {
    const word = readerWord.parse(readJson(line));
    if ('at' in word) at = word.at;
    else if ('fault' in word) fault = word.fault;
    else if (word.is === 'ready') clock.startAnew(limits.seconds * 1000);
    else why = 'memory';
  });
  const clock = startClock(TO_START_MS, () => {
    why = 'time';
    kill();
  });
  signal?.addEventListener('abort', kill, { once: true });
  try {
    signal?.throwIfAborted();
    // Where it does not take all of them, how it ends says more.
    pipeline(Readable.from(partsOf(order, bytes), { objectMode: true }), reader.input).catch(
      () => {},
    );
    for await (const chunk of reader.output) {
      clock.stop();
      yield chunk as Buffer;
      clock.goOn();
    }
    const { code, signal: endedBy } = await reader.ended;
    signal?.throwIfAborted();
    if (code === 0) return;
    // So Node ends where it has no room for objects left.
    if (endedBy === 'SIGABRT' || code === 134) why ??= 'memory';
    if (why === null) {
      onFault?.({ code: endedBy ?? undefined, ...fault });
      why = { brokeWith: endedBy ?? `code ${code ?? 'unknown'}` };
    }
    throw new ReaderEnded(sayEnded(why, at, limits, remedy));
  } finally {
    clock.stop();
    signal?.removeEventListener('abort', kill);
    lines.close();
    kill();
  }
}

async function* partsOf(order: ReaderOrder, bytes: Bytes): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`${JSON.stringify(order)}\n`);
  yield* bytes;
}

/** Calls after so many milliseconds, those not counted in which it was stopped. */
function startClock(milliseconds: number, call: () => void) {
  let left = milliseconds;
  let since = performance.now();
  let timer = setTimeout(call, left);
  return {
    stop() {
      clearTimeout(timer);
      left -= performance.now() - since;
    },
    startAnew(given: number) {
      clearTimeout(timer);
      left = given;
      since = performance.now();
      timer = setTimeout(call, left);
    },
    goOn() {
      since = performance.now();
      timer = setTimeout(call, left);
    },
  };
}
