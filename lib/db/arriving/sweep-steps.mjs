// What takes an arrival away: for the program's own client, and for the process that does it at a start
// (`sweep-library.mjs`). The one value of each statement is the arrival's id.

/** Marks an arrival, so that a process that brings it in after all is refused its next slice. */
const GIVE_UP = `UPDATE "Arrival" SET "process" = '' WHERE "id" = ?`;

/** The rows of a model that have not arrived; the arrival is the one value. */
const arriving = (model) =>
  `SELECT "rowId" FROM "ArrivingRow" WHERE "arrivalId" = ? AND "model" = '${model}'`;

/** Takes so many rows of a table away, with all that hangs on them, as do not hold others up. */
function some(table, key, model, most) {
  return `DELETE FROM "${table}" WHERE rowid IN (SELECT rowid FROM "${table}" WHERE "${key}" IN (${arriving(model)}) LIMIT ${most})`;
}

/** From what hangs most to what it hangs on, each until nothing of it is left. */
const SWEEP_STEPS = [
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
 * Takes away all that an arrival has brought so far, a little at a time. Where this is cut off, the next
 * sweep goes on.
 *
 * @param {(sql: string) => Promise<number>} run runs a statement with the arrival's id in a transaction
 *   of its own, with foreign keys on; says how many rows it changed
 */
export async function sweepArrival(run) {
  await run(GIVE_UP);
  for (const step of SWEEP_STEPS) while ((await run(step)) > 0);
}
