import 'server-only';
import { isStance, type Stance } from '@/lib/analysis/stance-matrix';
import { db } from '@/lib/db/client';

/** A position on a proposition, in whichever reading it is, for deciding what becomes of it. */
export type HeldIn = {
  id: string;
  propositionId: string;
  readingId: string;
  /** Empty for the reference reading. */
  reading: string;
  debate: { id: string; title: string };
  commentatorId: string;
  name: string;
  stance: Stance;
  explicitness: 'explicit' | 'implied';
  summary: string;
  reasonIds: string[];
  quotations: string[];
};

export type HeldReason = {
  id: string;
  propositionId: string;
  text: string;
  direction: 'for' | 'against';
};

/** All positions and reasons of some propositions, reference readings first. */
export async function listHeld(
  propositionIds: readonly string[],
): Promise<{ positions: HeldIn[]; reasons: HeldReason[] }> {
  const rows = await db.position.findMany({
    where: { propositionId: { in: [...propositionIds] }, deletedAt: null },
    orderBy: [{ commentator: { name: 'asc' } }, { id: 'asc' }],
    include: {
      commentator: { select: { name: true } },
      reading: { include: { referenceOf: { select: { id: true } }, debate: true } },
      reasons: { orderBy: { order: 'asc' } },
      evidence: { orderBy: [{ quotation: 'asc' }, { order: 'asc' }] },
    },
  });
  const reasons = await db.reason.findMany({
    where: { propositionId: { in: [...propositionIds] } },
    orderBy: { order: 'asc' },
  });
  const positions = rows.flatMap((row): HeldIn[] => {
    if (!isStance(row.stance)) return [];
    return [
      {
        id: row.id,
        propositionId: row.propositionId,
        readingId: row.readingId,
        reading: row.reading.referenceOf ? '' : row.reading.coder || row.reading.name,
        debate: { id: row.reading.debateId, title: row.reading.debate.title },
        commentatorId: row.commentatorId,
        name: row.commentator.name,
        stance: row.stance,
        explicitness: row.explicitness === 'implied' ? 'implied' : 'explicit',
        summary: row.summary,
        reasonIds: row.reasons.map(({ reasonId }) => reasonId),
        quotations: row.evidence.map(({ exact }) => exact),
      },
    ];
  });
  return {
    positions: positions.sort((a, b) => Number(a.reading !== '') - Number(b.reading !== '')),
    reasons: reasons.map(({ id, propositionId, text, direction }) => ({
      id,
      propositionId,
      text,
      direction: direction === 'against' ? 'against' : 'for',
    })),
  };
}
