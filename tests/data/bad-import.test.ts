import '../setup/own-database';
import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { importDebate } from '@/lib/imports/actions';
import { readUpload } from '@/lib/imports/read-upload';
import { isCalled, type SourceFormat, sourceFormats } from '@/lib/interchange/source-formats';
import { readNamedFile } from '../../scripts/commands/named-file';
import { makeDocx } from '../fixtures/files/make-docx';
import { makePdf } from '../fixtures/files/make-pdf';
import { makeZip } from '../fixtures/files/make-zip';
import { bytesOf, MEGABYTE, rubbish } from '../fixtures/files/read-file';

const folder = mkdtempSync(path.join(tmpdir(), 'counterpoint-bad-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every row of every table that an import writes to. */
const everything = async () => ({
  debates: await db.debate.count(),
  sources: await db.source.count(),
  commentators: await db.commentator.count(),
  contributions: await db.contribution.count(),
});

let before: Awaited<ReturnType<typeof everything>>;
beforeAll(async () => {
  before = await everything();
});

async function upload(...files: File[]) {
  const form = new FormData();
  for (const file of files) form.append('files', file);
  return readUpload(form);
}

const fileOf = (name: string, bytes: Uint8Array) => new File([new Uint8Array(bytes)], name);

const bad: [name: string, make: () => Uint8Array | Promise<Uint8Array>][] = [
  ['empty.txt', () => new Uint8Array()],
  ['rubbish.md', () => rubbish(5_000)],
  ['drawn.html', () => bytesOf('<html><body><script>draw()</script></body></html>')],
  ['bomb.docx', () => makeDocx(['Hi'], { 'word/notes.xml': new Uint8Array(80 * MEGABYTE) })],
  ['macros.docm', () => makeDocx(['Hi'], { 'word/vbaProject.bin': 'x' })],
  ['nested.zip', async () => makeZip({ 'a.zip': await makeZip({ 'a.txt': 'x' }) })],
  ['scanned.pdf', () => makePdf([[''], ['']])],
  ['locked.pdf', () => makePdf([['Hello there, this is a page']], true)],
  ['old.doc', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
  ['cut.srt', () => bytesOf('1\n00:00:01,0')],
  ['cut.vtt', () => bytesOf('WEBVTT\n\n00:00:01.000 --> 0')],
  ['cut.json', () => bytesOf('[{"speaker": "A", "te')],
  ['settings.xml', () => bytesOf('<?xml version="1.0"?><a><b c="1">x</b></a>')],
  ['cut.csv', () => bytesOf('speaker,text\nAnn,"I think\n')],
];

test.each(bad)(
  '%s is refused by its name, and nothing is written',
  async (name, make) => {
    const answer = await upload(fileOf(name, await make()));
    expect(answer).toEqual({
      ok: false,
      problems: [
        expect.stringMatching(
          new RegExp(`^${name.replace('.', '\\.')}: \\p{Lu}.+\\. .+\\.$`, 'su'),
        ),
      ],
    });
    expect(await everything()).toEqual(before);
  },
  60_000,
);

test.each(Object.keys(sourceFormats) as SourceFormat[])(
  'a bad file of %s is among them',
  (format) => {
    expect(bad.filter(([name]) => isCalled(name, format))).not.toEqual([]);
  },
);

test('one bad file among good ones stops them all, and every bad one is named', async () => {
  const good = fileOf('good.txt', bytesOf('Ann: Yes.\n\nBen: No.\n\nAnn: Still.\n\nBen: No.'));
  const answer = await upload(
    good,
    fileOf('a.txt', rubbish(99)),
    fileOf('b.doc', new Uint8Array()),
  );
  expect(answer).toEqual({
    ok: false,
    problems: [expect.stringMatching(/^a\.txt: /), expect.stringMatching(/^b\.doc: /)],
  });
  expect(await everything()).toEqual(before);
});

test('200 MB are refused by their size alone: no byte of them is taken into memory', async () => {
  const large = fileOf('large.txt', new Uint8Array());
  Object.defineProperty(large, 'size', { value: 200 * MEGABYTE });
  Object.defineProperty(large, 'arrayBuffer', {
    value: () => Promise.reject(new Error('It was read all the same.')),
  });
  expect(await upload(large)).toEqual({
    ok: false,
    problems: [expect.stringMatching(/^large\.txt has 200 MB; 25 MB is the most\./)],
  });
  // At the terminal: a file with nothing in it but its length.
  const place = path.join(folder, 'large.txt');
  const handle = openSync(place, 'w');
  ftruncateSync(handle, 200 * MEGABYTE);
  closeSync(handle);
  await expect(readNamedFile(place, 25 * MEGABYTE)).rejects.toThrow(/200 MB; 25 MB is the most/);
});

test('files that are only together too large are refused too', async () => {
  const half = () => {
    const file = fileOf('half.txt', bytesOf('Ann: Yes.'));
    Object.defineProperty(file, 'size', { value: 15 * MEGABYTE });
    return file;
  };
  expect(await upload(half(), half())).toEqual({
    ok: false,
    problems: [expect.stringMatching(/together.* 30 MB; 25 MB is the most/)],
  });
});

test('ten thousand speakers are refused before anything is proposed', async () => {
  const letters = (number: number) =>
    String(number).replace(/\d/g, (d) => 'klmnopqrst'.charAt(Number(d)));
  const text = Array.from({ length: 10_000 }, (_, i) => `Zed Q${letters(i)}: I agree.`).join(
    '\n\n',
  );
  expect(await upload(fileOf('many.txt', bytesOf(text)))).toEqual({
    ok: false,
    problems: [expect.stringMatching(/speakers; 2,000 is the most/)],
  });
});

test('an import with one contribution nobody is named for is refused as a whole', async () => {
  const answer = await importDebate({
    debate: { title: 'Half a debate', question: 'Is it stored?', date: '', language: 'en' },
    source: { publisher: '', url: '', date: '', licenceNote: '' },
    commentators: [{ key: 's1', id: null, name: 'Ann Lee', affiliation: '' }],
    contributions: [
      { kind: 'contribution', commentator: 's1', speaker: 'Ann Lee', text: 'Yes, all of it.' },
      { kind: 'contribution', commentator: null, speaker: '', text: 'And who am I?' },
    ],
  });
  expect(answer.ok).toBe(false);
  expect(await everything()).toEqual(before);
});
