import { type PropositionKind, propositionKind } from '@/lib/analysis/proposition/proposition-kind';
import { countAddressed, countStancesByProposition } from '@/lib/analysis/stance-counts';
import type { StanceMatrix } from '@/lib/analysis/stance-matrix';

/** How many propositions are of each kind. */
export type KindCounts = Readonly<Record<PropositionKind, number>>;

/** The counts behind the one sentence that says what a debate amounts to. */
export interface DebateSummary {
  readonly commentators: number;
  readonly propositions: number;
  /** Propositions that at least one commentator addresses. */
  readonly addressed: number;
  readonly kinds: KindCounts;
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
  const kinds = countStancesByProposition(matrix).map((counts, place) =>
    propositionKind(counts, countAddressed(counts) > 0 || isLookedAt(place)),
  );
  return summaryOfKinds(kinds, matrix.commentatorIds.length);
}

/** The same of propositions whose kinds are known. */
export function summaryOfKinds(
  kinds: readonly PropositionKind[],
  commentators: number,
): DebateSummary {
  const counts: Record<PropositionKind, number> = {
    affirmed: 0,
    rejected: 0,
    contested: 0,
    undecided: 0,
    'one-voice': 0,
    'not-addressed': 0,
    'not-coded': 0,
  };
  for (const kind of kinds) counts[kind]++;
  return {
    commentators,
    propositions: kinds.length,
    addressed: kinds.length - counts['not-addressed'] - counts['not-coded'],
    kinds: counts,
  };
}
