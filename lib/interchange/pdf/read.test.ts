import { Buffer } from 'node:buffer';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { extractPages } from '@/lib/interchange/pdf/extract-pages';
import { defaultReadLimits } from '@/lib/interchange/source-text';
import { makePackedPdf, resourcesOf } from '../../../tests/fixtures/files/make-packed-pdf';
import { makePdf } from '../../../tests/fixtures/files/make-pdf';
import { makeProtectedPdf } from '../../../tests/fixtures/files/make-protected-pdf';
import {
  type BadFile,
  bytesOf,
  expectRefused,
  MEGABYTE,
  mustRead,
  rubbish,
  speakersOf,
} from '../../../tests/fixtures/files/read-file';
import { inShort } from '../../../tests/setup/at-length';

describe('PDF', () => {
  it('reads a PDF: paragraphs joined, running heads gone, broken words whole', async () => {
    const page = (n: number, lines: string[]) => [`Harbour Review ${n}`, '', ...lines];
    const bytes = makePdf([
      page(1, [
        'Ann Lee: The pier has stood for longer than anybody can remem-',
        'ber, and that is the best reason I know for leaving it alone now.',
        '',
        'Ben Ode: Longevity is an argument for repair, and repair costs money',
      ]),
      page(2, [
        'that this town does not have and will not have for a good long while.',
        '',
        'Ann Lee: Then borrow it.',
      ]),
      page(3, ['Ben Ode: From whom? The bank said no in March and again this summer.']),
    ]);
    const { text } = await mustRead('a.pdf', bytes);
    expect(text).not.toContain('Harbour Review');
    expect(text).toContain('anybody can remember, and that');
    expect(text).toMatch(/costs money\s+that this town/);
    expect(await speakersOf('a.pdf', bytes)).toEqual({ 'Ann Lee': 2, 'Ben Ode': 2 });
  });
});

const SAID: [speaker: string, lines: string[]][] = [
  [
    'Ruth Calloway',
    ['Good evening. Should the harbour road be closed', 'to cars, and if so for how long?'],
  ],
  [
    'P1',
    ['It should be closed, for in four summers it has', 'carried more lorries than shoppers.'],
  ],
  ['evan you', ['I disagree.']],
  ['Ruth Calloway', ['Then eleven?']],
  ['P1', ['No.']],
  ['evan you', ['No.']],
  ['Ruth Calloway', ['We have to stop there.']],
  [
    'P1',
    ['A town which makes itself hard to reach will be', 'left alone, whatever its painters hope.'],
  ],
];
const TURNS = { 'Ruth Calloway': 3, P1: 3, 'evan you': 2 };

describe('a conversation printed otherwise', () => {
  it('in a table, and with names that hang beside the words', async () => {
    for (const gap of [[], ['']]) {
      const lines = SAID.flatMap(([who, [first = '', ...more]]) => [
        `${who}\t${first}`,
        ...more.map((line) => `\t${line}`),
        ...gap,
      ]);
      const bytes = makePdf([['Harbour road', '', ...lines.slice(0, 10)], lines.slice(10)]);
      expect(await speakersOf('a.pdf', bytes)).toEqual(TURNS);
      const { text } = await mustRead('a.pdf', bytes);
      expect(text).toContain(
        'It should be closed, for in four summers it has carried more lorries',
      );
    }
  });

  it('in a table whose columns are named, on a page printed from a browser', async () => {
    const lines = SAID.flatMap(([who, [first = '', ...more]]) => [
      `${who}\t${first}`,
      ...more.map((line) => `\t${line}`),
    ]);
    const bytes = makePdf([
      [
        '5/1/24, 10:00 AM',
        '',
        '',
        'Speaker\tText',
        ...lines,
        '',
        '',
        'https://example.org/a\t\t\t1/1',
      ],
    ]);
    expect(await speakersOf('a.pdf', bytes)).toEqual(TURNS);
    const { text, notes } = await mustRead('a.pdf', bytes);
    expect(text).not.toMatch(/Speaker|example|10:00/);
    expect(notes).toContain('Headings of a table left out: Speaker, Text.');
  });

  it('in a table with a column of times', async () => {
    const lines = SAID.flatMap(([who, [first = '', ...more]], at) => [
      `00:0${at}\t${who}\t${first}`,
      ...more.map((line) => `\t\t${line}`),
    ]);
    expect(await speakersOf('a.pdf', makePdf([lines]))).toEqual(TURNS);
    expect((await mustRead('a.pdf', makePdf([lines]))).text).not.toContain('00:0');
  });

  it('with numbered lines, whose numbers are no words', async () => {
    const printed = SAID.flatMap(([who, [first = '', ...more]]) => [
      `${who.toUpperCase()}: ${first}`,
      ...more,
    ]);
    const numbered = printed.map((line, at) => `${at + 1}\t${line}`);
    const bytes = makePdf([numbered.slice(0, 6), numbered.slice(6)]);
    const source = await mustRead('a.pdf', bytes);
    expect(source.text).not.toMatch(/\d(?!:)/);
    expect(source.notes).toContain('Numbers of lines left out (11).');
    expect(source.text).toContain('closed to cars, and');
  });

  it('leaves figures and lists as they are', async () => {
    const list = [
      'The council counted',
      '3 lorries',
      '4 vans',
      '12 prams',
      '13 dogs',
      '40 cats',
      '41 boats',
    ];
    expect((await mustRead('a.pdf', makePdf([list]))).text).toContain('12 prams');
  });
});

describe('running heads of a PDF of two pages', () => {
  const page = (n: number, lines: string[]) => [
    `The Harbour Review\t\t\t${n}`,
    '',
    '',
    ...lines,
    '',
    '',
    'Printed for the board',
  ];
  it('are left out and listed', async () => {
    const bytes = makePdf([
      page(1, ['Ann Lee: The pier stays.']),
      page(2, ['Ben Ode: The pier goes.']),
    ]);
    const source = await mustRead('a.pdf', bytes);
    expect(source.text.trim()).toBe('Ann Lee: The pier stays.\n\nBen Ode: The pier goes.');
    expect(source.notes).toContain(
      'Running heads and page numbers left out: “The Harbour Review 1” (2 times), “Printed for the board” (2 times).',
    );
  });

  it('are not the words with which both pages begin or end', async () => {
    const words = [
      'Ann Lee: The pier stays.',
      'Ben Ode: It goes.',
      'Ann Lee: No.',
      'Ben Ode: Yes.',
    ];
    const { text } = await mustRead('a.pdf', makePdf([words, words]));
    expect(text.match(/The pier stays/g)).toHaveLength(2);
    expect(text.match(/Yes/g)).toHaveLength(2);
  });
});

const beginsLikePdf = () => new Uint8Array([...bytesOf('%PDF-1.7\n'), ...rubbish(5_000)]);

const spaces = deflateSync(new Uint8Array(400 * MEGABYTE).fill(0x20));

const packed = (filter: string, data: Uint8Array) =>
  makePackedPdf([{ dictionary: `/Filter ${filter}`, data }]);

/** The file with one of its names written in another way. */
function written(bytes: Uint8Array, name: string, otherwise: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1').replace(name, otherwise);
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

const pictureOnly = () =>
  makePackedPdf([
    { dictionary: '', data: bytesOf('/X1 Do') },
    {
      dictionary:
        '/Type /XObject /Subtype /Image /Width 9 /Height 9 /ColorSpace /DeviceGray /BitsPerComponent 8',
      data: new Uint8Array(81),
    },
  ]);

/** Eleven forms, each of which draws the next ten times: ten thousand million pieces of text. */
function formsOfForms() {
  const form = `/Type /XObject /Subtype /Form /BBox [0 0 9 9] ${resourcesOf(12)}`;
  return makePackedPdf(
    Array.from({ length: 12 }, (_, index) => ({
      dictionary: index === 0 ? '' : form,
      data: bytesOf(index === 11 ? 'BT /F1 11 Tf (hello) Tj ET' : `/X${index + 1} Do `.repeat(10)),
    })),
  );
}

const bad: BadFile[] = [
  ['empty', 'a.pdf', () => new Uint8Array(), /empty/],
  ['text called .pdf', 'a.pdf', () => bytesOf('hello there'), /no PDF/],
  ['rubbish', 'a.pdf', () => rubbish(5_000), /no PDF/],
  ['rubbish that begins like a PDF', 'a.pdf', beginsLikePdf, /damaged/],
  ['cut off', 'a.pdf', () => makePdf([['Hello there, this is a page']]).subarray(0, 60), /cut off/],
  ['scanned', 'a.pdf', () => makePdf([[''], ['']]), /scanned/],
  ['a picture of a page', 'a.pdf', pictureOnly, /scanned/],
  ['encrypted', 'a.pdf', () => makePdf([['Hello there, this is a page']], true), /encrypted/],
  ['more pages than a book', 'a.pdf', () => makePdf(Array(2_001).fill(['Hello'])), /2001 pages/],
  ['a page that unpacks to 400 MB', 'a.pdf', () => packed('/FlateDecode', spaces), /far more/],
  [
    'packed twice',
    'a.pdf',
    () => packed('[/FlateDecode /FlateDecode]', deflateSync(spaces)),
    /far more/,
  ],
  [
    'a page that says it is a picture',
    'a.pdf',
    () => packed('/FlateDecode /Subtype /Image', spaces),
    /scanned/,
  ],
  [
    'protected, with a page that unpacks to 400 MB',
    'a.pdf',
    () => makeProtectedPdf(spaces, '/Filter /FlateDecode'),
    /protected/,
  ],
  [
    'protected by a name written otherwise',
    'a.pdf',
    () => written(makeProtectedPdf(spaces, '/Filter /FlateDecode'), '/Encrypt', '/#45ncrypt'),
    /protected/,
  ],
  ['a filter written otherwise', 'a.pdf', () => packed('/Fl#61teDecode', spaces), /far more/],
  ['a filter in another object', 'a.pdf', () => packed('3 0 R', spaces), /far more/],
  [
    'a filter before what looks like the beginning',
    'a.pdf',
    () => packed('/FlateDecode /Note (7 0 obj <<)', spaces),
    /far more/,
  ],
  [
    'a filter at the beginning of a long dictionary',
    'a.pdf',
    () => packed(`/FlateDecode /Note (${'so '.repeat(2_000)})`, spaces),
    /far more/,
  ],
  [
    'words packed as a picture is',
    'a.pdf',
    () => packed('/CCITTFaxDecode /DecodeParms << /K -1 /Columns 65000 >>', rubbish(50_000)),
    /scanned/,
  ],
  ['200 MB', 'a.pdf', () => new Uint8Array(200 * MEGABYTE), /200 MB/],
];

it.each(bad)(
  'PDF, bad: %s',
  async (_, name, make, problem) => {
    await expectRefused(name, make, problem);
  },
  // A hostile page may take its time on a busy machine; how much is measured by the benchmark.
  120_000,
);

const TEXT_LENGTHS = [200_000, defaultReadLimits.maxTextLength];

it.each(inShort('longest texts of a PDF that draws without end', TEXT_LENGTHS))(
  'PDF, bad: a form that draws forms that draw forms, where %i characters are the most',
  (maxTextLength) => expectRefused('a.pdf', formsOfForms, /characters/, { maxTextLength }),
  120_000,
);

it('ends at a page that comes in tiny parts without end', async () => {
  let parts = 0;
  const page = {
    streamTextContent: () =>
      new ReadableStream({
        pull(stream) {
          parts += 1;
          if (parts > 5_000) stream.error(new Error('It was read on and on.'));
          else stream.enqueue({ items: [] });
        },
      }),
  };
  const document = { numPages: 1, getPage: () => Promise.resolve(page) };
  expect(await extractPages(document as never, 100_000)).toBeNull();
});

it('reads the text of packed pages beside packed pictures', async () => {
  const words =
    'BT /F1 11 Tf 1 0 0 1 72 700 Tm (Ann Lee: The pier stays where it is.) Tj ET /X1 Do';
  const bytes = makePackedPdf([
    { dictionary: '/Filter /FlateDecode', data: deflateSync(words) },
    {
      dictionary:
        '/Type /XObject /Subtype /Image /Width 9 /Height 9 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode',
      data: deflateSync(new Uint8Array(81)),
    },
  ]);
  expect((await mustRead('a.pdf', bytes)).text).toBe('Ann Lee: The pier stays where it is.');
});

it('reads what Node hands over of a file, and leaves it as it is', async () => {
  const bytes = Buffer.from(makePdf([['Ann Lee: The pier stays where it is.']]));
  const before = Buffer.from(bytes);
  expect((await mustRead('a.pdf', bytes)).text).toBe('Ann Lee: The pier stays where it is.');
  expect(bytes.equals(before)).toBe(true);
});

it('reads a protected PDF that opens without a password', async () => {
  const words = 'BT /F1 11 Tf 1 0 0 1 72 700 Tm (Ann Lee: The pier stays where it is.) Tj ET';
  const bytes = makeProtectedPdf(deflateSync(words), '/Filter /FlateDecode');
  expect((await mustRead('a.pdf', bytes)).text).toBe('Ann Lee: The pier stays where it is.');
});
