import type { PlannedPosition } from '@/lib/exchange/plan-import';
import type { ChangeKind } from '@/lib/positions/change-kind';
import { fieldsOf } from '@/lib/positions/content';
import { type EvidenceRow, evidenceRow } from '@/lib/positions/evidence-row';
import type { WordSource } from '@/lib/positions/place-of-words';
import { type PositionFields, type ReasonFields, readQuotation } from '@/lib/positions/position';
import { type PositionProblem, positionInput } from '@/lib/positions/schema';
import type { PositionSnapshot } from '@/lib/positions/snapshot';

/** What a position of a file becomes: its rows, all but those of its reasons. */
export type PositionRows = {
  position: PositionFields & Record<'id' | 'readingId' | 'commentatorId' | 'propositionId', string>;
  evidence: (EvidenceRow & { positionId: string })[];
  change: {
    positionId: string;
    version: number;
    kind: ChangeKind;
    coder: string;
    snapshot: string;
  };
  /** The reasons that it gives, each once, with their places. */
  given: { positionId: string; reasonId: string; order: number }[];
};

type Into = {
  /** The position's own. */
  id: string;
  readingId: string;
  propositionId: string;
  coder: string;
  /** The id of a reason of the proposition with these words; of a new one, too. */
  reasonId: (reason: ReasonFields) => string;
};

/**
 * The rows of a position of a file, as `savePosition` writes them: parsed by the same schema, its
 * quotations held against whose words they are. Words that are not in the text are kept as lost.
 */
export async function positionRows(
  source: WordSource,
  debateId: string,
  planned: PlannedPosition,
  { id, reasonId: idOfReason, ...into }: Into,
): Promise<PositionRows | PositionProblem> {
  const parsed = positionInput.safeParse({ ...planned, ...into });
  if (!parsed.success) {
    const message = parsed.error.issues[0]?.message ?? 'A position is not valid.';
    return { problem: 'unknown', message };
  }
  const { data } = parsed;
  const whose = { debateId, commentatorId: data.commentatorId };
  const evidence: EvidenceRow[] = [];
  for (const [order, piece] of data.evidence.entries()) {
    const held = { whose, before: [], keepLost: true };
    const row = await evidenceRow(source, piece, order, held);
    if ('problem' in row) return row;
    const place = planned.evidence[order];
    const moved = place?.outcome === 'moved';
    evidence.push(moved ? { ...row, status: 'moved', score: place.score } : row);
  }
  const reasons = new Map<string, ReasonFields & { order: number }>();
  for (const [order, reason] of data.reasons.entries()) {
    if ('id' in reason) continue;
    const own = idOfReason(reason);
    if (!reasons.has(own)) reasons.set(own, { ...reason, order });
  }
  const snapshot: PositionSnapshot = {
    ...fieldsOf(data),
    reasons: [...reasons].map(([own, { order: _, ...reason }]) => ({ id: own, ...reason })),
    evidence: evidence.map(readQuotation),
    deleted: false,
  };
  const { readingId, commentatorId, propositionId, coder } = data;
  return {
    position: { id, readingId, commentatorId, propositionId, ...fieldsOf(data) },
    evidence: evidence.map((row) => ({ ...row, positionId: id })),
    change: {
      positionId: id,
      version: 1,
      kind: 'created',
      coder,
      snapshot: JSON.stringify(snapshot),
    },
    given: [...reasons].map(([reasonId, { order }]) => ({ positionId: id, reasonId, order })),
  };
}
