import type { PlannedPosition } from '@/lib/exchange/plan-import';
import { type NewRows, newRows } from '@/lib/positions/new-rows';
import type { WordSource } from '@/lib/positions/place-of-words';
import type { ReasonFields } from '@/lib/positions/position';
import { type PositionProblem, positionInput } from '@/lib/positions/schema';

type Into = {
  /** The position's own. */
  id: string;
  debateId: string;
  readingId: string;
  propositionId: string;
  coder: string;
  /** The id of a reason of the proposition with these words; of a new one, too. */
  reasonId: (reason: ReasonFields) => string;
};

/** The rows of a position of a file, parsed by the schema that serves everybody else. */
export async function positionRows(
  source: WordSource,
  planned: PlannedPosition,
  { id, debateId, reasonId, ...into }: Into,
): Promise<NewRows | PositionProblem> {
  const parsed = positionInput.safeParse({ ...planned, ...into });
  if (!parsed.success) {
    const message = parsed.error.issues[0]?.message ?? 'A position is not valid.';
    return { problem: 'unknown', message };
  }
  const reasons = new Map<string, ReasonFields & { id: string; order: number }>();
  for (const [order, reason] of parsed.data.reasons.entries()) {
    if ('id' in reason) continue;
    const own = reasonId(reason);
    if (!reasons.has(own)) reasons.set(own, { id: own, ...reason, order });
  }
  return newRows(source, parsed.data, {
    id,
    debateId,
    kind: 'created',
    reasons: [...reasons.values()],
    otherwise: (order) => {
      const place = planned.evidence[order];
      return place?.outcome === 'moved' ? { status: 'moved', score: place.score } : {};
    },
  });
}
