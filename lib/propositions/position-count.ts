import type { PositionCounts } from '@/lib/propositions/list-data';
import { countOf } from '@/lib/words/format-count';

/** "2 positions, 3 in other readings": the person's own, and how many more there are. */
export function positionCount({ positions, elsewhere }: PositionCounts): string {
  const own = positions === 0 ? 'no positions' : countOf(positions, 'position');
  return elsewhere > 0 ? `${own}, ${elsewhere} in other readings` : own;
}
