import type { ChanceAt } from '@/lib/analysis/chance/chance';
import { chanceOfAlpha } from '@/lib/analysis/chance/chance-of-alpha';
import { chanceOfTerms } from '@/lib/analysis/chance/chance-of-terms';
import type { Measured } from '@/lib/analysis/measured';
import type { MeasureIdOf } from '@/lib/analysis/measures';
import { agreement } from '@/lib/analysis/pair/agreement';
import { agreementBeyondChance } from '@/lib/analysis/pair/beyond-chance';
import { directionalAgreement } from '@/lib/analysis/pair/directional-agreement';
import { euclideanAgreement } from '@/lib/analysis/pair/euclidean-agreement';
import { pairwiseAgreement } from '@/lib/analysis/pair/pairwise-agreement';
import type { PairwiseMatrix } from '@/lib/analysis/pair/pairwise-matrix';
import {
  pairwiseBeyondChance,
  pairwiseDirectionalAgreement,
  pairwiseEuclideanAgreement,
  pairwiseSideAgreement,
} from '@/lib/analysis/pair/pairwise-measures';
import { sideAgreement } from '@/lib/analysis/pair/side-agreement';
import type { PickableMeasure } from '@/lib/analysis/pickable-measure-names';
import type { StanceCounts } from '@/lib/analysis/stance-counts';
import type { StanceMatrix } from '@/lib/analysis/stance-matrix';
import type { StanceRow } from '@/lib/analysis/stance-row';

type Pickable = {
  /** Its entry on the methods page. */
  readonly id: MeasureIdOf<'pair'>;
  /** The figure of two commentators. */
  readonly ofPair: (a: StanceRow, b: StanceRow) => Measured;
  /** The same for every pair at once. */
  readonly pairwise: (matrix: StanceMatrix) => PairwiseMatrix;
  /** Which of the propositions that both address it counts, as "propositions …" goes on; null for all. */
  readonly countsOnly: string | null;
  /** The least it can be: where two are wholly apart. The most is 1 for all. */
  readonly least: 0 | -1;
  /** Where it lies over n of the propositions that it counts when stances are drawn from a pool. */
  readonly chance: (pool: StanceCounts) => ChanceAt;
};

/** How each of the pickable measures is computed. 1 is wholly together for all. */
const PICKABLE = {
  agreement: {
    id: 'agreement',
    ofPair: agreement,
    pairwise: pairwiseAgreement,
    countsOnly: null,
    least: 0,
    chance: (pool) => chanceOfTerms(pool, 'agreement'),
  },
  'beyond-chance': {
    id: 'beyond-chance',
    ofPair: agreementBeyondChance,
    pairwise: pairwiseBeyondChance,
    countsOnly: null,
    least: -1,
    chance: chanceOfAlpha,
  },
  side: {
    id: 'side-agreement',
    ofPair: sideAgreement,
    pairwise: pairwiseSideAgreement,
    countsOnly: 'on which both take a side',
    least: 0,
    chance: (pool) => chanceOfTerms(pool, 'side'),
  },
  directional: {
    id: 'directional',
    ofPair: directionalAgreement,
    pairwise: pairwiseDirectionalAgreement,
    countsOnly: null,
    least: 0,
    chance: (pool) => chanceOfTerms(pool, 'directional'),
  },
  euclidean: {
    id: 'euclidean',
    ofPair: euclideanAgreement,
    pairwise: pairwiseEuclideanAgreement,
    countsOnly: null,
    least: 0,
    chance: (pool) => chanceOfTerms(pool, 'euclidean'),
  },
} as const satisfies Record<PickableMeasure, Pickable>;

/** How a measure that a reader can pick is computed, and where the methods page explains it. */
export function pickableMeasure(measure: PickableMeasure): Pickable {
  return PICKABLE[measure];
}
