import { expect, it } from 'vitest';
import { agreement } from '@/lib/analysis/agreement';
import { agreementA } from '@/lib/analysis/agreement-a';
import { cohenKappa } from '@/lib/analysis/cohen-kappa';
import { consensus } from '@/lib/analysis/consensus';
import { directionalAgreement } from '@/lib/analysis/directional-agreement';
import { euclideanAgreement } from '@/lib/analysis/euclidean-agreement';
import { gwetAc } from '@/lib/analysis/gwet-ac';
import { krippendorffAlpha } from '@/lib/analysis/krippendorff-alpha';
import { methodTexts } from '@/lib/analysis/methods';
import { percentAgreement } from '@/lib/analysis/percent-agreement';
import { polarisation } from '@/lib/analysis/polarisation';
import { sideAgreement } from '@/lib/analysis/side-agreement';
import { stanceShift } from '@/lib/analysis/stance-shift';
import { wilcoxonSignedRank } from '@/lib/analysis/wilcoxon-signed-rank';

const ada = [2, 1, -1, 0, null] as const;
const bo = [1, -2, -1, 2, 2] as const;
const four = [0, 1, 0, 1, 2];
const coders = [
  [2, 2, 1, -1, -2],
  [2, 1, 1, -1, -2],
];
const stances = [-2, -1, 0, 1, 2];
const before = [1, 0, -1, -2, 2] as const;
const after = [2, 1, -1, 0, 2] as const;

it.each([
  ['agreement', agreement(ada, bo).value],
  ['side-agreement', sideAgreement(ada, bo).value],
  ['directional', directionalAgreement(ada, bo).value],
  ['euclidean', euclideanAgreement(ada, bo).value],
  ['consensus', consensus(four).value],
  ['agreement-a', agreementA(four).value],
  ['polarisation', polarisation(four).value],
  ['alpha', krippendorffAlpha(coders).value],
  ['percent', percentAgreement(coders).value],
  ['kappa', cohenKappa(coders).value],
  ['kappa-linear', cohenKappa(coders, { weights: 'linear' }).value],
  ['kappa-quadratic', cohenKappa(coders, { weights: 'quadratic' }).value],
  ['ac1', gwetAc(coders, { categories: stances }).value],
  ['ac2', gwetAc(coders, { categories: stances, weights: 'quadratic' }).value],
  ['shift', stanceShift(before, after).shift],
  ['share-moved', stanceShift(before, after).moved],
] as const)('the example of %s is what the measure gives', (id, value) => {
  expect(methodTexts[id].example.result).toBe(String(Math.round((value ?? 0) * 1000) / 1000));
});

it('the example of the signed-rank test is what it gives', () => {
  const differences = after.map((vote, place) => vote - (before[place] ?? 0));
  expect(methodTexts.wilcoxon.example.result).toBe(`p = ${wilcoxonSignedRank(differences).p}`);
});
