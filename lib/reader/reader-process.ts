import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { atStop } from '@/lib/door/at-stop';
import { env } from '@/lib/env';
import { readerLimits } from '@/lib/reader/reader-task';

/** A process that reads one file and ends. */
export type ReaderProcess = {
  child: ChildProcess;
  /** Takes one line that says what is wanted, and then the bytes; before it, empty lines. */
  input: Writable;
  /** Lines of JSON, as the task writes them. */
  output: Readable;
  /** What it says of itself, a line each: which file it is at, and why it ends itself. */
  told: Readable;
  /** With what code or signal it ended. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
};

/** As a build has it, or its source, which the compiler reads anew at each start. */
const PROGRAM = env.reader ?? 'scripts/reader/program.ts';
/** A process that nobody needed for so long is let go. */
const SPARE_FOR_MS = 10 * 60_000;
/**
 * Of the limit on the whole process what objects and texts may take; bytes lie outside. So what nobody
 * needs any more is cleared away before it counts.
 */
const SHARE_OF_OBJECTS = 2 / 3;

type Held = { spare: ReaderProcess | null; running: Set<ReaderProcess> };

/** One for the whole server, however often this file is bundled. */
const global = globalThis as typeof globalThis & { counterpointReaders?: Held };
global.counterpointReaders ??= startHolding();
const held = global.counterpointReaders;

function startHolding(): Held {
  const made: Held = { spare: null, running: new Set() };
  const endAll = () => {
    for (const { child } of [...made.running, ...(made.spare ? [made.spare] : [])])
      child.kill('SIGKILL');
  };
  atStop('files that are read', endAll, 'streams');
  process.once('exit', endAll);
  return made;
}

/**
 * A process to read with: the one that waits, or a new one. It takes half a second to start, so one
 * is kept ready where a file is expected (`keepSpare`).
 *
 * @param megabytes what it may take in all; where it is not the usual, none that waits is taken
 * @param program another program, from the folder of the app; for tests
 */
export function takeProcess(megabytes: number, program = PROGRAM): ReaderProcess {
  const isUsual = program === PROGRAM && megabytes === readerLimits.megabytes;
  const taken = (isUsual ? held.spare : null) ?? start(megabytes, program);
  if (isUsual) held.spare = null;
  hold(taken, true);
  held.running.add(taken);
  void taken.ended.then(() => held.running.delete(taken));
  return taken;
}

/** Starts a process that waits for the next file, where none does. */
export function keepSpare(): void {
  if (held.spare !== null) return;
  const spare = start(readerLimits.megabytes, PROGRAM);
  held.spare = spare;
  const letGo = setTimeout(() => {
    if (held.spare === spare) spare.child.kill('SIGKILL');
  }, SPARE_FOR_MS);
  letGo.unref();
  void spare.ended.then(() => {
    clearTimeout(letGo);
    if (held.spare === spare) held.spare = null;
  });
  hold(spare, false);
}

/** The same, and lets it try its hand meanwhile: somebody looks for a file. */
export function expectFile(): void {
  keepSpare();
  held.spare?.input.write('\n');
}

/** Whether this program stays for as long as the process does: not for one that only waits. */
function hold({ child, input, output, told }: ReaderProcess, stays: boolean): void {
  const handles = [child, input, output, told] as unknown as { ref(): void; unref(): void }[];
  for (const handle of handles) stays ? handle.ref() : handle.unref();
}

/** What Node is told of how much it may take. */
export function flagsFor(megabytes: number): string[] {
  return [`--max-old-space-size=${Math.round(megabytes * SHARE_OF_OBJECTS)}`];
}

function start(megabytes: number, program: string): ReaderProcess {
  const root = process.cwd();
  const child = spawn(
    process.execPath,
    [
      ...flagsFor(megabytes),
      ...(program.endsWith('.ts') ? ['--import', 'tsx'] : []),
      path.resolve(/* turbopackIgnore: true */ root, program),
    ],
    { cwd: root, stdio: ['pipe', 'pipe', 'ignore', 'pipe'] },
  );
  const ended = new Promise<Awaited<ReaderProcess['ended']>>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }));
    // One that could not be started closes, too, but without a code.
    child.once('error', () => resolve({ code: null, signal: null }));
  });
  const [input, output, , told] = child.stdio;
  if (!input || !output || !told) throw new Error('A process for reading has no pipes.');
  // What it does not take any more is told by how it ends.
  input.on('error', () => {});
  return { child, input, output, told: told as Readable, ended };
}
