import { Buffer } from 'node:buffer';
import { readdirSync, writeSync } from 'node:fs';
import { setPriority } from 'node:os';
import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { readJson } from '@/lib/fields/read-json';
import { describeError } from '@/lib/log/describe-error';
import { type ReaderOrder, type ReaderWord, readerTaskNames } from '@/lib/reader/reader-task';
import { jsonPieces } from './json-pieces';
import type { ReaderTasks, Tell } from './tasks';

const NEWLINE = 0x0a;
/** The pipe on which the process says how it fares, beside what it writes. */
const TOLD = 3;

const order = z.object({
  task: z.enum(readerTaskNames),
  head: z.record(z.string(), z.string()),
  megabytes: z.number(),
}) satisfies z.ZodType<ReaderOrder>;

/** How far behind the server the system puts the reading: far enough to give way, not to starve. */
const STANDS_BACK = 3;

/** What others ask the server for comes first, on a machine of one core, too. */
function standBack(): void {
  try {
    setPriority(STANDS_BACK);
    // Linux knows a priority for each thread, and those that clear memory away are there already.
    if (process.platform === 'linux')
      for (const thread of readdirSync('/proc/self/task')) setPriority(Number(thread), STANDS_BACK);
  } catch {
    // Not every system lets a process do so.
  }
}

/**
 * The first line of what comes in that is not empty, and a stream of all that follows; null where nothing
 * comes.
 *
 * @param onExpected told of empty lines before it
 */
async function takeOrder(stream: Readable, onExpected: () => void) {
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const begun: Buffer[] = [];
  for (let ahead: Buffer | null = null; ; ) {
    const next: IteratorResult<Buffer> =
      ahead === null ? await chunks.next() : { done: false, value: ahead };
    ahead = null;
    if (next.done) return null;
    const value: Buffer = next.value;
    const end = value.indexOf(NEWLINE);
    begun.push(end === -1 ? value : value.subarray(0, end));
    if (end === -1) continue;
    if (begun.every(({ length }) => length === 0)) {
      onExpected();
      begun.length = 0;
      ahead = value.subarray(end + 1);
      continue;
    }
    const rest = value.subarray(end + 1);
    const bytes = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start: (controller) => {
        if (rest.length > 0) controller.enqueue(new Uint8Array(rest));
      },
      async pull(controller) {
        const next = await chunks.next();
        if (next.done) controller.close();
        else controller.enqueue(new Uint8Array(next.value));
      },
    });
    return { order: order.parse(readJson(String(Buffer.concat(begun)))), bytes };
  }
}

function write(text: string): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(text, () => resolve());
  });
}

/** A line is begun when the one before is written whole: not every task waits for its own. */
let said: Promise<void> = Promise.resolve();

async function writeLine(line: object): Promise<void> {
  for (const piece of jsonPieces(line)) await write(piece);
  await write('\n');
}

const wordLine = (word: ReaderWord) => `${JSON.stringify(word)}\n`;

function tellOfItself(word: ReaderWord): void {
  writeSync(TOLD, wordLine(word));
}

const tell: Tell = {
  say(line) {
    said = said.then(() => writeLine(line));
    return said;
  },
  at: (name) => tellOfItself({ at: name }),
};

/** Who has waited so long tries its hand also where no file is expected. */
const UNTIL_PRACTICE_MS = 5_000;

/**
 * Tries its hand at the examples of what is read most, so that a file does not wait for programs to be
 * loaded and compiled. What is tried is said to nobody.
 *
 * @param isOrdered asked before each: what has come is read first
 */
async function practise(tasks: ReaderTasks, isOrdered: () => boolean): Promise<void> {
  const { task, examples } = await tasks.import();
  const silent: Tell = {
    async say(line) {
      for (const piece of jsonPieces(line)) Buffer.byteLength(piece);
    },
    at() {},
  };
  for await (const example of examples?.() ?? []) {
    // What has come in meanwhile is looked at first.
    await setTimeout();
    if (isOrdered()) return;
    await task(example, silent);
  }
}

/** The order and its bytes, waited for in practice; null where nothing comes. */
async function waitForOrder(tasks: ReaderTasks) {
  let isOrdered = false;
  let expect = () => {};
  const expected = new Promise<void>((resolve) => {
    expect = resolve;
  });
  const asked = takeOrder(process.stdin, expect).finally(() => {
    isOrdered = true;
  });
  await Promise.race([asked, expected, setTimeout(UNTIL_PRACTICE_MS, null, { ref: false })]);
  if (!isOrdered) await practise(tasks, () => isOrdered);
  return asked;
}

/**
 * Takes from the standard input a line that says what is wanted and then the bytes, writes lines of
 * JSON, and ends the process. Where nothing comes it just ends. An empty line before says that a file is
 * expected.
 */
export async function runTask(tasks: ReaderTasks): Promise<void> {
  standBack();
  tellOfItself({ is: 'ready' });
  const asked = await waitForOrder(tasks);
  if (asked === null) return;
  const { task: name, head, megabytes } = asked.order;
  new Worker(new URL('./watch.mjs', import.meta.url), {
    workerData: {
      megabytes,
      startedBy: process.ppid,
      lastWord: wordLine({ is: 'out of memory' }),
      told: TOLD,
    },
    // What loads TypeScript is not needed in it.
    execArgv: [],
  }).unref();
  try {
    const { task } = await tasks[name]();
    await task({ head, bytes: asked.bytes }, tell);
  } catch (error) {
    tellOfItself({ fault: { what: 'reader-broke-off', ...describeError(error) } });
    process.exit(1);
  }
  process.exit(0);
}
