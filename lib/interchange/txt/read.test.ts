import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import {
  type BadFile,
  bytesOf,
  expectRefused,
  MEGABYTE,
  mustRead,
  repeated,
  rubbish,
} from '../../../tests/fixtures/files/read-file';

describe('plain text', () => {
  it('reads plain text and says its encoding', async () => {
    const bytes = new Uint8Array(
      iconv.encode('Une idée très naïve – déjà vue à Genève.', 'windows-1252'),
    );
    const source = await mustRead('a.txt', bytes);
    expect(source).toMatchObject({ format: 'txt', encoding: 'Windows-1252' });
    expect(source.text).toContain('très naïve – déjà');
  });
});

const bad: BadFile[] = [
  ['empty', 'a.txt', () => new Uint8Array(), /empty/],
  ['white space only', 'a.txt', () => bytesOf(' \n\n\t '), /no letters/],
  ['signs only', 'a.txt', () => bytesOf('12:30 — 14:00 !!!'), /no letters/],
  ['a picture called .txt', 'a.txt', () => new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), /JPEG/],
  ['rubbish with zeros', 'a.txt', () => rubbish(5_000), /binary data/],
  ['rubbish without zeros', 'a.txt', () => rubbish(5_000, 1), /binary data/],
  ['rubbish of high bytes', 'a.txt', () => rubbish(5_000, 128, 254), /binary data/],
  [
    'rubbish behind a mark of UTF-16',
    'a.txt',
    () => new Uint8Array([0xff, 0xfe, ...rubbish(5_000)]),
    /binary data/,
  ],
  ['200 MB', 'a.txt', () => new Uint8Array(200 * MEGABYTE), /200 MB; at most 25 MB/],
  ['6 million letters', 'a.txt', () => repeated('word ', 6_000_000), /characters; at most/],
  ['a million lines', 'a.txt', () => repeated('A\n', 2_000_000), /300,000 lines/],
  ['a million old lines', 'a.txt', () => repeated('A\r', 2_000_000), /300,000 lines/],
];

it.each(bad)(
  'plain text, bad: %s',
  async (_, name, make, problem) => {
    await expectRefused(name, make, problem);
  },
  120_000,
);

it('a text cut off within a character is read, and said to be cut off', async () => {
  const source = await mustRead('a.txt', bytesOf('Zoë Lee: Genève').subarray(0, -3));
  expect(source.text).toBe('Zoë Lee: Gen');
  expect(source.notes.join(' ')).toMatch(/cut off/);
});
