import {
  type Chance,
  type ChanceAt,
  chanceTail,
  pooledStances,
} from '@/lib/analysis/chance/chance';
import { stanceDrawer } from '@/lib/analysis/chance/draw-stances';
import { krippendorffAlpha } from '@/lib/analysis/coders/krippendorff-alpha';
import { agreementOfAll } from '@/lib/analysis/debate/agreement-of-all';
import { type PairwiseMatrix, pairOffset } from '@/lib/analysis/pair/pairwise-matrix';
import { percentileInterval } from '@/lib/analysis/percentile-interval';
import type { PickableMeasure } from '@/lib/analysis/pickable-measure-names';
import { pickableMeasure } from '@/lib/analysis/pickable-measures';
import type { StanceCounts } from '@/lib/analysis/stance-counts';
import {
  notAddressed,
  rowOf,
  type StanceMatrix,
  stanceMatrixOf,
} from '@/lib/analysis/stance-matrix';

/** Above so many steps drawing takes longer than anybody waits for it: half a minute and more. */
const mostSteps = 1_000_000_000;

/** Whether so many draws of a matrix are made while somebody waits. */
export function canDraw(measure: PickableMeasure, matrix: StanceMatrix, draws: number): boolean {
  const people = matrix.commentatorIds.length;
  const propositions = matrix.propositionIds.length;
  // The measure of the first choice counts 64 propositions at a time; α is counted by proposition.
  const ofPairs = (people * people * propositions) / (measure === 'agreement' ? 64 : 2);
  const ofCells = 20 * people * propositions;
  return draws * (measure === 'beyond-chance' ? ofCells : ofPairs + ofCells) <= mostSteps;
}

/**
 * The level of chance of a debate's (or theme's) agreement, and how far it strays: what the index is
 * when each commentator's stances are drawn from all stances of the matrix, keeping who addresses what.
 *
 * The level is exact: it is the same for every pair over as many propositions, and 0 for α. How far it
 * strays is computed where it rests on a single pair, and drawn otherwise, since pairs share people.
 *
 * @param options.draws how many debates are drawn for the range (0: none, and it is `null`).
 * @param options.seed makes them repeatable.
 * @returns `null` where no two commentators share a proposition that the measure counts.
 * Cost: draws × that of the measure of all pairs.
 */
export function chanceOfAll(
  measure: PickableMeasure,
  matrix: StanceMatrix,
  { draws = 1000, seed = 1 }: { readonly draws?: number; readonly seed?: number } = {},
): Chance | null {
  const pool = pooledStances(matrix);
  const { pairwise, chance } = pickableMeasure(measure);
  const ofPairs = chancesOfPairs(pairwise(matrix), chance(pool));
  const [only] = ofPairs;
  const level = meanLevel(ofPairs);
  if (!only || level === null) return null;
  if (ofPairs.length === 1) return only;
  const drawn = drawAgreements(measure, matrix, pool, { draws, seed });
  const interval = percentileInterval(drawn, 1 - 2 * chanceTail);
  return {
    level,
    range: interval && { low: interval.low, high: interval.high },
    draws: interval ? draws : 0,
  };
}

/** The mean of what chance gives each pair; `null` where no pair shares anything that is counted. */
export function levelOfPairs(pairs: PairwiseMatrix, chanceAt: ChanceAt): number | null {
  return meanLevel(chancesOfPairs(pairs, chanceAt));
}

function meanLevel(chances: readonly Chance[]): number | null {
  return chances.length === 0
    ? null
    : chances.reduce((sum, { level }) => sum + level, 0) / chances.length;
}

/** The chance of each pair that shares something that the measure counts. */
function chancesOfPairs(pairs: PairwiseMatrix, chanceAt: ChanceAt): Chance[] {
  const found: Chance[] = [];
  for (const i of pairs.ids.keys()) {
    for (let j = 0; j < i; j++) {
      const of = chanceAt(pairs.n[pairOffset(i, j)] as number);
      if (of) found.push(of);
    }
  }
  return found;
}

function drawAgreements(
  measure: PickableMeasure,
  matrix: StanceMatrix,
  pool: StanceCounts,
  { draws, seed }: { readonly draws: number; readonly seed: number },
): number[] {
  const draw = stanceDrawer(pool, seed);
  if (draw === null) return [];
  const held = matrix.commentatorIds.map((_, row) => rowOf(matrix, row));
  const values: number[] = [];
  for (let times = 0; times < draws; times++) {
    const cells = new Int8Array(held.length * matrix.propositionIds.length);
    let place = 0;
    for (const row of held) {
      for (const cell of row) cells[place++] = cell === notAddressed ? notAddressed : draw();
    }
    const { commentatorIds, propositionIds } = matrix;
    const drawn = stanceMatrixOf(commentatorIds, propositionIds, cells);
    // Of α the pairs that it rests on need not be counted each time.
    const { value } =
      measure === 'beyond-chance'
        ? krippendorffAlpha(drawn, { draws: 0 })
        : agreementOfAll(measure, drawn);
    if (value !== null) values.push(value);
  }
  return values;
}
