import { createStanceMatrix, type StanceMatrix } from '@/lib/analysis/stance-matrix';
import type { PropositionFacts } from '@/lib/view/filter';
import type { CommentatorView } from '@/lib/view/view';

/** The stance matrix of what a filter shows: commentators by propositions, silence missing. */
export function matrixOfFacts(
  facts: readonly PropositionFacts[],
  shown: readonly CommentatorView[],
): StanceMatrix {
  return createStanceMatrix({
    commentatorIds: shown.map((commentator) => commentator.id),
    propositionIds: facts.map(({ proposition }) => proposition.id),
    positions: facts.flatMap(({ held }) => held),
  });
}
