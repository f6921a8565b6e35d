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

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const box = (...paragraphs: string[]) =>
  `<w:txbxContent>${paragraphs.map((words) => `<w:p>${run(words)}</w:p>`).join('')}</w:txbxContent>`;
const modern = (content: string, fallback = '') =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${content}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>${fallback}</mc:AlternateContent></w:r>`;
const NAMESPACES =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"';
/** A document whose body is written out. */
const withBody = (body: string, extra: Record<string, string> = {}) =>
  makeDocx([], {
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    ...extra,
  });

describe('what a Word document holds beside its paragraphs', () => {
  it('text boxes, written once or twice, stand behind their paragraph', async () => {
    const twice = `<mc:Fallback><w:pict><v:shape><v:textbox>${box('Ben Ode: It goes.')}</v:textbox></v:shape></w:pict></mc:Fallback>`;
    const bare = modern(box('Cy Poe: Why?')).replace(/<\/?mc:[^>]*>/g, '');
    const bytes = await withBody(
      `<w:p>${run('Ann Lee: It stays.')}${modern(box('Ann Lee: I said', 'so before.'))}</w:p><w:p>${run('Ann Lee: Yes.')}${modern(box('Ben Ode: It goes.'), twice)}</w:p><w:p>${run('Last.')}${bare}</w:p>`,
    );
    const source = await mustRead('a.docx', bytes);
    expect(source.text).toBe(
      'Ann Lee: It stays.\n\nAnn Lee: I said\n\nso before.\n\nAnn Lee: Yes.\n\nBen Ode: It goes.\n\nLast.\n\nCy Poe: Why?',
    );
    expect(source.notes).toEqual([
      '3 text boxes were read; the words of each stand behind the paragraph that holds it.',
    ]);
  });

  it('tracked changes are accepted and named', async () => {
    const change = (name: string, who: string, words: string) =>
      `<w:${name} w:id="1" w:author="${who}">${words}</w:${name}>`;
    const bytes = await withBody(
      `<w:p><w:pPr><w:rPr><w:ins w:id="9" w:author="Ann Lee"/></w:rPr></w:pPr>${run('It ')}${change('ins', 'Ann Lee', run('really '))}${change('del', 'Ben Ode', '<w:r><w:delText>never </w:delText></w:r>')}${run('stays.')}${change('ins', 'Ann Lee', run(' So.'))}</w:p>`,
    );
    const source = await mustRead('a.docx', bytes);
    expect(source.text).toBe('It really stays. So.');
    expect(source.notes).toEqual([
      'Tracked changes were taken as accepted: 2 insertions and 1 deletion by Ann Lee, Ben Ode.',
    ]);
  });

  it('says what is left out only where there is such a thing', async () => {
    const words = '<w:p><w:r><w:t>Ann Lee: It stays.</w:t></w:r></w:p>';
    expect((await mustRead('a.docx', await withBody(words))).notes).toEqual([]);
    const part = (name: string, inside: string) =>
      `<w:${name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${inside}</w:${name}>`;
    const bytes = await withBody(words, {
      'word/comments.xml': part(
        'comments',
        `<w:comment w:id="0"><w:p>${run('Sure?')}</w:p></w:comment>`,
      ),
      'word/header1.xml': part('hdr', `<w:p>${run('Harbour &amp; quay')}</w:p>`),
      'word/footer1.xml': part('ftr', '<w:p><w:r><w:instrText> PAGE </w:instrText></w:r></w:p>'),
    });
    expect((await mustRead('a.docx', bytes)).notes).toEqual([
      'Left out: 1 comment.',
      'Heads and feet of the pages left out: “Harbour & quay”.',
    ]);
  });
});

const talk = [
  ['Ann Lee', 'The pier stays, and I shall say why.'],
  ['evan you', 'It goes, and this winter at the latest.'],
  ['Ann Lee', 'No.'],
  ['evan you', 'Yes.'],
  ['Ann Lee', 'No.'],
  ['evan you', 'So it is.'],
] as const;

it.each<[string, (who: string, words: string) => string]>([
  ['a tab', (who, words) => `<w:p>${run(who)}<w:r><w:tab/></w:r>${run(words)}</w:p>`],
  [
    'bold without a colon',
    (who, words) =>
      `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${who}</w:t></w:r>${run(` ${words}`)}</w:p>`,
  ],
  [
    'a style of paragraphs',
    (who, words) =>
      `<w:p><w:pPr><w:pStyle w:val="Speaker"/></w:pPr>${run(who)}</w:p><w:p><w:pPr><w:pStyle w:val="Said"/></w:pPr>${run(words)}</w:p>`,
  ],
  [
    'a style of words',
    (who, words) =>
      `<w:p><w:r><w:rPr><w:rStyle w:val="Who"/></w:rPr><w:t>${who}</w:t></w:r>${run(` ${words}`)}</w:p>`,
  ],
  [
    'a line between its time and the words',
    (who, words) =>
      `<w:p>${run('0:0:3.0 --&gt; 0:0:9.450')}<w:r><w:br/></w:r>${run(who)}<w:r><w:br/></w:r>${run(words)}</w:p>`,
  ],
])('a Word document names who speaks by %s', async (_, turn) => {
  const bytes = await withBody(talk.map(([who, words]) => turn(who, words)).join(''));
  expect(await speakersOf('a.docx', bytes)).toEqual({ 'Ann Lee': 3, 'evan you': 3 });
});

it('a table of a Word document with the time in the cell of the name', async () => {
  const row = (who: string, words: string) =>
    `<w:tr><w:tc><w:p>${run(who)}</w:p><w:p>${run('00:01:12')}</w:p></w:tc><w:tc><w:p>${run(words)}</w:p></w:tc></w:tr>`;
  const bytes = await withBody(
    `<w:tbl>${talk.map(([who, words]) => row(who, words)).join('')}</w:tbl>`,
  );
  expect(await speakersOf('a.docx', bytes)).toEqual({ 'Ann Lee': 3, 'evan you': 3 });
  expect((await mustRead('a.docx', bytes)).text).not.toContain('01');
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
