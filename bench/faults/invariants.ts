import { createClient } from '@libsql/client/sqlite3';
import { fileUrl } from '@/lib/fields/file-url';

/** Debates that are made up for a measurement have none. */
const HAS_HISTORY =
  '(p.version > 1 OR EXISTS (SELECT 1 FROM PositionChange h WHERE h.positionId = p.id))';

/** What holds in every library, whatever was sent to it: for each rule the rows that break it. */
const RULES: readonly [rule: string, sql: string][] = [
  [
    'the file is whole',
    "SELECT integrity_check AS id FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
  ],
  [
    'whatever is named is there',
    `SELECT "table" || ' ' || "rowid" || ' → ' || parent AS id FROM pragma_foreign_key_check`,
  ],
  [
    'the last version in the history of a position is its version',
    `SELECT p.id FROM Position p WHERE ${HAS_HISTORY} AND p.version IS NOT
       (SELECT max(c.version) FROM PositionChange c WHERE c.positionId = p.id)`,
  ],
  [
    'no version of a position is missing in its history',
    `SELECT p.id FROM Position p WHERE ${HAS_HISTORY} AND p.version IS NOT
       (SELECT count(DISTINCT c.version) FROM PositionChange c WHERE c.positionId = p.id)`,
  ],
  [
    'the last state in the history of a position is its state',
    `SELECT p.id FROM Position p JOIN PositionChange c ON c.rowid = (
       SELECT rowid FROM PositionChange WHERE positionId = p.id AND version = p.version
         AND kind NOT IN ('moved', 'set-aside') ORDER BY createdAt DESC, rowid DESC LIMIT 1)
     WHERE json_extract(c.snapshot, '$.stance') IS NOT p.stance
        OR json_extract(c.snapshot, '$.note') IS NOT p.note
        OR json_extract(c.snapshot, '$.deleted') IS NOT (p.deletedAt IS NOT NULL)
        OR json_array_length(c.snapshot, '$.evidence') IS NOT
             (SELECT count(*) FROM Evidence e WHERE e.positionId = p.id)
        OR json_array_length(c.snapshot, '$.reasons') IS NOT
             (SELECT count(*) FROM PositionReason r WHERE r.positionId = p.id)`,
  ],
  [
    'nobody is silent and heard at once',
    `SELECT p.id FROM Position p JOIN Silence s ON s.readingId = p.readingId
       AND s.commentatorId = p.commentatorId AND s.propositionId = p.propositionId
     WHERE p.deletedAt IS NULL`,
  ],
  [
    'a position rests on words of its debate and its commentator',
    `SELECT e.id FROM Evidence e JOIN Position p ON p.id = e.positionId
       JOIN Reading r ON r.id = p.readingId JOIN Contribution c ON c.id = e.contributionId
     WHERE c.debateId <> r.debateId
        OR (c.commentatorId IS NOT NULL AND c.commentatorId <> p.commentatorId)`,
  ],
  [
    'a reason is of the proposition',
    `SELECT pr.positionId AS id FROM PositionReason pr JOIN Reason r ON r.id = pr.reasonId
       JOIN Position p ON p.id = pr.positionId WHERE r.propositionId <> p.propositionId`,
  ],
  [
    'words show a reason that their position gives, and one quotation of it tells most',
    `SELECT e.id FROM Evidence e WHERE e.reasonId IS NOT NULL AND NOT EXISTS (
       SELECT 1 FROM PositionReason r WHERE r.positionId = e.positionId AND r.reasonId = e.reasonId)
     UNION ALL SELECT e.positionId AS id FROM Evidence e WHERE e.telling
       GROUP BY e.positionId HAVING count(DISTINCT e.quotation) > 1`,
  ],
  [
    'a reading to decide between two is of their debate, and so is a reference reading',
    `SELECT a.readingId AS id FROM Adjudication a JOIN Reading r ON r.id = a.readingId
       JOIN Reading f ON f.id = a.firstId JOIN Reading s ON s.id = a.secondId
     WHERE f.debateId <> r.debateId OR s.debateId <> r.debateId OR a.firstId = a.secondId
     UNION ALL SELECT d.id FROM Debate d JOIN Reading r ON r.id = d.referenceReadingId
     WHERE r.debateId <> d.id`,
  ],
  [
    'themes are two levels deep',
    `SELECT t.id FROM Theme t JOIN Theme p ON p.id = t.parentId
     WHERE t.id = p.id OR p.parentId IS NOT NULL`,
  ],
];

/** What a library says where quoted words are no longer in its text letter by letter. */
export const ASTRAY = 'anchored words stand where they are said to';

/** Places count in UTF-16 code units, which SQLite does not know. */
const ANCHORED = `SELECT c.text, e.start, e.end, e.exact FROM Evidence e
  JOIN Contribution c ON c.id = e.contributionId
  WHERE e.status = 'anchored' AND c.text IS NOT NULL AND e.start IS NOT NULL`;

/**
 * Looks through a whole library for what may never be in one: damage, half-written things, what
 * belongs to another debate.
 *
 * @returns a sentence for each rule that does not hold, with the first rows that break it
 */
export async function listBroken(file: string): Promise<string[]> {
  const client = createClient({ url: fileUrl(file) });
  const broken: string[] = [];
  try {
    for (const [rule, sql] of RULES) {
      const { rows } = await client.execute(sql);
      const some = rows.slice(0, 3).map((row) => String(row.id));
      if (rows.length > 0) broken.push(`Not true: ${rule} (${rows.length}: ${some.join(', ')}).`);
    }
    const { rows: pieces } = await client.execute(ANCHORED);
    const astray = pieces.filter(
      ({ text, start, end, exact }) => String(text).slice(Number(start), Number(end)) !== exact,
    );
    if (astray.length > 0) broken.push(`Not true: ${ASTRAY} (${astray.length}).`);
  } finally {
    client.close();
  }
  return broken;
}
