// What takes an arrival away, as statements whose one value is its id: for the program's own client, and for
// the process that does it at a start (`sweep-library.mjs`).

/** Marks an arrival, so that a process that brings it in after all is refused its next slice. */
export const GIVE_UP = `UPDATE "Arrival" SET "process" = '' WHERE "id" = ?`;

/** The rows of a model that have not arrived; the arrival is the one value. */
const arriving = (model) =>
  `SELECT "rowId" FROM "ArrivingRow" WHERE "arrivalId" = ? AND "model" = '${model}'`;

/** Takes so many rows of a table away, with all that hangs on them, as do not hold others up. */
function some(table, key, model, most) {
  return `DELETE FROM "${table}" WHERE rowid IN (SELECT rowid FROM "${table}" WHERE "${key}" IN (${arriving(model)}) LIMIT ${most})`;
}

/** From what hangs most to what it hangs on, each until nothing of it is left. */
export const SWEEP_STEPS = [
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
