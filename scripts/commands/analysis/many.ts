import { groupInformedConsensus } from '@/lib/analysis/many/group-informed-consensus';
import { groupsByAverageLinkage } from '@/lib/analysis/many/groups-average-linkage';
import { groupsByKMeans } from '@/lib/analysis/many/groups-k-means';
import { countAddressedPropositions } from '@/lib/analysis/many/least-to-group';
import type { OpinionGroups } from '@/lib/analysis/many/opinion-groups';
import type { OpinionMap } from '@/lib/analysis/many/opinion-map';
import { opinionMapPca } from '@/lib/analysis/many/opinion-map-pca';
import { opinionMapScaling } from '@/lib/analysis/many/opinion-map-scaling';
import { representativePropositions } from '@/lib/analysis/many/representative-propositions';
import type { MeasureIdOf } from '@/lib/analysis/measures';
import { pairwiseAgreement } from '@/lib/analysis/pair/pairwise-agreement';
import type { StanceMatrix } from '@/lib/analysis/stance-matrix';
import { CommandTrouble } from '../command';
import type { Analysis, AnalysisOptions, AnalysisResult } from './input';

/** The measures of many commentators. */
export const manyAnalyses: Readonly<Record<MeasureIdOf<'many'>, Analysis>> = {
  map: ({ stances }) => mapResult(opinionMapPca(stances())),
  'map-scaling': ({ stances }) => mapResult(opinionMapScaling(stances())),
  groups: ({ stances }, options) => groupsResult(groupsOf(stances(), options), options),
  'groups-linkage': ({ stances }, options) => {
    const matrix = stances();
    const propositions = countAddressedPropositions(matrix);
    return groupsResult(groupsByAverageLinkage(pairwiseAgreement(matrix), propositions), options);
  },
  'representative-propositions': ({ stances }, options) => {
    const matrix = stances();
    const { head, membership } = membershipOf(groupsOf(matrix, options), options);
    const groups = representativePropositions(matrix, membership);
    const rows = groups.flatMap((propositions, group) =>
      propositions.map((proposition) => ({ group, ...proposition })),
    );
    return { json: { groups }, rows, head };
  },
  'group-consensus': ({ stances }, options) => {
    const matrix = stances();
    const { head, membership } = membershipOf(groupsOf(matrix, options), options);
    const rows = groupInformedConsensus(matrix, membership);
    return { json: { rows }, rows: rows.map((row) => ({ ...row })), head };
  },
};

function groupsOf(matrix: StanceMatrix, { seed }: AnalysisOptions): OpinionGroups {
  return groupsByKMeans(opinionMapPca(matrix), { seed });
}

function mapResult(map: OpinionMap): AnalysisResult {
  const [x, y] = map.varianceExplained.map((share) =>
    share === null ? '–' : `${(share * 100).toFixed(1)} %`,
  );
  return {
    json: { ...map },
    head: `x shows ${x} of the variation, y ${y}; missing: ${map.missing}; n = ${map.n}`,
    rows: map.commentatorIds.map((commentatorId, place) => ({
      commentatorId,
      x: map.positions[place]?.[0] ?? null,
      y: map.positions[place]?.[1] ?? null,
      n: map.addressed[place] ?? 0,
    })),
  };
}

function groupsResult(groups: OpinionGroups, options: AnalysisOptions): AnalysisResult {
  const { head, membership } = membershipOf(groups, options);
  return {
    json: { ...groups },
    head,
    rows: groups.commentatorIds.map((commentatorId, place) => ({
      commentatorId,
      group: membership[place] ?? null,
      note: outsideNote(groups, membership, place),
    })),
  };
}

/** Why somebody is in no group though there are groups, or whatever the others say. */
function outsideNote(
  { outside, least }: OpinionGroups,
  membership: readonly (number | null)[],
  place: number,
): string {
  if (outside[place] === 'few') return `addresses fewer than ${least}`;
  if (outside[place] === 'unplaced') return 'nothing to compare';
  const grouped = membership.some((group) => group !== null);
  return grouped && membership[place] === null ? 'would be alone' : '';
}

/** The clear groups, or those of the number asked for with --groups. */
function membershipOf(groups: OpinionGroups, { groupCount }: AnalysisOptions) {
  if (groupCount === null) {
    const silhouette = groups.silhouette?.toFixed(3) ?? '–';
    return {
      membership: groups.membership,
      head: groups.clear
        ? `${groups.groups.length} groups; silhouette ${silhouette}, n = ${groups.n}`
        : `No clear groups: the best silhouette is ${silhouette}, the bound ${groups.bound}; n = ${groups.n}`,
    };
  }
  const tried = groups.tried.find(({ k }) => k === groupCount);
  if (!tried)
    throw new CommandTrouble(`These commentators cannot be put into ${groupCount} groups.`);
  return {
    membership: tried.membership,
    head: `${groupCount} groups as asked; silhouette ${tried.silhouette.toFixed(3)}, n = ${groups.n}`,
  };
}
