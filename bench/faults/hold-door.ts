import { holdLock } from '@/tests/setup/programs/hold-lock';
import { listBroken } from './invariants';
import type { Kind, Tried } from './kind';
import { fileIn, makeLibrary, pause } from './library';

/** How long another program holds the write lock, in milliseconds. */
const HELD_MS = [2_000, 8_000, 60_000];

/** What the door promises: longest wait, nobody else kept waiting, and writing again after the lock's end. */
const PATIENCE_MS = 15_000;
const LONGEST_GAP_MS = 200;
const AGAIN_WITHIN_MS = 1_000;

async function holdFor(ms: number, file: string): Promise<Tried> {
  const { db } = await import('@/lib/db/client');
  const { inTransaction } = await import('@/lib/db/transaction');
  const { NotWritten } = await import('@/lib/door/refusal');
  const failed: string[] = [];
  let tried = 0;
  const check = (is: boolean, sentence: string) => {
    tried += 1;
    if (!is) failed.push(`${ms} ms: ${sentence}`);
  };
  const reading = await db.reading.findFirstOrThrow();
  const rename = (coder: string) =>
    inTransaction((session) =>
      session.reading.update({ where: { id: reading.id }, data: { coder } }),
    );
  let gap = 0;
  let slowest = 0;
  let last = performance.now();
  const ticking = setInterval(() => {
    gap = Math.max(gap, performance.now() - last);
    last = performance.now();
  }, 10);
  let going = true;
  const looking = (async () => {
    while (going) {
      const from = performance.now();
      await db.debate.findMany({ select: { title: true } });
      slowest = Math.max(slowest, performance.now() - from);
      await pause(25);
    }
  })();
  const letGo = await holdLock(file);
  last = performance.now();
  gap = 0;
  const from = performance.now();
  const released = pause(ms).then(async () => {
    await letGo();
    const since = performance.now();
    await rename('After the lock');
    return performance.now() - since;
  });
  const asked = await Promise.allSettled(['One', 'Two', 'Three', 'Four'].map(rename));
  const waited = performance.now() - from;
  for (const one of asked) {
    if (ms < PATIENCE_MS) check(one.status === 'fulfilled', 'a save was not done after the lock.');
    else
      check(
        one.status === 'rejected' && one.reason instanceof NotWritten,
        'a save was not refused in words.',
      );
  }
  check(waited < Math.min(ms, PATIENCE_MS) + 2_000, `saves waited ${Math.round(waited)} ms.`);
  const again = await released;
  check(again < AGAIN_WITHIN_MS, `writing worked ${Math.round(again)} ms after the lock's end.`);
  going = false;
  clearInterval(ticking);
  await looking;
  check(gap < LONGEST_GAP_MS, `the thread was held for ${Math.round(gap)} ms.`);
  check(slowest < LONGEST_GAP_MS * 2, `a page's question took ${Math.round(slowest)} ms.`);
  for (const one of await listBroken(file)) check(false, one);
  return {
    what: `Four saves at once in one program while another holds the write lock for ${ms / 1000} s`,
    tried,
    failed,
    note: `longest gap ${Math.round(gap)} ms, slowest read ${Math.round(slowest)} ms, written ${Math.round(again)} ms after the lock's end`,
  };
}

export const run: Kind = async ({ folder, rounds }) => {
  const library = await makeLibrary(folder);
  process.env.COUNTERPOINT_DATA_DIR = library;
  const all: Tried[] = [];
  // A tenth of the rounds is the shortest lock.
  for (const ms of HELD_MS.slice(0, rounds(10) < 10 ? 1 : undefined))
    all.push(await holdFor(ms, fileIn(library)));
  const { db } = await import('@/lib/db/client');
  await db.$disconnect();
  return all;
};
