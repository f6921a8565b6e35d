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

describe('markdown', () => {
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
});

const bad: BadFile[] = [
  ['empty', 'a.md', () => new Uint8Array(), /empty/],
  ['marks only', 'a.md', () => bytesOf('# \n\n---\n\n**'), /no letters/],
  ['rubbish', 'a.md', () => rubbish(5_000), /binary data/],
  ['a million headings', 'a.md', () => repeated('# A\n', 4_000_000), /300,000 lines/],
  ['200 MB', 'a.md', () => new Uint8Array(200 * MEGABYTE), /200 MB/],
];

it.each(bad)(
  'markdown, bad: %s',
  async (_, name, make, problem) => {
    await expectRefused(name, make, problem);
  },
  120_000,
);

it('marks that never close cost no more than others', async () => {
  for (const piece of ['[', '[a](', '**', '<!--', '`', '---\n', '# '])
    expect((await mustRead('a.md', repeated(piece, MEGABYTE, 'A text. '))).format).toBe('markdown');
}, 30_000);
