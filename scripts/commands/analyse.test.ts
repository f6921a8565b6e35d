import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { measures } from '@/lib/analysis/measures';
import { chartCsv } from '@/lib/charts/chart-csv';
import { spectrumRows } from '@/lib/charts/spectrum/spectrum';
import { spectrumFacts } from '@/lib/charts/spectrum/spectrum-facts';
import { orderSpectrum } from '@/lib/charts/spectrum/spectrum-order';
import { filterPropositions, indexDebate } from '@/lib/view/filter';
import { emptyViewState } from '@/lib/view/state';
import { makeView } from '@/tests/fixtures/small-view';
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
    chance: [
      // By hand, from the stances 2, 1, 0, −1: any two of them are 1.25 apart on average.
      { n: 1, level: 0.6875, range: { low: 0.25, high: 1 }, draws: 0 },
      { n: 2, level: 0.6875, range: { low: 0.375, high: 1 }, draws: 0 },
    ],
  });
}, 30_000);

test('lines for a person show a dash where a figure is undefined', async () => {
  const { stdout } = await started('analyse', '--matrix', stances, '--measure', 'Agreement');
  expect(stdout).toContain('anna   cara    –      0');
  expect(stdout).toMatch(/anna +ben +0\.750 +1 +few +0\.688 +0\.250 +1 +no closer than chance/);
}, 30_000);

/** A table of the folder of traps. */
function trap(name: string): string {
  copyFileSync(path.resolve('tests/fixtures/tables', name), path.join(folder, name));
  return name;
}

async function jsonOf(...args: string[]) {
  const { code, stdout, stderr } = await counterpoint('analyse', ...args, '--json');
  expect([code, stderr]).toEqual([0, expect.any(String)]);
  return { ...JSON.parse(stdout), said: stderr } as { value: number; n: number; said: string };
}

test('numeric ids are no ratings, and what was taken for what is said', async () => {
  const ids = table('ids.csv', 'annotator,u1,u2,u3\n1,2,1,3\n2,2,1,3\n3,2,1,3\n');
  const full = await jsonOf('--matrix', ids, '--measure', 'alpha');
  expect(full).toMatchObject({ value: 1, n: 3 });
  expect(full.said).toContain(
    'ids.csv: 3 rows (1, 2, 3) × 3 columns (u1, u2, u3), names from “annotator”; 9 values; missing: none; cells between commas, UTF-8.',
  );
  const values = await jsonOf('--matrix', ids, '--measure', 'alpha', '--ids', 'none');
  expect(values).toMatchObject({ n: 4 });
}, 30_000);

test('a scale may begin with a minus, and binds every measure', async () => {
  const scaled = table('scaled.csv', 'id,p1,p2\na,-2,1\nb,2,1\n');
  for (const scale of [['--scale', '-2..2'], ['--scale=-2..2'], ['--scale', '\u22122..2']])
    expect(await jsonOf('--matrix', scaled, '--measure', 'mean-agreement', ...scale)).toMatchObject(
      {
        value: 0.5,
      },
    );
  const out = trap('c07-scale-out.csv');
  for (const measure of ['alpha', 'percent', 'kappa', 'ac1', 'ac2', 'consensus'])
    expect(
      await counterpoint('analyse', '--matrix', out, '--measure', measure, '--scale', '1..5'),
    ).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(
        /c07-scale-out\.csv, line 2, cell 3: 6 is not on the scale 1\.\.5\. Mend the cell/,
      ),
    });
}, 30_000);

test('each trap is read, or refused with its file, its place and what to do', async () => {
  const refused: [string, string, RegExp][] = [
    [trap('c07-dup-names.csv'), 'alpha', /c07-dup-names\.csv: Lines 2 and 3 are both called “A”/],
    [trap('c08-dup-cols.csv'), 'alpha', /Columns 2 and 3 are both called “Confidence”.*mend one/],
    [
      trap('c07-decimal-comma.csv'),
      'agreement',
      /line 2, cell 2: On the scale -2\.\.2, 1\.5 falls/,
    ],
    [table('empty.csv', ''), 'alpha', /empty\.csv: The file is empty/],
    [table('blank.csv', '\n  \n\n'), 'alpha', /blank\.csv: The table is empty/],
    [table('head.csv', 'id,p1\n'), 'alpha', /head\.csv: Line 1 names columns, and no row follows/],
    [table('open.csv', 'id,"p1,p2\na,1,2\n'), 'alpha', /open\.csv: .*in line 1 is never closed/],
    [
      table('halves.csv', 'id,p1\na,0.5\nb,1\n'),
      'ac1',
      /line 2, cell 2: 0\.5 lies between the steps/,
    ],
  ];
  for (const [file, measure, message] of refused) {
    const scale = file === 'halves.csv' ? ['--scale', '0..1'] : [];
    const { code, stdout, stderr } = await counterpoint(
      ...['analyse', '--matrix', file, '--measure', measure, ...scale],
    );
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/matrixFromRows|gwetAc|\n\s+at /);
  }
  const commas = await jsonOf('--matrix', 'c07-decimal-comma.csv', '--measure', 'percent');
  expect(commas.said).toMatch(/The comma is a decimal sign in 2 cells/);
}, 30_000);

test('a saved stance matrix is read as it was drawn, and that of another chart is refused', async () => {
  const view = makeView(
    [
      [2, null, 0, 'not-coded'],
      [-1, 1, 2, 1],
    ],
    ['Trade', 'War', 'Trade', 'War'],
  );
  const index = indexDebate(view);
  const drawn = spectrumRows(filterPropositions(index, emptyViewState), view.commentators);
  const groups = orderSpectrum(drawn, 'theme', view.themes, new Map());
  const facts = spectrumFacts(view, groups, view.commentators);
  // As versions wrote it that had a chart of its own for it.
  const matrix = {
    ...facts,
    title: 'Stance matrix',
    columns: ['Proposition', 'Theme', 'Person A', 'Person B', 'Implied by'].map((label) => ({
      label,
      kind: 'text' as const,
    })),
    rows: [
      ['Proposition 0.', 'Trade', 2, -1, null],
      ['Proposition 2.', 'Trade', 0, 2, null],
      ['Proposition 1.', 'War', null, 1, null],
      ['Proposition 3.', 'War', 'not coded yet', 1, null],
    ],
  };
  const saved = table('matrix.csv', chartCsv(matrix, 'http://localhost/debates/a', 'en'));
  const { said, ...figures } = await jsonOf('--matrix', saved, '--measure', 'coverage');
  expect(figures).toMatchObject({
    rows: [
      { commentatorId: 'Person A', n: 3, notCoded: 1 },
      { commentatorId: 'Person B', value: 1, n: 4 },
    ],
  });
  expect(said).toContain('Its rows are propositions, as a stance spectrum is saved: turned');
  const spectrum = table('spectrum.csv', chartCsv(facts, null, 'en'));
  expect(await jsonOf('--matrix', spectrum, '--measure', 'coverage')).toMatchObject(figures);
  const [columns, rows] = [[{ label: 'Theme', kind: 'text' as const }], [['Trade'], ['War']]];
  const other = { ...facts, title: 'Agreement by theme', columns, rows };
  const { stderr } = await counterpoint(
    ...[
      'analyse',
      '--matrix',
      table('themes.csv', chartCsv(other, null, '')),
      '--measure',
      'coverage',
    ],
  );
  expect(stderr).toMatch(/themes\.csv: This is the table of “Agreement by theme”/);
  const old = `# Title: Stance matrix\r\n"# Summary: ""Two"", and more"\r\nProposition,Theme,Ann,Ben,Implied by\r\nP one.,Piers,1,-2,\r\n`;
  expect(await jsonOf('--matrix', table('old.csv', old), '--measure', 'agreement')).toMatchObject({
    ids: ['Ann', 'Ben'],
    values: [
      [1, 0.25],
      [0.25, 1],
    ],
  });
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
    'one-voice',
    'not-addressed',
    'not-coded',
  ]);
  const { kinds } = await run('summary');
  expect(kinds).toMatchObject({ 'one-voice': 1, 'not-addressed': 1, 'not-coded': 1 });
});
