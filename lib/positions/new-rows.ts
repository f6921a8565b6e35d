import type { ChangeKind } from '@/lib/positions/change-kind';
import { fieldsOf, idOfReason } from '@/lib/positions/content';
import { type EvidenceRow, evidenceRow } from '@/lib/positions/evidence-row';
import type { WordSource } from '@/lib/positions/place-of-words';
import { type PositionFields, type ReasonFields, readQuotation } from '@/lib/positions/position';
import type { PositionInput, PositionProblem } from '@/lib/positions/schema';
import type { PositionSnapshot } from '@/lib/positions/snapshot';

/** The rows of a position that is not there, or was deleted: to be written in bulk. */
export type NewRows = {
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

type As = {
  id: string;
  /** 1, or the one after that of the deleted position which this takes the place of. */
  version?: number;
  debateId: string;
  kind: ChangeKind;
  /** The reasons of the input, each once, with their ids and places. */
  reasons: readonly (ReasonFields & { id: string; order: number })[];
  /** What of a quotation is otherwise than it is found. */
  otherwise?: (order: number) => Partial<Pick<EvidenceRow, 'status' | 'score'>>;
};

/**
 * The rows that `savePosition` would write for a position where there is none: its quotations held
 * against whose words they are. Words that are not in the text are kept as lost.
 */
export async function newRows(
  source: WordSource,
  input: PositionInput,
  { id, version = 1, debateId, kind, reasons, otherwise = () => ({}) }: As,
): Promise<NewRows | PositionProblem> {
  const { readingId, commentatorId, propositionId, coder } = input;
  const whose = { debateId, commentatorId };
  const evidence: EvidenceRow[] = [];
  for (const [order, piece] of input.evidence.entries()) {
    const held = { whose, before: [], keepLost: true };
    const row = await evidenceRow(source, piece, order, held);
    if ('problem' in row) return row;
    const reasonId = idOfReason(piece.reason, reasons);
    evidence.push({ ...row, reasonId, ...otherwise(order) });
  }
  const snapshot: PositionSnapshot = {
    ...fieldsOf(input),
    reasons: reasons.map(({ order: _, ...reason }) => reason),
    evidence: evidence.map(readQuotation),
    deleted: false,
  };
  return {
    position: { id, readingId, commentatorId, propositionId, ...fieldsOf(input) },
    evidence: evidence.map((row) => ({ ...row, positionId: id })),
    change: { positionId: id, version, kind, coder, snapshot: JSON.stringify(snapshot) },
    given: reasons.map((reason) => ({ positionId: id, reasonId: reason.id, order: reason.order })),
  };
}
