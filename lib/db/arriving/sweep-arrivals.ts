import { GIVE_UP, SWEEP_STEPS } from '@/lib/db/arriving/sweep-steps.mjs';

/** What of a database client is needed here: by the program's own, or where none is there yet. */
export type Sweeper = {
  /** The ids and processes of all arrivals. */
  list: () => Promise<{ id: string; process: string }[]>;
  /** Runs one statement in a transaction of its own, with foreign keys on; says how many rows it changed. */
  run: (sql: string, args: string[]) => Promise<number>;
};

/** The arrivals that there are, as the sweeper's `list` is to read them. */
export const LIST_ARRIVALS = 'SELECT "id", "process" FROM "Arrival"';

/**
 * Takes away all that an arrival has brought so far, a little at a time. It is marked first, so that
 * a process that brings it in after all is refused its next slice. Where this is cut off, the next
 * sweep goes on.
 */
export async function sweepArrival({ run }: Sweeper, id: string): Promise<void> {
  await run(GIVE_UP, [id]);
  for (const step of SWEEP_STEPS) {
    while ((await run(step, [id])) > 0);
  }
}

/**
 * Takes away what processes left that were killed while they brought something in.
 *
 * @param lives whether the process of an arrival still runs
 * @returns how many arrivals were swept
 */
export async function sweepArrivals(
  sweeper: Sweeper,
  lives: (process: string) => Promise<boolean>,
): Promise<number> {
  let swept = 0;
  for (const { id, process } of await sweeper.list()) {
    if (process !== '' && (await lives(process))) continue;
    await sweepArrival(sweeper, id);
    swept += 1;
  }
  return swept;
}
