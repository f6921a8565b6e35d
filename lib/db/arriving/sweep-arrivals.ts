/** What of a database client is needed here: by the program's own, or where none is there yet. */
export type Sweeper = {
  /** The ids and processes of all arrivals. */
  list: () => Promise<{ id: string; process: string }[]>;
  /** Runs one statement in a transaction of its own, with foreign keys on; says how many rows it changed. */
  run: (sql: string, args: string[]) => Promise<number>;
};

/** The arrivals that there are, as the sweeper's `list` is to read them. */
export const LIST_ARRIVALS = 'SELECT "id", "process" FROM "Arrival"';

/** The rows of a model that have not arrived; the arrival is the one value. */
const arriving = (model: string) =>
  `SELECT "rowId" FROM "ArrivingRow" WHERE "arrivalId" = ? AND "model" = '${model}'`;

/** Takes so many rows of a table away, with all that hangs on them, as do not hold others up. */
function some(table: string, key: string, model: string, most: number): string {
  return `DELETE FROM "${table}" WHERE rowid IN (SELECT rowid FROM "${table}" WHERE "${key}" IN (${arriving(model)}) LIMIT ${most})`;
}

/** From what hangs most to what it hangs on, each until nothing of it is left. */
const STEPS: readonly string[] = [
  some('Position', 'readingId', 'Reading', 500),
  some('Silence', 'readingId', 'Reading', 5_000),
  some('PassageReview', 'readingId', 'Reading', 5_000),
  some('Proposition', 'id', 'Proposition', 500),
  some('Contribution', 'debateId', 'Debate', 200),
  some('Reading', 'id', 'Reading', 50),
  some('Debate', 'id', 'Debate', 10),
  some('Theme', 'id', 'Theme', 500),
  some('Commentator', 'id', 'Commentator', 500),
  'DELETE FROM "ArrivingRow" WHERE rowid IN (SELECT rowid FROM "ArrivingRow" WHERE "arrivalId" = ? LIMIT 5000)',
  'DELETE FROM "Arrival" WHERE "id" = ?',
];

/**
 * Takes away all that an arrival has brought so far, a little at a time. It is marked first, so that
 * a process that brings it in after all is refused its next slice. Where this is cut off, the next
 * sweep goes on.
 */
export async function sweepArrival({ run }: Sweeper, id: string): Promise<void> {
  await run(`UPDATE "Arrival" SET "process" = '' WHERE "id" = ?`, [id]);
  for (const step of STEPS) {
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
