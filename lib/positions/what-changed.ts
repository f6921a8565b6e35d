import { nameOfQuotation, partNames } from '@/lib/positions/content';
import type { PositionContent } from '@/lib/positions/position';

/** Which parts of a position differ between two of its states, in the order of its form. */
export function whatChanged(before: PositionContent, after: PositionContent): string[] {
  const told = (state: PositionContent): Record<string, unknown> => ({
    ...state,
    evidence: state.evidence.map(nameOfQuotation),
    reasons: state.reasons.map(({ id }) => id),
  });
  const [was, is] = [told(before), told(after)];
  return Object.entries(partNames)
    .filter(([part]) => JSON.stringify(was[part]) !== JSON.stringify(is[part]))
    .map(([, name]) => name);
}
