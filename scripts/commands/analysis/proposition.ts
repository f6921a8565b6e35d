import type { MeasureIdOf } from '@/lib/analysis/measures';
import { agreementA } from '@/lib/analysis/proposition/agreement-a';
import { confidenceWeightedDistribution } from '@/lib/analysis/proposition/confidence-weighted-distribution';
import { consensus } from '@/lib/analysis/proposition/consensus';
import { polarisation } from '@/lib/analysis/proposition/polarisation';
import {
  propositionKind,
  sidesOf,
  splitEvenness,
} from '@/lib/analysis/proposition/proposition-kind';
import {
  type StanceDistribution,
  stanceDistribution,
} from '@/lib/analysis/proposition/stance-distribution';
import { stanceSpread } from '@/lib/analysis/proposition/stance-spread';
import {
  countAddressed,
  countStancesByProposition,
  type StanceCounts,
} from '@/lib/analysis/stance-counts';
import { stances as scale, stanceAt } from '@/lib/analysis/stance-matrix';
import { CommandTrouble } from '../command';
import { type Analysis, isLookedAtByAll } from './input';

/** The measures of one proposition, for each of them. */
export const propositionAnalyses: Readonly<Record<MeasureIdOf<'proposition'>, Analysis>> = {
  consensus: eachProposition(consensus),
  'agreement-a': eachProposition(agreementA),
  polarisation: eachProposition(polarisation),
  spread: eachProposition((counts) => {
    const { lowest, highest, range, mean, n } = stanceSpread(counts);
    return { value: range, lowest, highest, mean, n };
  }),
  'proposition-kind': (input, options) =>
    eachProposition((counts, propositionId) => ({
      kind: propositionKind(counts, isLookedAtByAll(input, propositionId)),
      ...sidesOf(counts),
      evenness: splitEvenness(sidesOf(counts)),
      n: countAddressed(counts),
    }))(input, options),
  distribution: ({ stances }) => {
    const matrix = stances();
    const counts = countStancesByProposition(matrix);
    return distributions(
      matrix.propositionIds.map((propositionId, column) => ({
        propositionId,
        counts: counts[column] as StanceCounts,
        ...stanceDistribution(counts[column] as StanceCounts),
      })),
    );
  },
  'weighted-distribution': ({ stances, debate }) => {
    if (!debate) {
      throw new CommandTrouble(
        'The confidence-weighted distribution needs a debate of the library: a table holds no confidence.',
      );
    }
    const matrix = stances();
    return distributions(
      matrix.propositionIds.map((propositionId, column) => ({
        propositionId,
        ...confidenceWeightedDistribution(
          matrix.commentatorIds.map((commentatorId, row) => ({
            stance: stanceAt(matrix, row, column),
            confidence: debate.position(commentatorId, propositionId)?.confidence ?? null,
          })),
        ),
      })),
    );
  },
};

function eachProposition<T extends Readonly<Record<string, string | number | null>>>(
  measure: (counts: StanceCounts, propositionId: string) => T | { value: number | null; n: number },
): Analysis {
  return ({ stances }) => {
    const matrix = stances();
    const counts = countStancesByProposition(matrix);
    const rows = matrix.propositionIds.map((propositionId, column) => ({
      propositionId,
      ...measure(counts[column] as StanceCounts, propositionId),
    }));
    return { json: { rows }, rows };
  };
}

function distributions(rows: readonly (StanceDistribution & { propositionId: string })[]) {
  return {
    json: { rows },
    rows: rows.map(({ propositionId, shares, n }) => ({
      propositionId,
      ...Object.fromEntries(scale.map((stance, at) => [`${stance} `, shares?.[at] ?? null])),
      n,
    })),
  };
}
