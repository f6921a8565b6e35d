import '../setup/own-database';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { db } from '@/lib/db/client';
import { writeDemonstrationDebate } from '@/lib/demonstration/data';
import { OWNER } from '@/lib/door/actor';
import { demonstrationDebates } from '@/prisma/seed/demonstration-debates';
import { emptyLibrary } from '@/tests/fixtures/archives/empty-library';
import { writeSecondReading } from '@/tests/setup/second-reading';
import { writeSmallDebate } from '@/tests/setup/small-debate';
import { writeSmallPositions } from '@/tests/setup/small-positions';
import { commandIn } from '@/tests/setup/terminal';
import { readWholeDatabase } from '@/tests/setup/whole-database';

const folder = mkdtempSync(path.join(tmpdir(), 'counterpoint-archives-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
vi.setConfig({ testTimeout: 120_000 });

const inFolder = (name: string) => path.join(folder, name);
const counterpoint = commandIn(folder);
const read = (name: string) => readFileSync(inFolder(name), 'utf8');

let small: Awaited<ReturnType<typeof writeSmallDebate>>;

beforeAll(async () => {
  small = await writeSmallDebate();
  await writeSmallPositions(small);
  await writeSecondReading(small);
  await counterpoint('export', '-o', 'library.json');
  await counterpoint('export', small.slug, '--output', 'debate.json');
}, 120_000);

test('a library and a debate go to a file or to the output', async () => {
  const out = await counterpoint('export', '--library');
  expect(out).toMatchObject({ code: 0, stderr: '' });
  expect(out.stdout).toBe(read('library.json'));
  expect(read('debate.json').replace('"kind": "debate"', '"kind": "library"')).toBe(out.stdout);
  expect(existsSync(inFolder('library.json.part'))).toBe(false);
});

test('an empty library takes it all; once more there is nothing to do', async () => {
  await emptyLibrary();
  const dry = await counterpoint('import', 'library.json', '--dry-run');
  expect(dry.stdout).toMatch(/debates: 1 new.*readings: 2 new.*Nothing was stored \(--dry-run\)/s);
  expect(await db.debate.count()).toBe(0);
  const made = await counterpoint('import', 'library.json');
  expect(made).toMatchObject({ code: 0, stderr: '' });
  expect(made.stdout).toContain(`Stored: /debates/${small.slug}`);
  expect((await counterpoint('export')).stdout).toBe(read('library.json'));
  const again = await counterpoint('import', 'library.json');
  expect(again.stdout).toMatch(/debates: 0 new, 1 the same, 0 to decide/);
});

test('what is to be decided is listed and refused, and a decisions file answers it', async () => {
  await db.debate.update({ where: { id: small.id }, data: { question: 'Changed here?' } });
  const whole = await readWholeDatabase();
  const refused = await counterpoint('import', 'debate.json');
  expect(refused.code).toBe(1);
  expect(refused.stdout).toMatch(
    /To decide \(1\)\n {2}debate: Should.*It is not the same here: question/s,
  );
  expect(refused.stderr).toMatch(/Left to decide: 1\. Answer with --decisions FILE/);
  writeFileSync(inFolder('bad.json'), '{"debates": {"nowhere": "take"}, "all": "burn"}');
  const bad = await counterpoint('import', 'debate.json', '--decisions', 'bad.json');
  expect(bad.stderr).toMatch(/bad\.json, all: Write “keep”, “take” or “copy”/);
  writeFileSync(inFolder('unasked.json'), '{"debates": {"nowhere": "take"}, "all": "keep"}');
  const unasked = await counterpoint('import', 'debate.json', '--decisions', 'unasked.json');
  expect(unasked.stderr).toMatch(/debates\.nowhere: nothing is asked about it/);
  expect(await readWholeDatabase()).toEqual(whole);
  writeFileSync(inFolder('take.json'), `{"debates": {"${small.slug}": "take"}}`);
  const taken = await counterpoint('import', 'debate.json', '--decisions', 'take.json', '--json');
  expect(JSON.parse(taken.stdout)).toMatchObject({
    imported: { done: { debate: { exchanged: 1 } } },
  });
  expect((await counterpoint('export')).stdout).toBe(read('library.json'));
});

test('a debate that comes deleted, and one that makes room for it, are said', async () => {
  const [fare] = demonstrationDebates;
  await emptyLibrary();
  const slug = await writeDemonstrationDebate(OWNER, fare!);
  await counterpoint('export', slug, '-o', 'fare.json');
  const deleted = read('fare.json').replace(
    /("slug":"the-empty-farebox".*"deletedAt":)null/,
    '$1"2026-11-29T08:00:00.000Z"',
  );
  writeFileSync(inFolder('deleted.json'), deleted);
  const made = await counterpoint('import', 'deleted.json');
  expect(made).toMatchObject({ code: 0, stderr: '' });
  expect(made.stdout).toContain(`Stored among the deleted debates: ${fare!.title}\n`);
  expect(made.stdout).toContain(`Made room, a demonstration debate as it came: ${fare!.title}\n`);
  expect((await counterpoint('import', 'deleted.json')).stdout).toContain(
    'Nothing was stored: all of it is here, or stays as it is here.',
  );
  await emptyLibrary();
  await counterpoint('import', 'library.json');
});

test('what a terminal would obey is not printed, and is whole in the JSON', async () => {
  writeFileSync(inFolder('turned.txt'), 'Ada \u202eBerg:\n\nOpen the doors \u202eat night.\n');
  const args = ['import', 'turned.txt', '--title', 'A\u202e\u001b[2Jb', '--dry-run'];
  const shown = await counterpoint(...args);
  expect(shown).toMatchObject({ code: 0, stderr: '' });
  expect(shown.stdout).not.toMatch(/\p{Cf}|[^\P{Cc}\n]/u);
  const json = await counterpoint(...args, '--json');
  expect(json.stdout).not.toMatch(/\p{Cf}|[^\P{Cc}\n]/u);
  expect(JSON.parse(json.stdout)).toMatchObject({ imported: null });
  expect((await counterpoint('export', 'a\u202e\u001b[2Jb')).stderr).toBe(
    'There is no debate “a[2Jb” in the library.\n',
  );
});

test('trouble is said on stderr, and nothing is written', async () => {
  const whole = await readWholeDatabase();
  const cut = (name: string, change: (text: string) => string) =>
    writeFileSync(inFolder(name), change(read('library.json')));
  cut('half.json', (text) => text.slice(0, 3_000));
  cut('stance.json', (text) => text.replace('"stance":2', '"stance":7'));
  cut('later.json', (text) => text.replace(/"version": \d/, '"version": 9'));
  const cases: [string[], RegExp][] = [
    [['import', 'half.json'], /half\.json: This is no JSON file/],
    [['import', 'stance.json'], /stance\.json, positions \d, stance: Write a whole number from -2/],
    [['import', 'later.json'], /later\.json, version: Written by another version/],
    [['import', 'library.json', 'debate.json'], /by itself: name one file/],
    [['export', 'nowhere'], /no debate “nowhere”/],
    [['export', 'a', '--library'], /Name one debate, or --library/],
    [['export', small.slug, '-o', 'missing/a.json'], /cannot be written/],
    [['export', '--colour'], /--colour/],
  ];
  for (const [args, words] of cases) {
    const { code, stdout, stderr } = await counterpoint(...args);
    expect([args, code, stdout, stderr]).toEqual([args, 1, '', expect.stringMatching(words)]);
    expect(stderr).not.toMatch(/\n\s+at /);
  }
  expect(await readWholeDatabase()).toEqual(whole);
});

test('help and answers keep to 80 columns', async () => {
  for (const args of [
    ['export', '--help'],
    ['import', '--help'],
    ['import', 'library.json', '--dry-run'],
  ]) {
    const { code, stdout } = await counterpoint(...args);
    expect(code).toBe(0);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  }
});
