import { agreementA } from '@/lib/analysis/proposition/agreement-a';
import { consensus } from '@/lib/analysis/proposition/consensus';
import { polarisation } from '@/lib/analysis/proposition/polarisation';
import { type PropositionKind, propositionKind } from '@/lib/analysis/proposition/proposition-kind';
import { type StanceSpread, stanceSpread } from '@/lib/analysis/proposition/stance-spread';
import { countStancesByProposition, type StanceCounts } from '@/lib/analysis/stance-counts';
import type { StanceMatrix } from '@/lib/analysis/stance-matrix';

/** Every measure of one proposition; each is `null` when nobody addresses it. */
export interface PropositionMeasures {
  readonly propositionId: string;
  readonly counts: StanceCounts;
  readonly kind: PropositionKind;
  readonly spread: StanceSpread;
  readonly consensus: number | null;
  readonly agreementA: number | null;
  readonly polarisation: number | null;
  /** How many commentators address it; every figure above rests on these. */
  readonly n: number;
}

/** The measures of every proposition of a matrix, in its order. Cost: one step a cell. */
export function measurePropositions(matrix: StanceMatrix): readonly PropositionMeasures[] {
  return countStancesByProposition(matrix).map((counts, column) => {
    const { value, n } = consensus(counts);
    return {
      propositionId: matrix.propositionIds[column] as string,
      counts,
      kind: propositionKind(counts),
      spread: stanceSpread(counts),
      consensus: value,
      agreementA: agreementA(counts).value,
      polarisation: polarisation(counts).value,
      n,
    };
  });
}
