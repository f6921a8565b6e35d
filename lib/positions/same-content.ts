import { idOfReason, nameOfQuotation, sameFields } from '@/lib/positions/content';
import type { PositionContent } from '@/lib/positions/position';
import type { PositionInput } from '@/lib/positions/schema';

/** Whether a position is stored with the very content of a save: then there is nothing to write. */
export function isStoredAs(stored: PositionContent, input: PositionInput): boolean {
  return (
    sameFields(stored, input) &&
    stored.reasons.length === input.reasons.length &&
    input.reasons.every((reason, at) => isReason(stored.reasons[at], reason)) &&
    stored.evidence.length === input.evidence.length &&
    input.evidence.every((piece, at) => isPiece(stored, at, piece))
  );
}

function isReason(
  stored: PositionContent['reasons'][number] | undefined,
  reason: PositionInput['reasons'][number],
): boolean {
  if ('id' in reason) return stored?.id === reason.id;
  return stored?.text === reason.text && stored.direction === reason.direction;
}

/** A quotation that came without its place has got one where it was stored. */
function isPiece(
  { evidence, reasons }: PositionContent,
  at: number,
  { reason, ...piece }: PositionInput['evidence'][number],
): boolean {
  const stored = evidence[at];
  if (!stored) return false;
  const placed = piece.start === null ? { start: stored.start, end: stored.end } : {};
  const reasonId = idOfReason(reason, reasons);
  const isSame = nameOfQuotation({ ...piece, ...placed, reasonId }) === nameOfQuotation(stored);
  return isSame && piece.checked === stored.checked;
}
