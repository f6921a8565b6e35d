import iconv from 'iconv-lite';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { readPaste, readSource } from '@/lib/interchange/read-source';
import { defaultReadLimits } from '@/lib/interchange/source-text';
import { proposeSplit } from '@/lib/text/split-contributions';
import { makeDocx } from '../../tests/fixtures/files/make-docx';
import { makePdf } from '../../tests/fixtures/files/make-pdf';

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function mustRead(name: string, bytes: Uint8Array) {
  const source = await readSource(name, bytes);
  if (!source.ok) throw new Error(source.problem);
  return source;
}

async function speakersOf(name: string, bytes: Uint8Array) {
  const source = await mustRead(name, bytes);
  const split = proposeSplit(source.text, { knownNames: source.speakersKnown ?? [] });
  return Object.fromEntries(split.speakers.map((speaker) => [speaker.name, speaker.turns]));
}

describe('readSource', () => {
  it('reads plain text and says its encoding', async () => {
    const bytes = new Uint8Array(
      iconv.encode('Une idée très naïve – déjà vue à Genève.', 'windows-1252'),
    );
    const source = await mustRead('a.txt', bytes);
    expect(source).toMatchObject({ format: 'txt', encoding: 'Windows-1252' });
    expect(source.text).toContain('très naïve – déjà');
  });

  it('reads markdown without its head of settings, its escapes and link addresses', async () => {
    const source = await mustRead(
      'a.md',
      bytesOf(
        '---\ntitle: "The pier"\ndate: 2024-05-01\n---\n\n**Ann Lee:** See [the plan](http://x.org/p). \\[laughs\\]\n',
      ),
    );
    expect(source.about).toEqual({ title: 'The pier', date: '2024-05-01' });
    expect(source.text.trim()).toBe('**Ann Lee:** See the plan. [laughs]');
  });

  it('finds the article of a saved page', async () => {
    const prose =
      'The harbour board spent the winter arguing about the pier, and it spent the spring arguing about the argument. ';
    const html = `<!doctype html><html><head><meta charset="utf-8"><title>Pier – Review</title><meta property="og:title" content="The pier question"><meta property="article:published_time" content="2024-05-01T08:00:00Z"></head><body><nav><a href="/">Home</a> <a href="/shop">Shop our mugs</a></nav><article><h1>The pier question</h1><h2>Ann Lee</h2><p>${prose.repeat(4)}</p><h2>Ben Ode</h2><p>${prose.repeat(3)}<br>Second line.</p></article><footer>Cookie settings</footer><script>var x = "not text";</script></body></html>`;
    const source = await mustRead('page.html', bytesOf(html));
    expect(source.about).toMatchObject({ title: 'The pier question', date: '2024-05-01' });
    expect(source.text).not.toMatch(/Shop our mugs|Cookie|not text/);
    expect(source.text).toContain('\nSecond line.');
    expect(await speakersOf('page.html', bytesOf(html))).toEqual({ 'Ann Lee': 1, 'Ben Ode': 1 });
  });

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

  it('reads WebVTT voices and drops doubled captions', async () => {
    const vtt =
      'WEBVTT\n\nNOTE made by hand\n\n1\n00:00:01.000 --> 00:00:03.000\n<v Ann Lee>The pier stays.</v>\n\n2\n00:00:03.000 --> 00:00:05.000 align:start\n<v Ann Lee>I am <i>sure</i> of it.\n\n00:00:05.000 --> 00:00:07.000\n<v Ben Ode>It goes.\n\n00:00:07.000 --> 00:00:09.000\n<v Ben Ode>It goes.\nToday.';
    expect((await mustRead('a.vtt', bytesOf(vtt))).text).toBe(
      'Ann Lee: The pier stays. I am sure of it.\n\nBen Ode: It goes. Today.',
    );
    expect(await speakersOf('a.vtt', bytesOf(vtt))).toEqual({ 'Ann Lee': 1, 'Ben Ode': 1 });
  });

  it('reads SRT with Windows line ends and labels in the lines', async () => {
    const srt =
      '1\r\n00:00:01,000 --> 00:00:03,000\r\nANN LEE: The pier stays,\r\nwhatever it costs.\r\n\r\n2\r\n00:00:03,500 --> 00:00:05,000\r\n>> BEN ODE: It goes.\r\n\r\n3\r\n00:00:05,100 --> 00:00:06,000\r\n(applause)\r\n';
    expect(await speakersOf('a.srt', bytesOf(srt))).toEqual({ 'ANN LEE': 1, 'BEN ODE': 1 });
  });

  it('reads transcripts in tables', async () => {
    const csv =
      'start;Speaker;Text\n0;"Lee, Ann";"The pier stays; always."\n4;"Lee, Ann";I am sure.\n9;Ben Ode;"It ""goes""."\n';
    expect((await mustRead('a.csv', bytesOf(csv))).text).toBe(
      'Ann Lee: The pier stays; always. I am sure.\n\nBen Ode: It "goes".',
    );
    const json = JSON.stringify({
      meta: 1,
      segments: [
        { speaker: 'SPEAKER_00', text: ' Hi.' },
        { speaker: 'SPEAKER_01', text: 'Yes.' },
        { speaker: 'SPEAKER_00', text: 'Good.' },
      ],
    });
    expect(await speakersOf('a.json', bytesOf(json))).toEqual({ SPEAKER_00: 2, SPEAKER_01: 1 });
    const lines = '{"name":"Ann Lee","content":"Yes."}\n{"name":"Ben Ode","content":"No."}\n';
    expect(await speakersOf('a.jsonl', bytesOf(lines))).toEqual({ 'Ann Lee': 1, 'Ben Ode': 1 });
  });

  it('goes by what a file is, not by what it is called', async () => {
    const docx = await makeDocx(['Ann Lee: The pier stays.']);
    expect((await mustRead('notes.txt', docx)).format).toBe('docx');
    expect(
      (
        await mustRead(
          'page.txt',
          bytesOf('<!DOCTYPE html><html><body><p>The pier stays.</p></body></html>'),
        )
      ).format,
    ).toBe('html');
  });
});

describe('readSource on bad input', () => {
  const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
  const zipOf = (files: Record<string, string | Uint8Array>) => {
    const zip = new JSZip();
    for (const [name, content] of Object.entries(files)) zip.file(name, content);
    return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
  };
  const cases: [string, string, () => Promise<Uint8Array> | Uint8Array, RegExp][] = [
    ['an empty file', 'a.txt', () => new Uint8Array(), /empty/],
    ['an old .doc', 'a.doc', () => old, /old Word document/],
    [
      'an encrypted .docx',
      'a.docx',
      () =>
        new Uint8Array([...old, ...bytesOf('E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0')]),
      /password/,
    ],
    ['rich text', 'a.rtf', () => bytesOf('{\\rtf1 hello}'), /Rich Text/],
    ['a picture called .txt', 'a.txt', () => new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), /JPEG/],
    ['text called .pdf', 'a.pdf', () => bytesOf('hello there'), /no PDF/],
    ['text called .docx', 'a.docx', () => bytesOf('hello there'), /no Word document/],
    [
      'a cut-off .docx',
      'a.docx',
      async () => (await makeDocx(['Hello'])).subarray(0, 300),
      /damaged|cut off/,
    ],
    [
      'a cut-off .pdf',
      'a.pdf',
      () => makePdf([['Hello there, this is a page']]).subarray(0, 60),
      /damaged|cut off/,
    ],
    ['a scanned .pdf', 'a.pdf', () => makePdf([[''], ['']]), /scanned/],
    [
      'an encrypted .pdf',
      'a.pdf',
      () => makePdf([['Hello there, this is a page']], true),
      /encrypted/,
    ],
    [
      'a document with macros',
      'a.docm',
      () => makeDocx(['Hello'], { 'word/vbaProject.bin': 'x' }),
      /macros/,
    ],
    ['a spreadsheet', 'a.xlsx', () => zipOf({ 'xl/workbook.xml': '<x/>' }), /spreadsheet/],
    [
      'a zip in a zip',
      'a.zip',
      async () => zipOf({ 'inner.zip': await zipOf({ 'a.txt': 'x' }) }),
      /archives/,
    ],
    [
      'a zip bomb',
      'a.docx',
      () => makeDocx(['Hello'], { 'word/footnotes.xml': new Uint8Array(80 * 1024 * 1024) }),
      /far more/,
    ],
    [
      'many entries',
      'a.zip',
      () => zipOf(Object.fromEntries(Array.from({ length: 5_001 }, (_, i) => [`${i}.txt`, '']))),
      /far more/,
    ],
    ['broken JSON', 'a.json', () => bytesOf('[{"speaker": "A", "te'), /damaged/],
    ['JSON without turns', 'a.json', () => bytesOf('{"a": 1}'), /No list of turns/],
    ['a table without speakers', 'a.csv', () => bytesOf('x,y\n1,2\n'), /No column/],
    ['a cut-off table', 'a.csv', () => bytesOf('speaker,text\nAnn,"I think\n'), /never closed/],
    ['subtitles without times', 'a.srt', () => bytesOf('hello\n\nthere'), /No subtitles/],
    [
      'a page without text',
      'a.html',
      () => bytesOf('<html><body><script>draw()</script></body></html>'),
      /no text/,
    ],
    ['signs only', 'a.txt', () => bytesOf('12:30 — 14:00 !!!'), /no letters/],
    ['200 MB', 'a.txt', () => new Uint8Array(200 * 1024 * 1024), /200 MB/],
    ['6 million letters', 'a.txt', () => bytesOf('word '.repeat(1_200_000)), /characters/],
  ];

  it.each(cases)(
    '%s',
    async (_, name, make, expected) => {
      const found = await readSource(name, await make());
      expect(found.ok).toBe(false);
      if (found.ok) return;
      expect(found.problem).toMatch(expected);
      expect(found.remedy.length).toBeGreaterThan(10);
    },
    20_000,
  );

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

  it('refuses a page nested fifty thousand deep, in time', async () => {
    const html = `<html><body>${'<div>'.repeat(50_000)}Hello there${'</div>'.repeat(50_000)}</body></html>`;
    expect(await readSource('a.html', bytesOf(html))).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/nested/),
    });
  });

  it('reads ten thousand speakers and warns', () => {
    const text = Array.from(
      { length: 10_000 },
      (_, i) =>
        `Zed Q${'abcdefghij'.charAt(i % 10)}${String(i).replace(/\d/g, (d) => 'klmnopqrst'.charAt(Number(d)))}: I agree.`,
    ).join('\n\n');
    const source = readPaste(text);
    expect(source.ok).toBe(true);
    if (!source.ok) return;
    const split = proposeSplit(source.text);
    expect(split.speakers.length).toBeGreaterThan(9_000);
    expect(split.warnings.join(' ')).toMatch(/speakers were found/);
  }, 20_000);
});
