import { describe, expect, it } from 'vitest';
import { readSource } from '@/lib/interchange/read-source';
import { defaultReadLimits } from '@/lib/interchange/source-text';
import { makeDocx } from '../../../tests/fixtures/files/make-docx';
import { makeZip } from '../../../tests/fixtures/files/make-zip';
import {
  type BadFile,
  bytesOf,
  expectRefused,
  MEGABYTE,
  mustRead,
  repeated,
  rubbish,
  speakersOf,
} from '../../../tests/fixtures/files/read-file';
import { inShort } from '../../../tests/setup/at-length';

describe('Word document', () => {
  it('reads a Word document with headings and bold names', async () => {
    const bytes = await makeDocx([
      '# The pier question',
      '**Ann Lee:** I would keep it open for as long as it stands.',
      '**Ben Ode:** I would not, and I say so gladly.',
      'It costs too much.',
      '**Ann Lee:** So does everything.',
    ]);
    expect((await mustRead('a.docx', bytes)).text).toContain(
      '# The pier question\n\nAnn Lee: I would',
    );
    expect(await speakersOf('a.docx', bytes)).toEqual({ 'Ann Lee': 2, 'Ben Ode': 1 });
  });

  it('does not trust the sizes an archive declares', async () => {
    const bytes = await makeDocx(['Hello'], {
      'word/footnotes.xml': new Uint8Array(30 * 1024 * 1024),
    });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at + 4 < bytes.length; at += 1) {
      const sign = view.getUint32(at, true);
      if (sign === 0x02014b50 && view.getUint32(at + 24, true) === 30 * 1024 * 1024)
        view.setUint32(at + 24, 9, true);
    }
    const found = await readSource('a.docx', bytes, {
      ...defaultReadLimits,
      maxUnpackedBytes: 1024 * 1024,
    });
    expect(found).toMatchObject({ ok: false, problem: expect.stringMatching(/far more|damaged/) });
  });
});

const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);

const beginsLikeZip = () => new Uint8Array([0x50, 0x4b, 3, 4, ...rubbish(5_000)]);

const bomb = (most: number) => () =>
  makeDocx(['Hello'], { 'word/footnotes.xml': new Uint8Array(1.25 * most) });

/** No part is larger than what may be unpacked, but all together are. */
const bombInParts = (most: number) => () => {
  const parts = Array.from({ length: 5 }, (_, index) => [
    `word/part${index}.xml`,
    new Uint8Array(0.3 * most).fill(0x20),
  ]);
  return makeDocx(['Hello'], Object.fromEntries(parts));
};

const UNPACKED = [4 * MEGABYTE, defaultReadLimits.maxUnpackedBytes];

it.each(inShort('most bytes that a Word document may unpack to', UNPACKED))(
  'Word document, bad: a zip bomb, in one part and in several, where %i bytes are the most',
  async (maxUnpackedBytes) => {
    const limits = { maxUnpackedBytes };
    await expectRefused('a.docx', bomb(maxUnpackedBytes), /far more/, limits);
    await expectRefused('a.docx', bombInParts(maxUnpackedBytes), /far more/, limits);
  },
  60_000,
);

const bad: BadFile[] = [
  ['empty', 'a.docx', () => new Uint8Array(), /empty/],
  ['an old .doc', 'a.doc', () => old, /old Word document/],
  ['an old .doc called .docx', 'a.docx', () => old, /old office document/],
  [
    'encrypted',
    'a.docx',
    () => new Uint8Array([...old, ...bytesOf('E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0')]),
    /password/,
  ],
  ['rich text', 'a.rtf', () => bytesOf('{\\rtf1 hello}'), /Rich Text/],
  ['text called .docx', 'a.docx', () => bytesOf('hello there'), /no Word document/],
  ['rubbish', 'a.docx', () => rubbish(5_000), /no Word document/],
  ['rubbish that begins like a zip', 'a.docx', beginsLikeZip, /damaged/],
  ['cut off', 'a.docx', async () => (await makeDocx(['Hello'])).subarray(0, 300), /cut off/],
  ['one byte short', 'a.docx', async () => (await makeDocx(['Hello'])).subarray(0, -1), /cut off/],
  ['without text', 'a.docx', () => makeDocx(['']), /no text/],
  ['macros', 'a.docm', () => makeDocx(['Hi'], { 'word/vbaProject.bin': 'x' }), /macros/],
  [
    'macros called .docx',
    'a.docx',
    () => makeDocx(['Hi'], { 'word/vbaProject.bin': 'x' }),
    /macros/,
  ],
  [
    'a template with macros',
    'a.dotm',
    () => makeDocx(['Hi'], { 'word/vbaData.xml': '<x/>' }),
    /macros/,
  ],
  ['a spreadsheet', 'a.xlsx', () => makeZip({ 'xl/workbook.xml': '<x/>' }), /spreadsheet/],
  ['a presentation', 'a.pptx', () => makeZip({ 'ppt/presentation.xml': '<x/>' }), /presentation/],
  ['an archive', 'a.zip', () => makeZip({ 'a.txt': 'x' }), /zip archive\.$/],
  ['an empty archive', 'a.zip', () => makeZip({}), /zip archive/],
  [
    'an archive in an archive',
    'a.zip',
    async () => makeZip({ 'inner.zip': await makeZip({ 'a.txt': 'x' }) }),
    /further archives/,
  ],
  [
    'an archive in an archive called .docx',
    'a.docx',
    async () => makeZip({ 'inner.docx': await makeDocx(['Hello']) }),
    /further archives/,
  ],
  [
    'six million empty paragraphs',
    'a.docx',
    () =>
      makeDocx(['Hello'], {
        'word/endnotes.xml': repeated('<w:p/>', 36 * MEGABYTE, '<x>', '</x>'),
      }),
    /too many parts/,
  ],
  [
    'definitions that grow',
    'a.docx',
    () => makeDocx(['Hello'], { 'word/styles.xml': '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>' }),
    /definitions/,
  ],
  [
    'many entries',
    'a.zip',
    () => makeZip(Object.fromEntries(Array.from({ length: 5_001 }, (_, i) => [`${i}.txt`, '']))),
    /far more/,
  ],
  ['200 MB', 'a.docx', () => new Uint8Array(200 * MEGABYTE), /200 MB/],
];

it.each(bad)(
  'Word document, bad: %s',
  async (_, name, make, problem) => {
    await expectRefused(name, make, problem);
  },
  120_000,
);
