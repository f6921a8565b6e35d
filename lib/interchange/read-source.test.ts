import { describe, expect, it } from 'vitest';
import { readPaste, readSource } from '@/lib/interchange/read-source';
import { READING_FORMAT, READING_VERSION } from '@/lib/interchange/reading/reading-file';
import { proposeSplit } from '@/lib/text/split/split-contributions';
import { makeDocx } from '../../tests/fixtures/files/make-docx';
import { makePdf } from '../../tests/fixtures/files/make-pdf';
import { bytesOf, expectRefused, mustRead } from '../../tests/fixtures/files/read-file';

// What each format reads and refuses is tested beside the format.

const srt = '1\n00:00:01,000 --> 00:00:03,000\nANN: The pier stays\n';
const page = '<!DOCTYPE html><html><body><p>The pier stays.</p></body></html>';
const json = JSON.stringify([{ speaker: 'Ann', text: 'The pier stays.' }]);
const csv = 'speaker,text\nAnn,The pier stays.\n';
const word = () => makeDocx(['Ann Lee: The pier stays.']);
const pdf = () => makePdf([['Ann Lee: The pier stays where it is.']]);

describe('readSource', () => {
  it.each([
    ['notes.txt', 'docx', word],
    ['notes.pdf', 'docx', word],
    ['notes.csv', 'docx', word],
    ['notes.docx', 'pdf', pdf],
    ['notes.md', 'pdf', pdf],
    ['notes.txt', 'html', () => bytesOf(page)],
    ['notes.csv', 'html', () => bytesOf(page)],
    ['notes.srt', 'html', () => bytesOf(page)],
    ['notes.txt', 'subtitles', () => bytesOf(srt)],
    ['notes.json', 'subtitles', () => bytesOf(srt)],
    ['notes.txt', 'transcript-table', () => bytesOf(json)],
    ['notes.html', 'transcript-table', () => bytesOf(csv)],
    ['notes.srt', 'transcript-table', () => bytesOf(json)],
    ['notes.csv', 'subtitles', () => bytesOf(srt)],
    ['', 'transcript-table', () => bytesOf(csv)],
  ] as const)('%s is read as %s, which it is', async (name, format, make) => {
    expect((await mustRead(name, await make())).format).toBe(format);
  });

  it('says of the file of a reading what it is and where it belongs', async () => {
    const file = JSON.stringify({ format: READING_FORMAT, version: READING_VERSION }, null, 2);
    for (const name of ['reading.json', 'reading.txt'])
      await expectRefused(name, () => bytesOf(file), /file of a reading/);
  });

  it('looks at the size of a file before anything else', async () => {
    const bytes = await word();
    const limits = { maxBytes: bytes.length - 1 } as Parameters<typeof readSource>[2];
    expect(await readSource('a.docx', bytes, limits)).toMatchObject({
      problem: expect.stringMatching(/at most/),
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

it('subtitles that were pasted are read as those of a file', () => {
  const pasted =
    '\n1\n00:00:01,000 --> 00:00:03,000\nANN: Close it,\n\n2\n00:00:03,000 --> 00:00:05,000\nand soon.\n';
  expect(readPaste(pasted)).toMatchObject({
    text: 'ANN: Close it, and soon.',
    format: 'subtitles',
  });
  expect(readPaste('0:01\nTo be --> or not.')).toMatchObject({ format: 'txt' });
});
