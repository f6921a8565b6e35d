import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type Bundle,
  bringIntoSight,
  insertHidden,
  joined,
  sizeOf,
} from '@/lib/db/arriving/bundle';
import { listLeft } from '@/lib/db/arriving/left-arrivals';
import { newId } from '@/lib/db/arriving/new-id';
import { sweepArrival } from '@/lib/db/arriving/sweep-steps.mjs';
import { type DatabaseSession, db } from '@/lib/db/client';
import { announceRunning, listRunning } from '@/lib/db/folder-lock';
import { inTransaction, type Touches } from '@/lib/db/transaction';
import { Refusal } from '@/lib/door/refusal';
import { env } from '@/lib/env';

/**
 * How long a slice shall hold the write lock, in ms, and how long others have it after one that took so
 * long; the rows of a slice to begin with and the bounds within which they are fitted, and its letters.
 */
const PACES = {
  /** Others may want to write: they have the lock as long. */
  shared: {
    ms: 60,
    pause: (took: number) => Math.min(250, Math.max(20, took)),
    rows: { first: 500, least: 100, most: 5_000 },
    letters: 1_000_000,
  },
  /** Nobody else works on the data folder, as from a terminal where nothing is served. */
  alone: {
    ms: 200,
    pause: () => 0,
    rows: { first: 2_000, least: 100, most: 20_000 },
    letters: 8_000_000,
  },
};
/** After so long it is asked again whether somebody else works on the data folder, in ms. */
const ALONE_FOR_MS = 1_000;

const GIVEN_UP =
  'What was being brought in was taken for left behind, and given up. Nothing of it is stored: do it again.';

/** Something that is being brought in and that nobody sees before it has arrived. */
export type Arrival = {
  /**
   * Writes rows, as many at a time as hold the lock for a moment, and lets others write in between.
   * Debates, commentators, themes, propositions and readings are out of sight until they arrive, and
   * so is what hangs on them. Nothing may be written here that stands beside what is in sight: that is
   * for `arrive`.
   *
   * @param bundles rows that belong together; made one after the other, so that they need not all be
   *   held at once. A row may name those of its bundle and of those before
   */
  write: (bundles: Iterable<Bundle> | AsyncIterable<Bundle>) => Promise<void>;
  /** Does other work of the kind in one slice; `insert` writes a bundle in it. */
  inSlice: <Result>(
    work: (session: DatabaseSession, insert: (bundle: Bundle) => Promise<void>) => Promise<Result>,
  ) => Promise<Result>;
  /**
   * Brings all that was written into sight, together with what `work` writes, in one short
   * transaction. Once at most.
   *
   * @param work looks whether what the arrival hangs on is still as it was, and throws a Refusal where
   *   it is not
   */
  arrive: <Result>(
    work: (session: DatabaseSession, touches: Touches) => Promise<Result>,
  ) => Promise<Result>;
};

/**
 * Brings something in that is too much for one transaction: in slices, out of sight, and at the end
 * into sight. Where `steps` fails, or ends without `arrive`, all of it is taken away again; where the
 * process is killed, the next start does that, or the next one to bring something in.
 *
 * @throws Refusal where another process took this one for dead; whatever `steps` throws
 */
export async function bringIn<Result>(
  steps: (arrival: Arrival) => Promise<Result>,
): Promise<Result> {
  await sweepLeftArrivals();
  const announcement = await announceRunning(env.dataFolder, {
    pid: process.pid,
    address: null,
    what: 'bringing something in',
  });
  const id = newId();
  let hasArrived = false;
  try {
    await inTransaction((session, touches) => {
      touches();
      return session.arrival.create({ data: { id, process: announcement.id } });
    });
    return await steps({
      ...slicesOf(id),
      arrive: async (work) => {
        const result = await inTransaction(async (session, touches) => {
          await mustGoOn(session, id);
          const answer = await work(session, touches);
          await bringIntoSight(session, id);
          return answer;
        }, LONG);
        hasArrived = true;
        return result;
      },
    });
  } finally {
    // Where this fails, it is left for the next sweep; what went wrong before is what is told.
    if (!hasArrived) await sweep(id).catch(() => {});
    announcement.end();
  }
}

/** More than any slice takes; a machine may be busy. */
const LONG = { timeout: 60_000 };

function slicesOf(id: string): Omit<Arrival, 'arrive'> {
  let pace = PACES.shared;
  let most = pace.rows.first;
  let asked = Number.NEGATIVE_INFINITY;
  async function choosePace() {
    if (performance.now() - asked < ALONE_FOR_MS) return;
    const next = (await isAlone()) ? PACES.alone : PACES.shared;
    if (next !== pace) most = next.rows.first;
    pace = next;
    asked = performance.now();
  }
  async function inSlice<Result>(
    work: (session: DatabaseSession, insert: (bundle: Bundle) => Promise<void>) => Promise<Result>,
  ): Promise<Result> {
    let began = performance.now();
    const result = await inTransaction(async (session, touches) => {
      touches();
      await mustGoOn(session, id);
      began = performance.now();
      return work(session, (bundle) => insertHidden(session, id, bundle));
    }, LONG);
    const took = performance.now() - began;
    const { rows } = pace;
    const fitted = (most * pace.ms) / Math.max(took, 1);
    most = Math.round(Math.min(rows.most, 2 * most, Math.max(rows.least, most / 2, fitted)));
    await pause(pace.pause(took));
    await choosePace();
    return result;
  }
  return {
    inSlice,
    write: async (bundles) => {
      await choosePace();
      let slice: Bundle[] = [];
      let size = { rows: 0, letters: 0 };
      const writeSlice = () => inSlice((_, insert) => insert(joined(slice)));
      for await (const bundle of bundles) {
        const own = sizeOf(bundle);
        if (
          slice.length > 0 &&
          (size.rows + own.rows > most || size.letters + own.letters > pace.letters)
        ) {
          await writeSlice();
          slice = [];
          size = { rows: 0, letters: 0 };
        }
        slice.push(bundle);
        size = { rows: size.rows + own.rows, letters: size.letters + own.letters };
      }
      if (slice.length > 0) await writeSlice();
    },
  };
}

/** Whether no other program works on the data folder, and this one serves nobody. */
async function isAlone(): Promise<boolean> {
  const running = await listRunning(env.dataFolder);
  return running.every(({ pid, address }) => pid === process.pid && address === null);
}

/** Says that the arrival goes on; of one that was given up nothing more is written. */
async function mustGoOn(session: DatabaseSession, id: string): Promise<void> {
  const { count } = await session.arrival.updateMany({
    where: { id, process: { not: '' } },
    data: { id },
  });
  if (count !== 1) throw new Refusal(GIVEN_UP);
}

/** Takes away all that an arrival has brought; others may write in between. */
const sweep = (id: string): Promise<void> =>
  sweepArrival(async (sql) => {
    const changed = await inTransaction((session, touches) => {
      touches();
      return session.$executeRawUnsafe(sql, id);
    });
    await pause(20);
    return changed;
  });

/**
 * Takes away what processes left that were killed while they brought something in.
 *
 * @returns how many arrivals were swept
 */
export async function sweepLeftArrivals(): Promise<number> {
  const arrivals = await db.arrival.findMany({ select: { id: true, process: true } });
  const left = await listLeft(env.dataFolder, arrivals);
  for (const id of left) await sweep(id);
  return left.length;
}
