// What the opinion map and its groups cost, by the clock on the wall: `npm run bench -- map`. Beside
// it a plain randomised PCA, and the eight starts of `ml-kmeans` that there were before.
// --quick: without the largest size.
import { kmeans } from 'ml-kmeans';
import { groupsByKMeans } from '@/lib/analysis/many/groups-k-means';
import type { OpinionMap } from '@/lib/analysis/many/opinion-map';
import { opinionMapPca } from '@/lib/analysis/many/opinion-map-pca';
import { makeDebate } from '../made-up-debate';
import { cellsOf, clock, clockHeadings, printTable } from './clock';
import { randomisedPca } from './randomised-pca';

const sizes = [
  { commentators: 40, propositions: 60, filled: 0.6 },
  { commentators: 50, propositions: 100, filled: 0.3 },
  { commentators: 300, propositions: 200, filled: 0.3 },
  { commentators: 2000, propositions: 900, filled: 0.3 },
  { commentators: 2000, propositions: 900, filled: 1 },
];

/** Eight starts for each number of groups. */
function eightStarts({ positions }: OpinionMap) {
  const points = positions.flatMap((place) => (place ? [[...place]] : []));
  return [2, 3, 4, 5].map((k) =>
    Array.from({ length: 8 }, (_, seed) => kmeans(points, k, { seed, tolerance: 1e-12 })),
  );
}

const rows: string[][] = [];
for (const size of process.argv.includes('--quick') ? sizes.slice(0, 3) : sizes) {
  const matrix = makeDebate(size);
  const name = `${size.commentators}×${size.propositions} at ${size.filled * 100} %`;
  const map = opinionMapPca(matrix);
  const { variance } = randomisedPca(matrix);
  for (const axis of [0, 1] as const) {
    const off = Math.abs((map.varianceExplained[axis] ?? 0) - (variance[axis] ?? 0));
    if (off > 1e-4) throw new Error(`The two do not find the same axes: ${name}, off by ${off}.`);
  }
  const parts: [string, () => unknown][] = [
    ['map', () => opinionMapPca(matrix)],
    ['map by randomised PCA', () => randomisedPca(matrix)],
    ['groups of the map, with silhouettes', () => groupsByKMeans(map)],
    ['k-means alone, eight starts of ml-kmeans', () => eightStarts(map)],
    ['map and groups', () => groupsByKMeans(opinionMapPca(matrix))],
  ];
  for (const [part, run] of parts) rows.push([name, part, ...cellsOf(clock(run, { most: 8 }))]);
}
printTable(['size', 'part', ...clockHeadings], rows);
