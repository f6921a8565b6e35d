import 'server-only';
import type { DatabaseSession } from '@/lib/db/client';
import { asGiven, withOneTelling } from '@/lib/positions/content';
import { readFields } from '@/lib/positions/position';
import type { PositionProblem } from '@/lib/positions/schema';
import { joinQuotations } from '@/lib/readings/decisions';
import type { Decision } from '@/lib/readings/schema';

type Into = { readingId: string; firstId: string; secondId: string };

type Choice = {
  commentatorId: string;
  propositionId: string;
  choice: Decision['choice'] | { take: 'both' };
};

/**
 * What a position is made of that takes over one of two, the first with the quotations and reasons
 * of both, or a stance of its own with quotations of the readings. Quotations are looked for among
 * the readings' own, so that nothing is put in anyone's mouth.
 */
export async function chosenContent(session: DatabaseSession, into: Into, input: Choice) {
  const { commentatorId, propositionId, choice } = input;
  const readingIds = [into.firstId, into.secondId, into.readingId];
  const rows = await session.position.findMany({
    where: { readingId: { in: readingIds }, commentatorId, propositionId, deletedAt: null },
    include: {
      reasons: { orderBy: { order: 'asc' } },
      evidence: { orderBy: [{ quotation: 'asc' }, { order: 'asc' }] },
    },
  });
  const first = rows.find((row) => row.readingId === into.firstId);
  const second = rows.find((row) => row.readingId === into.secondId);
  if (choice.take === 'own') {
    const { take: _, evidenceIds, reasonIds, ...fields } = choice;
    const wanted = new Set(evidenceIds);
    const quoted = rows.map((row) => row.evidence.filter(({ id }) => wanted.has(id)));
    if (quoted.flat().length !== wanted.size) return GONE;
    let next = 0;
    const evidence = quoted.flatMap((pieces) => {
      const from = next;
      next = Math.max(next, ...pieces.map((piece) => from + piece.quotation + 1));
      return pieces.map((piece) => ({ ...piece, quotation: from + piece.quotation }));
    });
    // What words of a reading show that the position does not give, they show of the position itself.
    const given = new Set<string | null>(reasonIds);
    return {
      ...fields,
      reasons: reasonIds.map((id) => ({ id })),
      evidence: withOneTelling(evidence).map((piece) =>
        asGiven(given.has(piece.reasonId) ? piece : { ...piece, reasonId: null }),
      ),
    };
  }
  const base = choice.take === 'second' ? second : first;
  if (!base) return GONE;
  const both = choice.take === 'both' && second ? second : null;
  const reasonIds = [...base.reasons, ...(both?.reasons ?? [])].map(({ reasonId }) => reasonId);
  return {
    ...readFields(base),
    reasons: [...new Set(reasonIds)].map((id) => ({ id })),
    evidence: (both ? joinQuotations(base.evidence, both.evidence) : base.evidence).map(asGiven),
  };
}

const GONE: PositionProblem = {
  problem: 'unknown',
  message: 'That position or quotation is not there any more: reload the page.',
};
