import {
  type GroupInformedConsensus,
  groupInformedConsensus,
} from '@/lib/analysis/many/group-informed-consensus';
import { groupsByKMeans } from '@/lib/analysis/many/groups-k-means';
import type { OpinionGroups } from '@/lib/analysis/many/opinion-groups';
import type { OpinionMap } from '@/lib/analysis/many/opinion-map';
import { opinionMapPca } from '@/lib/analysis/many/opinion-map-pca';
import { opinionMapScaling } from '@/lib/analysis/many/opinion-map-scaling';
import {
  type RepresentativeProposition,
  representativePropositions,
} from '@/lib/analysis/many/representative-propositions';
import type { StanceMatrix } from '@/lib/analysis/stance-matrix';

export type MapMethod = 'pca' | 'scaling';

/** A map with its groups and what sets them apart and unites them: plain data, fit to be posted. */
export type OpinionMapResult = {
  readonly map: OpinionMap;
  readonly groups: OpinionGroups;
  /** For each group, the propositions that set it apart, strongest first. */
  readonly representative: readonly (readonly RepresentativeProposition[])[];
  readonly consensus: readonly GroupInformedConsensus[];
};

/** From about this many cells on the map is computed in a worker, so that the page stays quick. */
export const cellsForWorker = 60_000;

/** All that the opinion map shows. About a second for 2,000 × 900. */
export function computeOpinionMap(matrix: StanceMatrix, method: MapMethod): OpinionMapResult {
  const map = method === 'pca' ? opinionMapPca(matrix) : opinionMapScaling(matrix);
  const groups = groupsByKMeans(map);
  return {
    map,
    groups,
    representative: representativePropositions(matrix, groups.membership),
    consensus: groupInformedConsensus(matrix, groups.membership),
  };
}
