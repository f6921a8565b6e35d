// Congruence, conflict and subtract of all pairs of 2,000 commentators on 900 propositions, by the
// clock on the wall: `npm run bench -- pairs`. Beside it the same pair by pair, as it is defined,
// estimated from sixty commentators. Exit code 1 where one of them takes ten seconds or more.
import {
  type DiscourseOptions,
  discourseSimilarity,
} from '@/lib/analysis/pair/discourse-similarity';
import {
  pairwiseDiscourse,
  pairwiseDiscourseOfMatrix,
} from '@/lib/analysis/pair/pairwise-discourse';
import { seededRandom } from '@/lib/analysis/seeded-random';
import { countStances, type StanceCounts } from '@/lib/analysis/stance-counts';
import { type StanceMatrix, stanceAt } from '@/lib/analysis/stance-matrix';
import { makeDebate } from '../made-up-debate';
import { showTime } from '../measure';
import { cellsOf, clock, clockHeadings, printTable } from './clock';

const commentators = 2000;
const propositions = 900;
const mostMs = 10_000;

const cases: readonly DiscourseOptions[] = [
  { aggregation: 'congruence', normalisation: 'none' },
  { aggregation: 'conflict', normalisation: 'none' },
  { aggregation: 'subtract', normalisation: 'none' },
  { aggregation: 'subtract', normalisation: 'jaccard' },
];
const nameOf = ({ aggregation, normalisation }: DiscourseOptions) =>
  normalisation === 'none' ? aggregation : `${aggregation}, ${normalisation}`;

/** Counts of statements: each said once, a third of them two to four times, a tenth contradicted. */
function countsOf(matrix: StanceMatrix): StanceCounts[][] {
  const random = seededRandom(1);
  return matrix.commentatorIds.map((_, row) =>
    matrix.propositionIds.map((_, column): StanceCounts => {
      const stance = stanceAt(matrix, row, column);
      const counts = countStances([stance]).map((count) =>
        count > 0 && random() < 1 / 3 ? 2 + Math.floor(random() * 3) : count,
      );
      if (stance !== null && random() < 0.1) counts[2 - stance] = 1;
      return counts as unknown as StanceCounts;
    }),
  );
}

/** What all pairs of so many would take, from the pairs of sixty. */
function plainTime(counts: readonly (readonly StanceCounts[])[], options: DiscourseOptions) {
  const few = counts.slice(0, 60);
  const { median } = clock(
    () => few.map((a, i) => few.slice(0, i + 1).map((b) => discourseSimilarity(a, b, options))),
    { runs: 3 },
  );
  return (median * commentators * (commentators + 1)) / (few.length * (few.length + 1));
}

console.log(`${commentators} commentators × ${propositions} propositions, all pairs\n`);
const rows: string[][] = [];
let worst = 0;

function measureCase(of: string, options: DiscourseOptions, run: () => unknown, plain: string) {
  const ours = clock(run, { most: 25 });
  worst = Math.max(worst, ours.p95);
  rows.push([nameOf(options), of, ...cellsOf(ours), plain]);
}

for (const filled of [1, 0.3]) {
  const matrix = makeDebate({ commentators, propositions, filled });
  const counts = countsOf(matrix);
  const share = `${filled * 100} % filled`;
  for (const options of filled === 1 ? cases : cases.slice(-1)) {
    const plain = showTime(plainTime(counts, options));
    const run = () => pairwiseDiscourseOfMatrix(matrix, options);
    measureCase(`${share}, one statement each`, options, run, plain);
  }
  const options = { aggregation: 'subtract', normalisation: 'none' } as const;
  const run = () => pairwiseDiscourse(matrix.commentatorIds, counts, options);
  const plain = showTime(plainTime(counts, options));
  measureCase(`${share}, several statements each`, options, run, plain);
}
printTable(['measure', 'of', ...clockHeadings, 'pair by pair, about'], rows);
console.log(`\n95 % within ${showTime(worst)} at most; ${showTime(mostMs)} is the bound.`);
if (worst >= mostMs) process.exitCode = 1;
