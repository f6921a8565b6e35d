import 'server-only';
import type { Bundle } from '@/lib/db/arriving/arrivals';
import { newId } from '@/lib/db/arriving/new-id';
import type { PlannedPosition } from '@/lib/exchange/plan-import';
import { fieldsOf } from '@/lib/positions/content';
import { type EvidenceRow, evidenceRow } from '@/lib/positions/evidence-row-data';
import { type ReasonFields, readQuotation } from '@/lib/positions/position';
import { type PositionProblem, positionInput } from '@/lib/positions/schema';
import type { PositionSnapshot } from '@/lib/positions/snapshot';
import type { WordSource } from '@/lib/positions/whose-words-data';

/** What a position of a file becomes: its rows, all but those of its reasons. */
export type PositionRows = {
  id: string;
  /** The reasons that it gives, each once, with their places. */
  given: { reasonId: string; order: number }[];
  rows: Required<Pick<Bundle, 'Position' | 'Evidence' | 'PositionChange'>>;
};

export type Into = {
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
  { reasonId: idOfReason, ...into }: Into,
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
  const id = newId();
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
  const position = { id, readingId, commentatorId, propositionId, ...fieldsOf(data) };
  const kept = JSON.stringify(snapshot);
  return {
    id,
    given: [...reasons].map(([reasonId, { order }]) => ({ reasonId, order })),
    rows: {
      Position: [position],
      Evidence: evidence.map((row) => ({ ...row, positionId: id })),
      PositionChange: [{ positionId: id, version: 1, kind: 'created', coder, snapshot: kept }],
    },
  };
}
