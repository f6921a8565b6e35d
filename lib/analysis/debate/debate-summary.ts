import { type PropositionKind, propositionKind } from '@/lib/analysis/proposition/proposition-kind';
import { countKinds, type SharedKindCounts } from '@/lib/analysis/proposition/shared-proposition';
import { countAddressed, countStancesByProposition } from '@/lib/analysis/stance-counts';
import { rowOf, type StanceMatrix } from '@/lib/analysis/stance-matrix';

/** The counts behind the one sentence that says what a debate amounts to. */
export interface DebateSummary {
  readonly commentators: number;
  readonly propositions: number;
  /** Propositions that at least one commentator addresses. */
  readonly addressed: number;
  readonly kinds: Readonly<Record<PropositionKind, number>>;
  /** What the two make of the propositions; `null` unless there are exactly two commentators. */
  readonly pair: SharedKindCounts | null;
}

/**
 * Counts what commentators make of the propositions of a debate or theme. One step a cell.
 *
 * @param isLookedAt whether each commentator was looked at on the proposition at a place; asked where
 *   nobody holds a stance. Without it everybody was
 */
export function debateSummary(
  matrix: StanceMatrix,
  isLookedAt: (place: number) => boolean = () => true,
): DebateSummary {
  const kinds: Record<PropositionKind, number> = {
    'common-ground': 0,
    contested: 0,
    open: 0,
    'single-voice': 0,
    'not-addressed': 0,
    'not-coded': 0,
  };
  let addressed = 0;
  for (const [place, counts] of countStancesByProposition(matrix).entries()) {
    const isAddressed = countAddressed(counts) > 0;
    kinds[propositionKind(counts, isAddressed || isLookedAt(place))]++;
    if (isAddressed) addressed++;
  }
  const commentators = matrix.commentatorIds.length;
  return {
    commentators,
    propositions: matrix.propositionIds.length,
    addressed,
    kinds,
    pair: commentators === 2 ? countKinds(rowOf(matrix, 0), rowOf(matrix, 1)) : null,
  };
}
