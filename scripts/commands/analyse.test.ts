import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { measures } from '@/lib/analysis/measures';
import { commandIn, processIn } from '@/tests/setup/terminal';

const folder = mkdtempSync(path.join(tmpdir(), 'counterpoint-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const counterpoint = commandIn(folder);
const started = processIn(folder);

function table(name: string, text: string): string {
  writeFileSync(path.join(folder, name), text);
  return name;
}

/** Krippendorff (2011), example C: four observers, twelve units, five categories. */
const observers = table(
  'observers.csv',
  [
    ',1,2,3,4,5,6,7,8,9,10,11,12',
    'A,1,2,3,3,2,1,4,1,2,,,',
    'B,1,2,3,3,2,2,4,1,2,5,,3',
    'C,,3,3,3,2,3,4,2,2,5,1,',
    'D,1,2,3,3,2,4,4,1,2,5,1,',
  ].join('\n'),
);
const stances = table('stances.csv', 'id,p1,p2\nanna,2,\nben,1,0\ncara,,-1\n');

test('published: Krippendorff (2011) prints α nominal 0.743, ordinal 0.815, interval 0.849', async () => {
  const alphas = [];
  for (const level of ['nominal', 'ordinal', 'interval']) {
    const { stdout } = await counterpoint(
      ...['analyse', '--matrix', observers, '--measure', 'alpha', '--level', level, '--json'],
    );
    const { value, n, interval } = JSON.parse(stdout);
    expect(n).toBe(11);
    expect(interval.low).toBeLessThan(value);
    alphas.push(Math.round(value * 1000) / 1000);
  }
  expect(alphas).toEqual([0.743, 0.815, 0.849]);
}, 60_000);

test('pairwise JSON is square, null where nothing is shared', async () => {
  const { stdout } = await counterpoint(
    ...['analyse', '--matrix', stances, '--measure', 'agreement', '--json'],
  );
  expect(JSON.parse(stdout)).toEqual({
    measure: 'agreement',
    ids: ['anna', 'ben', 'cara'],
    values: [
      [1, 0.75, null],
      [0.75, 1, 0.75],
      [null, 0.75, 1],
    ],
    n: [
      [1, 1, 0],
      [1, 2, 1],
      [0, 1, 1],
    ],
  });
}, 30_000);

test('lines for a person show a dash where a figure is undefined', async () => {
  const { stdout } = await started('analyse', '--matrix', stances, '--measure', 'Agreement');
  expect(stdout).toContain('anna   cara    –      0');
}, 30_000);

test('votes before and after', async () => {
  const after = table('after.csv', 'id,p2,p1\nben,1,2\nanna,2,2\n');
  const { stdout } = await counterpoint(
    ...['analyse', '--matrix', stances, '--after', after, '--measure', 'shift', '--json'],
  );
  const { propositions } = JSON.parse(stdout);
  expect(propositions.map((row: { shift: number; n: number }) => [row.shift, row.n])).toEqual([
    [0.5, 2],
    [1, 1],
  ]);
}, 30_000);

test('help names every measure', async () => {
  const { stdout } = await counterpoint('analyse', '--help');
  for (const { id, name } of measures) {
    expect(stdout).toContain(` ${id} `);
    expect(stdout).toContain(name);
  }
}, 30_000);

test('trouble is one line on stderr and a code that is not 0', async () => {
  const cases: [string[], RegExp][] = [
    [['analyse', '--matrix', 'nowhere.csv', '--measure', 'agreement'], /no file nowhere\.csv/],
    [['analyse', '--matrix', stances, '--measure', 'luck'], /no measure “luck”/],
    [['analyse', '--matrix', observers, '--measure', 'agreement'], /not on the scale -2\.\.2/],
    [['analyse', '--matrix', stances], /--measure/],
    [['analyse', '--measure', 'agreement'], /either a debate or a table/],
    [['dance'], /no command “dance”/],
  ];
  for (const [at, [args, message]] of cases.entries()) {
    const run = at === 0 ? started : counterpoint;
    const { code, stdout, stderr } = await run(...args);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  }
}, 60_000);

test('what nobody has looked at is no silence: in coverage, kinds and the sentence', async () => {
  const half = table('half.csv', 'id,p1,p2,p3\nanna,2,,not coded yet\nben,not coded yet,,\n');
  const run = async (measure: string) => {
    const { stdout } = await counterpoint(
      'analyse',
      '--matrix',
      half,
      '--measure',
      measure,
      '--json',
    );
    return JSON.parse(stdout);
  };
  expect((await run('coverage')).rows).toEqual([
    { commentatorId: 'anna', value: 0.5, n: 2, notCoded: 1 },
    { commentatorId: 'ben', value: 0, n: 2, notCoded: 1 },
  ]);
  expect((await run('proposition-kind')).rows.map(({ kind }: { kind: string }) => kind)).toEqual([
    'single-voice',
    'not-addressed',
    'not-coded',
  ]);
  const { kinds } = await run('summary');
  expect(kinds).toMatchObject({ 'single-voice': 1, 'not-addressed': 1, 'not-coded': 1 });
});
