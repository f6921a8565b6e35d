import type { ProposedFor } from '@/lib/view/sets/class-set';

/** What a set is called that nobody changed since it was proposed. */
export const PROPOSED_SET = 'Proposed by Counterpoint';

/** Why a proposition was proposed for a class, as it is said beside it. */
export const PROPOSED_FOR: Record<ProposedFor, string> = {
  'common-ground': 'Common ground: all who take a side take the same',
  'evenly-split': 'Splits them most evenly',
  'differently-argued': 'Argued most differently: other reasons, or one reason on both sides',
};
