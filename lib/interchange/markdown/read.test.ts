import { describe, expect, it } from 'vitest';
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

const read = async (text: string) => (await mustRead('a.md', bytesOf(text))).text.trim();

describe('what Markdown writes otherwise', () => {
  it('has entities as the characters they stand for, but not in code', async () => {
    expect(
      await read('**Ann Lee:** How&#39;s &quot;it&quot;, &#x2013; or &lt;b&gt;? `&amp;` AT&T'),
    ).toBe('**Ann Lee:** How\'s "it", – or <b>? `&amp;` AT&T');
    expect(await read('A text.\n\n```\n&lt;\n```\n\n&lt; ~ \\` &lt; \\`')).toBe(
      'A text.\n\n```\n&lt;\n```\n\n< ~ ` < `',
    );
  });

  it('has elements of pages without their tags, and leaves what only looks like one', async () => {
    const text = await read('<p><strong>Ann Lee</strong>: <i>Yes.</i></p>\n<p class="b">No.</p>');
    expect(text.split(/\n{2,}/)).toEqual(['**Ann Lee**: Yes.', 'No.']);
    expect(await read('<p> yes\n\n<v Ann> no')).toBe('<p> yes\n\n<v Ann> no');
  });

  it('has breaks and bold as marks', async () => {
    expect(await read('<b>Ann Lee</b><br/>Yes.\\\nNo.')).toBe('**Ann Lee**\nYes.\nNo.');
  });
});

const turns = [
  ['Ann Lee', 'The pier stays, and I shall say why.'],
  ['Ben Ode', 'It goes, and this winter at the latest.'],
  ['Ann Lee', 'No.'],
  ['Ben Ode', 'Yes.'],
  ['Ann Lee', 'No.'],
] as const;

describe('dialogue in other forms of Markdown', () => {
  it.each<[string, string]>([
    [
      'block quotes',
      turns.map(([who, words]) => `> **${who}:** ${words}\n> So it is.`).join('\n\n'),
    ],
    [
      'a table',
      `| Who | What |\n|---|---|\n${turns.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}`,
    ],
    [
      'a table without headings',
      `| | |\n|-|-|\n${turns.map((cells) => `| **${cells.join('** | ')} |`).join('\n')}`,
    ],
    ['terms', turns.map(([who, words]) => `${who}\n: ${words}`).join('\n\n')],
  ])('%s', async (_, text) => {
    expect(await speakersOf('a.md', bytesOf(text))).toEqual({ 'Ann Lee': 3, 'Ben Ode': 2 });
    expect(await read(text)).not.toMatch(/[>|]|^:/m);
  });

  it('leaves what somebody quotes, and tables of figures, as they are', async () => {
    const quoted = '**Ann Lee:** He wrote:\n\n> The pier: it goes.\n\n**Ben Ode:** So he did.';
    expect(await read(quoted)).toBe(quoted);
    const figures = '| Pier | Length |\n|---|---|\n| North | 12 m |\n| South | 14 m |';
    expect(await read(figures)).toBe(figures);
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
  for (const piece of ['[', '[a](', '**', '<!--', '`', '` ``', '---\n', '# ', '> ', '|', '|-'])
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
