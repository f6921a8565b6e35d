import { agreementA } from '@/lib/analysis/agreement-a';
import { consensus } from '@/lib/analysis/consensus';
import { polarisation } from '@/lib/analysis/polarisation';
import { type PropositionKind, propositionKind } from '@/lib/analysis/proposition-kind';
import { countStancesByProposition, type StanceCounts } from '@/lib/analysis/stance-counts';
import type { StanceMatrix } from '@/lib/analysis/stance-matrix';
import { type StanceSpread, stanceSpread } from '@/lib/analysis/stance-spread';

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
