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

/** Processor seconds of a reading; where the machine is busy, the clock would tell of others. */
async function secondsToRead(text: string): Promise<number> {
  const before = process.cpuUsage();
  await mustRead('a.md', bytesOf(text));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

it.each([
  ['a heading of spaces', `# ${' '.repeat(400)}${'a'.repeat(210)}\n\nA text.`],
  ['a heading of spaces in words', `# a${' '.repeat(1_900)}b # c\n\nA text.`],
  ['a heading of spaces and #', `# a${' #'.repeat(900)}a\n\nA text.`],
  ['lines of nothing before no heading', `${' \n'.repeat(900)}#\n\nA text.`],
  ['a head whose title has a gap', `---\ntitle: a${' '.repeat(18_000)}b\n---\n\nA text.`],
  ['a head whose title is quotation marks', `---\ntitle: ${'"'.repeat(18_000)}b"\n---\n\nA text.`],
])('%s costs no more than other words', async (_, text) => {
  await secondsToRead('# Warm\n\nA text.');
  expect(await secondsToRead(text)).toBeLessThan(0.5);
});

it.each([
  ['# The pier', 'The pier'],
  ['Some words.\n\n  #  The pier, again  ## ', 'The pier, again'],
  ['# C# and F#', 'C# and F'],
  [`# ${'a'.repeat(200)}`, 'a'.repeat(200)],
  [`# ${'a'.repeat(201)}`, undefined],
  ['## A part\n\nWords.', undefined],
  ['#hashtag and words', undefined],
])('the title of %j is %j', async (text, title) => {
  expect((await mustRead('a.md', bytesOf(`${text}\n\nA text.`))).about.title).toBe(title);
});

it.each([
  ["title: 'The pier' ", 'The pier'],
  ['Title: The "new" pier', 'The "new" pier'],
  ['author: Ann', undefined],
  ['title:', undefined],
])('the title of a head of settings with %j is %j', async (line, title) => {
  const source = await mustRead('a.md', bytesOf(`---\n${line}\n---\n\nA text.`));
  expect(source.about.title).toBe(title);
});
