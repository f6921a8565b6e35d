// The rows that a debate's page rests on, read from the file with nothing between.
import { createClient } from '@libsql/client/sqlite3';

const OF_DEBATE = '"debateId" = :debate';
const OF_PROPOSITIONS = `"propositionId" IN (SELECT "propositionId" FROM "DebateProposition" WHERE ${OF_DEBATE})`;
const OF_POSITIONS = '"positionId" IN (SELECT "id" FROM "Position" WHERE "readingId" = :reading)';

/** A statement a table. Of a text only who says what: the page is not sent the words that are said. */
const STATEMENTS = [
  'SELECT * FROM "Debate" WHERE "id" = :debate',
  `SELECT * FROM "Reading" WHERE ${OF_DEBATE}`,
  `SELECT * FROM "Source" WHERE ${OF_DEBATE}`,
  `SELECT "id", "sourceId", "kind", "commentatorId", "speaker", "order" FROM "Contribution" WHERE ${OF_DEBATE}`,
  `SELECT * FROM "DebateCommentator" JOIN "Commentator" ON "id" = "commentatorId" WHERE ${OF_DEBATE}`,
  `SELECT * FROM "DebateProposition" JOIN "Proposition" ON "id" = "propositionId" WHERE ${OF_DEBATE}`,
  `SELECT * FROM "PropositionTheme" JOIN "Theme" ON "id" = "themeId" WHERE ${OF_PROPOSITIONS}`,
  `SELECT * FROM "Reason" WHERE ${OF_PROPOSITIONS}`,
  'SELECT * FROM "Position" WHERE "readingId" = :reading',
  `SELECT * FROM "PositionReason" WHERE ${OF_POSITIONS}`,
  `SELECT * FROM "Evidence" WHERE ${OF_POSITIONS}`,
  'SELECT * FROM "Silence" WHERE "readingId" = :reading',
];

/**
 * @param database a library's file
 * @returns reads the rows of a debate's reference reading and says how many there are
 */
export async function openRawReads(database, slug) {
  const client = createClient({ url: `file:${database}` });
  const { rows } = await client.execute({
    sql: 'SELECT "id", "referenceReadingId" FROM "Debate" WHERE "slug" = ?',
    args: [slug],
  });
  const args = { debate: rows[0].id, reading: rows[0].referenceReadingId };
  const taken = (sql) =>
    Object.fromEntries(Object.entries(args).filter(([name]) => sql.includes(`:${name}`)));
  const read = async () => {
    let count = 0;
    for (const sql of STATEMENTS) {
      count += (await client.execute({ sql, args: taken(sql) })).rows.length;
    }
    return count;
  };
  return { read, close: () => client.close() };
}
