import { db } from '@/lib/db/client';

/**
 * What the database holds of a debate's positions, oldest first: who on what, with the stance, the
 * quotations with the words that the text has at their place, what is said of them, the reasons, and the kinds of changes
 * that its history keeps, first to last. Removed ones are left out.
 */
export async function readStoredPositions(slug: string) {
  const rows = await db.position.findMany({
    where: { deletedAt: null, reading: { debate: { slug } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: {
      commentator: true,
      proposition: true,
      evidence: { orderBy: { order: 'asc' }, include: { contribution: true, reason: true } },
      reasons: { orderBy: { order: 'asc' }, include: { reason: true } },
      changes: { orderBy: [{ version: 'asc' }, { createdAt: 'asc' }] },
    },
  });
  return {
    positions: rows.map((row) => ({
      who: row.commentator.name,
      what: row.proposition.text,
      stance: row.stance,
      summary: row.summary,
      version: row.version,
      quotations: row.evidence.map(({ exact, start, end, wordsOf, contribution }) => ({
        exact,
        inText: contribution?.text?.slice(start ?? 0, end ?? 0) ?? null,
        // Where they are not the commentator's own.
        ...(wordsOf === '' ? {} : { wordsOf }),
      })),
      said: row.evidence.map(({ stance, saidOn, wordsOf, telling, reason }) => ({
        stance,
        saidOn,
        wordsOf,
        telling,
        shows: reason?.text ?? null,
      })),
      reasons: row.reasons.map(({ reason }) => reason.text),
      changes: row.changes.map(({ kind }) => kind),
    })),
  };
}
