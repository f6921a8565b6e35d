import '../setup/own-database';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { db } from '@/lib/db/client';
import { readReadingFile } from '@/lib/exchange/read-reading-file';
import type { ReadingFile } from '@/lib/interchange/reading/reading-file';
import { writeSecondReading } from '@/tests/setup/second-reading';
import { writeSmallDebate } from '@/tests/setup/small-debate';
import { writeSmallPositions } from '@/tests/setup/small-positions';
import { commandIn, processIn } from '@/tests/setup/terminal';

const folder = mkdtempSync(path.join(tmpdir(), 'counterpoint-readings-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Some calls start a process of their own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 180_000 });

const inFolder = (name: string) => path.join(folder, name);
const counterpoint = commandIn(folder);
const started = processIn(folder);

let small: Awaited<ReturnType<typeof writeSmallDebate>>;
let other: Awaited<ReturnType<typeof writeSmallDebate>>;

beforeAll(async () => {
  small = await writeSmallDebate();
  other = await writeSmallDebate('Another debate about the night');
  await writeSmallPositions(small);
  await writeSecondReading(small);
  await started(
    'export-reading',
    small.slug,
    '--reading',
    'Reading of Kim Second',
    '--to',
    'kim.counterpoint.json',
  );
  // As earlier versions wrote it: it is changed by its words.
  writeFileSync(inFolder('kim.json'), JSON.stringify(readWords('kim.counterpoint.json')));
}, 180_000);

/** What a file of a reading says, whichever version it is of. */
function readWords(name: string): ReadingFile {
  const answer = readReadingFile(readFileSync(inFolder(name)));
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.file;
}

const readFile = (name: string) => JSON.parse(readFileSync(inFolder(name), 'utf8')) as ReadingFile;

function writeChanged(name: string, change: (file: ReadingFile) => void) {
  const file = readFile('kim.json');
  change(file);
  writeFileSync(inFolder(name), JSON.stringify(file));
}

async function counts() {
  const tables = [db.reading, db.position, db.proposition, db.theme] as {
    count(): Promise<number>;
  }[];
  return Promise.all(tables.map((table) => table.count()));
}

test('a reading goes to a file or to the output, the reference reading where none is named', async () => {
  expect(JSON.parse(readFileSync(inFolder('kim.counterpoint.json'), 'utf8'))).toMatchObject({
    format: 'counterpoint-archive',
    kind: 'reading',
  });
  expect(readFile('kim.json')).toMatchObject({
    format: 'counterpoint-reading',
    debate: { slug: small.slug },
    reading: { coder: 'Kim Second' },
    positions: [{}, {}, {}],
  });
  const reference = await started('export-reading', small.slug);
  expect(reference).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(reference.stdout).readings).toMatchObject([{ coder: '' }]);
});

test('a dry run says what would be found, new and lost, and stores nothing', async () => {
  const before = await counts();
  writeChanged('changed.json', ({ propositions, positions }) => {
    const [first] = propositions;
    for (const one of positions) if (one.proposition === first!.key) one.proposition = 'new';
    Object.assign(first!, { key: 'new', text: 'Something quite new.' });
    positions[1]!.evidence[0]!.quote.exact = 'Nobody ever said anything like this.';
  });
  const told = await counterpoint('import-reading', 'changed.json', '--dry-run');
  expect(told).toMatchObject({ code: 0, stderr: '' });
  expect(told.stdout).toMatch(/Positions: 3; looked at/);
  expect(told.stdout).toMatch(/New propositions \(1\)\n {2}Something quite new\./);
  expect(told.stdout).toMatch(/marked as lost \(1\)\n {2}Nobody ever said/);
  expect(told.stdout).toMatch(/Nothing was stored \(--dry-run\)\.\n$/);
  const answer = await counterpoint('import-reading', 'changed.json', '--dry-run', '--json');
  expect(JSON.parse(answer.stdout)).toMatchObject({
    imported: null,
    positions: 3,
    propositions: { found: 1, fresh: ['Something quite new.'] },
    quotations: { lost: ['Nobody ever said anything like this.'] },
  });
  expect(await counts()).toEqual(before);
});

test('a reading is imported beside those that are there, and goes out the same again', async () => {
  const [readings = 0, positions = 0, ...rest] = await counts();
  const made = await started('import-reading', 'kim.counterpoint.json', '--json');
  expect(made).toMatchObject({ code: 0, stderr: '' });
  const { imported } = JSON.parse(made.stdout);
  expect(await counts()).toEqual([readings + 1, positions + 3, ...rest]);
  const back = await counterpoint('export-reading', small.slug, '--reading', imported);
  writeFileSync(inFolder('back.json'), back.stdout);
  expect(readWords('back.json')).toEqual(readFile('kim.json'));

  const named = await counterpoint('import-reading', 'kim.json', '--debate', other.slug);
  expect(named.stdout).toContain(
    'The file is of another debate: Should the library open at night?',
  );
  expect(named.stdout).toContain(`Stored: /debates/${other.slug}/readings`);
  expect(await db.reading.count({ where: { debateId: other.id } })).toBe(2);
  // Two of one name: which of them has to be said.
  const twice = await counterpoint(
    'export-reading',
    small.slug,
    '--reading',
    'Reading of Kim Second',
  );
  expect(twice.code).toBe(1);
  expect(twice.stderr).toMatch(/several readings.*by its id/);
});

test('trouble is said on stderr, and nothing is written', async () => {
  const before = await counts();
  writeFileSync(inFolder('broken.json'), '{"format": "counterpoint-reading",');
  writeFileSync(inFolder('table.json'), '[{"speaker": "Ann", "text": "Yes."}]');
  writeFileSync(inFolder('empty.json'), '');
  writeChanged('bad.json', (file) => {
    Object.assign(file.positions[2]!, { stance: 9 });
    file.positions[0]!.commentator = 'nobody';
  });
  writeChanged('later.json', (file) => Object.assign(file, { version: 7 }));
  writeChanged('stranger.json', (file) => {
    const { key } = file.commentators[0]!;
    for (const one of file.positions) if (one.commentator === key) one.commentator = 'zoe';
    file.commentators[0] = { key: 'zoe', name: 'Zoë Nobody' };
  });
  const cases: [string[], RegExp][] = [
    [['import-reading', 'nowhere.json'], /no file nowhere\.json/],
    [['import-reading', 'broken.json'], /no JSON file/],
    [['import-reading', 'table.json'], /no file of a reading/],
    [['import-reading', 'empty.json'], /file is empty/],
    [['import-reading', 'bad.json'], /positions 3, stance: A stance runs from −2/],
    [['import-reading', 'later.json'], /this one reads version 1/],
    [['import-reading', 'stranger.json'], /Not in the debate .*Zoë Nobody/],
    [['import-reading', 'kim.json', '--debate', 'nowhere'], /no debate “nowhere”.*--debate/],
    [['import-reading', '--json'], /Name one file/],
    [['import-reading', 'kim.json', '--colour'], /--colour/],
    [['export-reading', 'nowhere'], /no debate “nowhere”/],
    [['export-reading', small.slug, '--reading', 'Nobody’s'], /no reading “Nobody’s”.*\nid /],
    [['export-reading', small.slug, '--to', 'missing/a.json'], /cannot be written/],
  ];
  for (const [at, [args, message]] of cases.entries()) {
    const run = at === 0 ? started : counterpoint;
    const { code, stdout, stderr } = await run(...args);
    expect([args, code, stdout, stderr]).toEqual([args, 1, '', expect.stringMatching(message)]);
    expect(stderr).not.toMatch(/\n\s+at /);
  }
  expect(await counts()).toEqual(before);
  expect(existsSync(inFolder('missing'))).toBe(false);
});

test('help and answers keep to 80 columns', async () => {
  const answers = [
    await counterpoint('import-reading', '--help'),
    await counterpoint('export-reading'),
    await counterpoint('import-reading', 'changed.json', '--dry-run'),
  ];
  for (const { code, stdout } of answers) {
    expect(code).toBe(0);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  }
});
