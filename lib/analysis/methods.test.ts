import { expect, it } from 'vitest';
import { shiftTowards } from '@/lib/analysis/before-and-after/shift-towards';
import { stanceShift } from '@/lib/analysis/before-and-after/stance-shift';
import { wilcoxonSignedRank } from '@/lib/analysis/before-and-after/wilcoxon-signed-rank';
import { chanceOfAll } from '@/lib/analysis/chance/chance-of-all';
import { cohenKappa } from '@/lib/analysis/coders/cohen-kappa';
import { gwetAc } from '@/lib/analysis/coders/gwet-ac';
import { krippendorffAlpha } from '@/lib/analysis/coders/krippendorff-alpha';
import { percentAgreement } from '@/lib/analysis/coders/percent-agreement';
import { coverage } from '@/lib/analysis/debate/coverage';
import { debateSummary } from '@/lib/analysis/debate/debate-summary';
import { emphasis } from '@/lib/analysis/debate/emphasis';
import { meanPairwiseAgreement } from '@/lib/analysis/debate/mean-pairwise-agreement';
import { groupInformedConsensus } from '@/lib/analysis/many/group-informed-consensus';
import { groupsByAverageLinkage } from '@/lib/analysis/many/groups-average-linkage';
import { groupsByKMeans } from '@/lib/analysis/many/groups-k-means';
import type { OpinionGroups } from '@/lib/analysis/many/opinion-groups';
import { opinionMapPca } from '@/lib/analysis/many/opinion-map-pca';
import { opinionMapScaling } from '@/lib/analysis/many/opinion-map-scaling';
import { representativePropositions } from '@/lib/analysis/many/representative-propositions';
import { type MeasureId, measureById } from '@/lib/analysis/measures';
import { methodTexts } from '@/lib/analysis/methods';
import { agreement } from '@/lib/analysis/pair/agreement';
import { agreementBeyondChance } from '@/lib/analysis/pair/beyond-chance';
import { directionalAgreement } from '@/lib/analysis/pair/directional-agreement';
import {
  type DiscourseAggregation,
  discourseSimilarity,
} from '@/lib/analysis/pair/discourse-similarity';
import { euclideanAgreement } from '@/lib/analysis/pair/euclidean-agreement';
import { pairwiseAgreement } from '@/lib/analysis/pair/pairwise-agreement';
import { reasonOverlap } from '@/lib/analysis/pair/reason-overlap';
import { sideAgreement } from '@/lib/analysis/pair/side-agreement';
import { agreementA } from '@/lib/analysis/proposition/agreement-a';
import { confidenceWeightedDistribution } from '@/lib/analysis/proposition/confidence-weighted-distribution';
import { consensus } from '@/lib/analysis/proposition/consensus';
import { polarisation } from '@/lib/analysis/proposition/polarisation';
import { propositionKind } from '@/lib/analysis/proposition/proposition-kind';
import { countRelations } from '@/lib/analysis/proposition/shared-proposition';
import { stanceDistribution } from '@/lib/analysis/proposition/stance-distribution';
import { stanceSpread } from '@/lib/analysis/proposition/stance-spread';
import { countStances } from '@/lib/analysis/stance-counts';
import { matrixFromRows, type Stance } from '@/lib/analysis/stance-matrix';
import { kindInSentence, propositionKinds } from '@/lib/words/kind-words';
import { summarySentence } from '@/lib/words/summary-sentence';

const rounded = (value: number | null | undefined) =>
  value == null ? 'no figure' : String(Math.round(value * 1000) / 1000);
const percents = (shares: readonly number[] | null) =>
  shares?.map((share) => Math.round(share * 100)).join(', ');

const ada = [2, 1, -1, 0, null] as const;
const bo = [1, -2, -1, 2, 2] as const;
const relations = countRelations(ada, bo);
const discourse = (aggregation: DiscourseAggregation) =>
  discourseSimilarity(
    ada.map((stance) => countStances([stance])),
    bo.map((stance) => countStances([stance])),
    { aggregation, normalisation: 'none' },
  ).value;

const four = countStances([-1, 1, 2, 2]);
const three = matrixFromRows(
  ['ada', 'bo', 'cy'],
  ['p', 'q', 'r'],
  [
    [2, 1, -1],
    [1, -2, -1],
    [null, 2, null],
  ],
);
const camps = matrixFromRows(
  ['a', 'b', 'c', 'd'],
  ['p', 'q', 'r'],
  [
    [2, 2, -2],
    [2, 2, -2],
    [-2, -2, 2],
    [-2, -2, 2],
  ],
);
const groupsOf = ({ groups, silhouette }: OpinionGroups) =>
  `${groups.length} groups, silhouette ${rounded(silhouette)}`;

/** Two groups of ten: so many of each agree, the others disagree. */
const twoGroups = (first: number, second: number) => {
  const ten = (agree: number) => Array.from({ length: 10 }, (_, k): Stance => (k < agree ? 2 : -2));
  const stances = [...ten(first), ...ten(second)];
  return matrixFromRows(
    stances.map((_, k) => `v${k}`),
    ['p'],
    stances.map((stance) => [stance]),
  );
};
const membership = Array.from({ length: 20 }, (_, k) => (k < 10 ? 0 : 1));

const coders = [
  [2, 2, 1, -1, -2],
  [2, 1, 1, -1, -2],
];
const categories = [-2, -1, 0, 1, 2];
const before = [1, 0, -1, -2, 2] as const;
const after = [2, 1, -1, 0, 2] as const;
const differences = after.map((vote, place) => vote - (before[place] ?? 0));

const computed: Record<MeasureId, string | undefined> = {
  agreement: rounded(agreement(ada, bo).value),
  'beyond-chance': rounded(agreementBeyondChance(ada, bo).value),
  'side-agreement': rounded(sideAgreement(ada, bo).value),
  'shared-kinds': `both affirm ${relations['both-affirm']}, both reject ${relations['both-reject']}, opposite sides on ${relations['opposite-sides']}, one mixed on ${relations['one-undecided']}, only the second on ${relations['only-second']}`,
  directional: rounded(directionalAgreement(ada, bo).value),
  euclidean: rounded(euclideanAgreement(ada, bo).value),
  'reason-overlap': rounded(
    reasonOverlap(
      [
        { stance: 2, reasonIds: ['x', 'y'] },
        { stance: -1, reasonIds: ['v'] },
      ],
      [
        { stance: 1, reasonIds: ['x'] },
        { stance: -1, reasonIds: ['w'] },
      ],
    ).value,
  ),
  congruence: rounded(discourse('congruence')),
  conflict: rounded(discourse('conflict')),
  subtract: rounded(discourse('subtract')),
  distribution: percents(stanceDistribution(four).shares),
  'weighted-distribution': percents(
    confidenceWeightedDistribution([
      { stance: 2, confidence: 8 },
      { stance: 2, confidence: 6 },
      { stance: 1, confidence: 4 },
      { stance: -1, confidence: 2 },
    ]).shares,
  ),
  spread: rounded(stanceSpread(four).range),
  consensus: rounded(consensus(four).value),
  'agreement-a': rounded(agreementA(four).value),
  polarisation: rounded(polarisation(four).value),
  'proposition-kind': kindInSentence(propositionKind(four), 4),
  'mean-agreement': rounded(meanPairwiseAgreement(three).value),
  'chance-level': rounded(chanceOfAll('agreement', three, { draws: 0 })?.level),
  coverage: rounded(coverage([null, 2, null]).value),
  emphasis: rounded(
    emphasis(
      [
        { themeIds: ['t'], evidence: 4 },
        { themeIds: ['u'], evidence: 6 },
      ],
      't',
    ).value,
  ),
  summary: summarySentence(debateSummary(three)),
  map: rounded((opinionMapPca(camps).varianceExplained[0] ?? 0) * 100),
  'map-scaling': rounded((opinionMapScaling(camps).varianceExplained[0] ?? 0) * 100),
  groups: groupsOf(groupsByKMeans(opinionMapPca(camps))),
  'groups-linkage': groupsOf(groupsByAverageLinkage(pairwiseAgreement(camps), 3)),
  'representative-propositions': rounded(
    representativePropositions(twoGroups(9, 2), membership)[0]?.[0]?.ratio,
  ),
  'group-consensus': rounded(groupInformedConsensus(twoGroups(9, 8), membership)[0]?.value),
  alpha: rounded(krippendorffAlpha(coders).value),
  percent: rounded(percentAgreement(coders).value),
  kappa: rounded(cohenKappa(coders).value),
  'kappa-linear': rounded(cohenKappa(coders, { weights: 'linear' }).value),
  'kappa-quadratic': rounded(cohenKappa(coders, { weights: 'quadratic' }).value),
  ac1: rounded(gwetAc(coders, { categories }).value),
  ac2: rounded(gwetAc(coders, { categories, weights: 'quadratic' }).value),
  shift: rounded(stanceShift(before, after).shift),
  'share-moved': rounded(stanceShift(before, after).moved),
  'shift-towards': rounded(shiftTowards(before, after, [2, 2, 2, 2, 2]).value),
  wilcoxon: `p = ${rounded(wilcoxonSignedRank(differences).p)}`,
};

it.each(Object.entries(methodTexts))('the example of %s is what the measure gives', (id, text) => {
  expect(text.example.result).toBe(computed[id as MeasureId]);
});

it('the kinds of a proposition are called as they are on screen', () => {
  const { formula, missing, misleads } = methodTexts['proposition-kind'];
  for (const kind of propositionKinds) {
    const words = kindInSentence(kind, 3);
    expect(measureById('proposition-kind').answers).toContain(words);
    const isAbsence = kind === 'not-addressed' || kind === 'not-coded';
    expect(isAbsence ? missing : formula).toContain(words);
  }
  expect(misleads).toContain(kindInSentence('contested', 3));
});

it('every source that is not a definition of ours has an address', () => {
  const own = /^(Defined by this project|Shares?|A share|The range|A mean difference)\.$/;
  for (const { source } of Object.values(methodTexts))
    expect(own.test(source.text) || /^https:\/\//.test(source.url ?? ''), source.text).toBe(true);
});
