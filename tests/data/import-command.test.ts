import { OWNER } from '@/lib/door/actor';
import '../setup/own-database';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { listDebates } from '@/lib/debates/data';
import { commandIn, processIn } from '@/tests/setup/terminal';
import { makeDocx } from '../fixtures/files/make-docx';
import { makePdf } from '../fixtures/files/make-pdf';

const folder = mkdtempSync(path.join(tmpdir(), 'counterpoint-import-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Some calls start a process of their own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 180_000 });

const texts = path.resolve('tests/fixtures/texts');
const counterpoint = commandIn(folder);
const started = processIn(folder);

const listed = async () =>
  (await listDebates(OWNER)).map(({ title, commentators }) => ({
    title,
    commentators: commentators.length,
  }));

test('a dry run prints the split and stores nothing', async () => {
  const { stdout } = await counterpoint('import', `${texts}/bold-names.md`, '--dry-run', '--json');
  const report = JSON.parse(stdout);
  expect(report).toMatchObject({
    imported: null,
    title: 'Two views on village shops',
    leftToDecide: [],
  });
  expect(report.commentators).toContainEqual({
    ...{
      name: 'Mei Tan',
      kind: 'contributor',
      detail: null,
      reason: null,
      turns: 2,
      words: 36,
      certain: true,
    },
  });
  expect(report.boundaries).toHaveLength(8);
  expect(report.boundaries[0].reason).not.toBe('');
  expect(report.setAside.length).toBeGreaterThan(2);
  expect(await listed()).toEqual([]);
});

test('files are a contribution each where that is said, and lines keep to 80 columns', async () => {
  writeFileSync(path.join(folder, 'ann-lee.txt'), 'Yes, and here is why I say so.');
  writeFileSync(path.join(folder, 'ben-ode.md'), '# A title\n\nNo, and here is why not.');
  const files = ['ann-lee.txt', 'ben-ode.md'];
  const { stdout } = await counterpoint('import', ...files, '--each-file', '--dry-run', '--json');
  const report = JSON.parse(stdout);
  expect(report.commentators).toMatchObject([
    { name: 'Ann Lee', turns: 1, certain: false },
    { name: 'Ben Ode', turns: 1, words: 6 },
  ]);
  expect(report.files).toMatchObject([
    { name: 'ann-lee.txt', format: 'plain text', encoding: 'UTF-8' },
    { name: 'ben-ode.md', format: 'Markdown' },
  ]);
  const answers = [
    await counterpoint('import', `${texts}/capitals-party.txt`, '--dry-run'),
    await counterpoint('import', '--help'),
    await counterpoint('list'),
  ];
  for (const answer of answers)
    for (const line of answer.stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
});

test('files of every kind are read from the disk as on the screen', async () => {
  const turns = ['Ann Lee: The pier stays.', '', 'Ben Ode: It goes.', '', 'Ann Lee: It stays.'];
  const bold = turns.map((turn) => turn.replace(/^(\w+ \w+:)/, '**$1**'));
  const files: [name: string, bytes: Uint8Array | string][] = [
    ['pier.pdf', makePdf([turns])],
    ['pier.docx', await makeDocx(bold)],
    ['pier.html', `<html><body>${turns.map((turn) => `<p>${turn}</p>`).join('')}</body></html>`],
    ['pier.csv', 'speaker,text\nAnn Lee,The pier stays.\nBen Ode,It goes.\nAnn Lee,It stays.\n'],
  ];
  for (const [name, bytes] of files) writeFileSync(path.join(folder, name), bytes);
  const answers = await Promise.all(
    files.map(([name]) => counterpoint('import', name, '--dry-run', '--json')),
  );
  for (const { stdout, stderr } of answers) {
    expect(stderr).toBe('');
    expect(JSON.parse(stdout).commentators).toMatchObject([
      { name: 'Ann Lee', turns: 2, words: 5 },
      { name: 'Ben Ode', turns: 1, words: 2 },
    ]);
  }
});

test('what leaves nothing to decide is stored whole', async () => {
  const answer = await started('import', `${texts}/bylines.txt`, '--json');
  expect(answer.stderr).toBe('');
  expect(JSON.parse(answer.stdout)).toMatchObject({
    imported: 'what-should-become-of-the-old-airfield',
    question: expect.stringMatching(/./),
  });
  expect(await listed()).toEqual([
    { title: 'What Should Become of the Old Airfield?', commentators: 3 },
  ]);
  const again = await started('import', `${texts}/bylines.txt`);
  expect(again.code).toBe(1);
  expect(again.stderr).toMatch(/Left to decide|title already/);
});

test('decisions answer what is left, and only then is anything stored', async () => {
  const open = await counterpoint('import', `${texts}/no-names.txt`);
  expect(open.code).toBe(1);
  expect(open.stderr).toMatch(/Left to decide: 1/);
  expect(await listed()).toHaveLength(1);
  const decisions = path.join(folder, 'decisions.json');
  writeFileSync(
    decisions,
    JSON.stringify({
      starts: [
        { at: 'Mending is the humbler', speaker: 'The Mason' },
        { at: 'The closure of the bridge', speaker: 'The Driver' },
      ],
    }),
  );
  const done = await counterpoint(
    'import',
    `${texts}/no-names.txt`,
    '--decisions',
    'decisions.json',
  );
  expect(done.stderr).toBe('');
  expect(done.stdout).toContain('Stored: /debates/the-bridge-at-lower-teasel');
  const { stdout } = await counterpoint('list', '--json');
  expect(JSON.parse(stdout)).toContainEqual(
    expect.objectContaining({ title: 'The Bridge at Lower Teasel', commentators: 2 }),
  );
  expect(await listed()).toHaveLength(2);
});

test('a label that comes back is asked about, and nothing is stored until it is decided', async () => {
  const before = await listed();
  const round = ['Ann Lee: It stays.', '$OUT: It goes.', 'Note: A bell.', 'Ben Ode: It burns.'];
  writeFileSync(path.join(folder, 'label.txt'), [...round, ...round, ...round].join('\n\n'));
  const open = await counterpoint('import', 'label.txt', '--title', 'A bell');
  expect(open.code).toBe(1);
  expect(open.stderr).toMatch(/Left to decide: 2\..*--decisions FILE.*Nothing was stored/);
  const said = open.stdout.replace(/\s+/g, ' ');
  expect(said).toContain('Is “$OUT” a speaker? It opens 3 paragraphs');
  expect(said).toContain('"$OUT": {} says yes and "$OUT": {"leaveAsText": true} says no.');
  expect(said).toContain('Is “Note” a speaker? It opens 3 paragraphs');
  expect(await listed()).toEqual(before);
  writeFileSync(
    path.join(folder, 'label.json'),
    JSON.stringify({ speakers: { $OUT: {}, Note: { leaveAsText: true } } }),
  );
  const decided = ['label.txt', '--decisions', 'label.json', '--title', 'A bell'];
  const done = await counterpoint('import', ...decided, '--json');
  expect(done.stderr).toBe('');
  expect(JSON.parse(done.stdout)).toMatchObject({ imported: 'a-bell', leftToDecide: [] });
  expect(await listed()).toContainEqual({ title: 'A bell', commentators: 3 });
});

test('trouble is said on stderr, and nothing is stored', async () => {
  const before = await listed();
  writeFileSync(path.join(folder, 'bad.json'), '{"starts": [{"at": "Nowhere"}]}');
  writeFileSync(path.join(folder, 'worse.json'), '{"speakers": 7, "colour": "red"}');
  writeFileSync(path.join(folder, 'old.doc'), Buffer.from('d0cf11e0a1b11ae1', 'hex'));
  const cases: [string[], RegExp][] = [
    [['nowhere.txt'], /no file nowhere\.txt/],
    [['old.doc'], /old Word document.*\.docx/],
    [[`${texts}/bylines.txt`, '--decisions', 'bad.json'], /No paragraph begins with “Nowhere”/],
    [[`${texts}/bylines.txt`, '--decisions', 'worse.json'], /worse\.json, speakers/],
    [[`${texts}/bylines.txt`, '--colour'], /--colour/],
  ];
  const answers = await Promise.all(cases.map(([args]) => counterpoint('import', ...args)));
  for (const [index, { code, stderr }] of answers.entries()) {
    const message = cases[index]?.[1] ?? /no such case/;
    expect([code, stderr]).toEqual([1, expect.stringMatching(message)]);
    expect(stderr).not.toMatch(/\n\s+at /);
  }
  expect(await listed()).toEqual(before);
});
