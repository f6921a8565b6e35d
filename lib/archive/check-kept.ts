import type { Rows } from '@/lib/archive/models';

/** Says what is wrong of a row of a list, by its place from 0, and of its field. */
type SayOf = (list: keyof Rows, at: number, column: string, message: string) => void;

/**
 * What Counterpoint itself keeps true of every library and `counterpoint check` looks at: an archive that
 * breaks it would make a library that nobody can mend on screen. What the program can come to by itself
 * is not refused: reasons and positions of propositions that were merged, split or left the debate, and
 * words of another that an older version took.
 */
export function checkKept(kind: 'library' | 'debate' | 'reading', rows: Rows, say: SayOf): void {
  checkVersions(rows, say);
  checkMembers(rows, say);
  checkAdjudications(rows, say);
  // An archive of one reading brings no debate along, and may be of another than the reference reading.
  if (kind !== 'reading') checkReferences(rows, say);
}

/** A position bears the version with which its history ends; one without a history the first. */
function checkVersions(rows: Rows, say: SayOf): void {
  const ends = new Map<string, number>();
  for (const { positionId, version } of rows.PositionChange) {
    ends.set(positionId, Math.max(version, ends.get(positionId) ?? 0));
  }
  for (const [at, { id, version }] of rows.Position.entries()) {
    const end = ends.get(id);
    if (version === (end ?? 1)) continue;
    const why = end === undefined ? 'It has no history' : `Its history ends with ${end}`;
    say('Position', at, 'version', `${why}: write ${end ?? 1} here, or export again.`);
  }
}

/** Who speaks in a debate, holds a position there or is silent is one of its commentators. */
function checkMembers(rows: Rows, say: SayOf): void {
  const members = new Set(
    rows.DebateCommentator.map((one) => `${one.debateId} ${one.commentatorId}`),
  );
  const debateOf = new Map(rows.Reading.map(({ id, debateId }) => [id, debateId]));
  const check = (
    list: 'Contribution' | 'Position' | 'Silence',
    at: number,
    debateId: string | undefined,
    commentatorId: string,
  ) => {
    if (members.has(`${debateId} ${commentatorId}`)) return;
    say(
      list,
      at,
      'commentatorId',
      'This commentator is not of the debate: name one who is, or add a row to debateCommentators.',
    );
  };
  for (const [at, { debateId, commentatorId }] of rows.Contribution.entries()) {
    if (commentatorId !== null) check('Contribution', at, debateId, commentatorId);
  }
  for (const list of ['Position', 'Silence'] as const) {
    for (const [at, { readingId, commentatorId }] of rows[list].entries()) {
      check(list, at, debateOf.get(readingId), commentatorId);
    }
  }
}

/** A reading decides between two others. */
function checkAdjudications(rows: Rows, say: SayOf): void {
  for (const [at, { readingId, firstId, secondId }] of rows.Adjudication.entries()) {
    if (new Set([readingId, firstId, secondId]).size === 3) continue;
    const message =
      'A reading decides between two others: name two that are not the same, nor this.';
    say('Adjudication', at, 'firstId, secondId', message);
  }
}

/** The charts of a debate show a reading that is there: without one the debate has no pages. */
function checkReferences(rows: Rows, say: SayOf): void {
  const readings = new Map(rows.Reading.map((one) => [one.id, one]));
  for (const [at, { referenceReadingId }] of rows.Debate.entries()) {
    const column = 'referenceReadingId';
    if (referenceReadingId === null) {
      say(
        'Debate',
        at,
        column,
        'The charts of a debate show a reading: write the id of one of it.',
      );
    } else if ((readings.get(referenceReadingId)?.deletedAt ?? null) !== null) {
      say(
        'Debate',
        at,
        column,
        'This reading is deleted: name one that is not, or write null as its deletedAt.',
      );
    }
  }
}
