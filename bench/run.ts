// Prints how long the measures take, how much memory their results hold and how both grow.
// With --quick only the three smaller sizes, and no packages beside.
import os from 'node:os';
import { pairwiseAgreement } from '@/lib/analysis/pair/pairwise-agreement';
import { type DebateSize, makeDebate } from './made-up-debate';
import { type Cost, measure, showBytes, showTime } from './measure';
import { peers } from './peers';
import { plainPairwiseAgreement, toPlain } from './plain-loop';
import { debatePage, type Task, tasks } from './tasks';

const quick = process.argv.includes('--quick');
const sizes: readonly (readonly [number, number])[] = [
  [6, 30],
  [50, 100],
  [500, 200],
  [2000, 900],
  [10_000, 500],
];
const fills = [0.1, 0.3, 1] as const;
const shown = quick ? sizes.slice(0, 3) : sizes;
/** Beyond this many cell pairs the plain loop would take minutes; it is estimated instead. */
const mostForPlain = 2e9;

const nameOf = ({ commentators, propositions, filled }: DebateSize) =>
  `${commentators.toLocaleString('en')}×${propositions} at ${filled * 100} %`;

function table(title: string, headings: readonly string[], rows: readonly (readonly string[])[]) {
  console.log(`\n## ${title}\n`);
  const widths = headings.map((heading, at) =>
    Math.max(heading.length, ...rows.map((row) => (row[at] ?? '').length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  console.log(line(headings));
  console.log(`|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`);
  for (const row of rows) console.log(line(row));
}

/** The exponent e of "time grows with commentators × propositions to the power e". */
function growth(from: Cost, to: Cost, factor: number): string {
  return (Math.log(to.time / from.time) / Math.log(factor)).toFixed(2);
}

function measureTask(task: Task): void {
  const rows: string[][] = [];
  for (const filled of fills) {
    let before: { cost: Cost; cells: number } | null = null;
    for (const [commentators, propositions] of shown) {
      const size = { commentators, propositions, filled };
      const matrix = makeDebate(size);
      const cost = measure(() => task.run(matrix));
      const cells = commentators * propositions;
      rows.push([
        nameOf(size),
        showTime(cost.time),
        showBytes(cost.held),
        before ? growth(before.cost, cost, cells / before.cells) : '',
      ]);
      before = { cost, cells };
    }
  }
  table(task.name, ['size', 'time', 'memory held', 'growth with cells'], rows);
}

function comparePlainLoop(): void {
  const rows: string[][] = [];
  const perStep = new Map<number, number>();
  for (const [commentators, propositions] of shown) {
    for (const filled of fills) {
      const size = { commentators, propositions, filled };
      const matrix = makeDebate(size);
      const ours = measure(() => pairwiseAgreement(matrix));
      const steps = (commentators * (commentators + 1) * propositions) / 2;
      let plain = (perStep.get(filled) ?? 0) * steps;
      const run = steps <= mostForPlain;
      if (run) {
        const commentatorsInObjects = toPlain(matrix);
        plain = measure(() => plainPairwiseAgreement(commentatorsInObjects)).time;
        perStep.set(filled, plain / steps);
      }
      rows.push([
        nameOf(size),
        showTime(ours.time),
        `${run ? '' : 'about '}${showTime(plain)}`,
        `${(plain / ours.time).toFixed(0)}×`,
      ]);
    }
  }
  table(
    'pairwise agreement beside a plain double loop over arrays of objects',
    ['size', 'ours', 'plain loop', 'faster'],
    rows,
  );
}

function comparePeers(): void {
  const rows: string[][] = [];
  for (const { ours, theirs } of peers) {
    for (const [commentators, propositions] of [
      [50, 100],
      [500, 200],
    ] as const) {
      const size = { commentators, propositions, filled: 0.3 };
      const matrix = makeDebate(size);
      const [own, other] = [measure(() => ours.run(matrix)), measure(() => theirs.run(matrix))];
      rows.push([ours.name, nameOf(size), showTime(own.time), theirs.name, showTime(other.time)]);
    }
  }
  table('beside packages that do the same job', ['ours', 'size', 'time', 'package', 'time'], rows);
}

function matrixMemory(): void {
  const rows = shown.map(([commentators, propositions]) => {
    const size = { commentators, propositions, filled: 0.3 };
    const { cells } = makeDebate(size);
    return [nameOf(size), showBytes(cells.byteLength), showBytes(pairBytes(commentators))];
  });
  table(
    'memory of the matrix, and of all pairs when they are asked for',
    ['size', 'matrix', 'pairs'],
    rows,
  );
}

function pairBytes(commentators: number): number {
  return ((commentators * (commentators + 1)) / 2) * 12;
}

console.log(
  `# Bench: Node ${process.version}, ${os.cpus()[0]?.model.trim()}, processor time, fastest of several runs`,
);
const page = makeDebate({ commentators: 50, propositions: 100, filled: 0.3 });
const full = makeDebate({ commentators: 50, propositions: 100, filled: 1 });
table(
  'one debate page of 50×100',
  ['size', 'time'],
  [
    ['at 30 %', showTime(measure(() => debatePage.run(page)).time)],
    ['at 100 %', showTime(measure(() => debatePage.run(full)).time)],
  ],
);
comparePlainLoop();
for (const task of tasks) measureTask(task);
matrixMemory();
if (!quick) comparePeers();
