import { readFileSync } from 'node:fs';
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

describe('transcript in a table', () => {
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
});

const fixture = async (name: string) =>
  mustRead(name, readFileSync(`tests/fixtures/tables/${name}`));

describe('tables as people keep them', () => {
  it('commas that no quotation marks guard belong to the words, and the line is named', async () => {
    const { text, notes } = await fixture('c02c-comma-unquoted.csv');
    expect(text).toBe('Ann Lee: Well, I would close it\n\nBob Kwan: No');
    expect(notes.join(' ')).toContain('Line 2: more cells than the first row');
  });

  it('ragged, blank and wordless rows: nothing is dropped, what is odd is named', async () => {
    const { text, notes } = await fixture('c02-ragged.csv');
    expect(text).toBe(
      'Ann Lee: We should close, and close now\n\nBob Kwan: No; "never" in my view Short,extra,cells',
    );
    expect(notes.join(' ')).toMatch(/Line 6: more cells.*Line 4: no words/);
  });

  it('a spreadsheet of the West', async () => {
    expect(
      await speakersOf('a.csv', readFileSync('tests/fixtures/tables/c02-semicolon-1252.csv')),
    ).toEqual({ 'Jürgen Müller': 1, 'Élodie Ñúñez': 1 });
  });

  it('a comma within names is told from one within words', async () => {
    const csv =
      'Speaker,Text\nLee, Ann,"Yes, I do."\nOde, Ben,No.\nLee, Ann,So be it.\nOde, Ben,Well, no.\n';
    const { text, notes } = await mustRead('a.csv', bytesOf(csv));
    expect(text).toBe(
      'Ann Lee: Yes, I do.\n\nBen Ode: No.\n\nAnn Lee: So be it.\n\nBen Ode: Well, no.',
    );
    expect(notes.join(' ')).toContain('Lines 2, 3, 4, 5: a comma within the name');
  });

  it('a line of words alone goes on with those before', async () => {
    const csv = 'speaker,text\nAnn Lee,The pier stays.\nIt always did.\nBen Ode,No.\n';
    const { text, notes } = await mustRead('a.csv', bytesOf(csv));
    expect(text).toBe('Ann Lee: The pier stays.\nIt always did.\n\nBen Ode: No.');
    expect(notes.join(' ')).toContain('Line 3: one cell that is no speaker');
  });

  it('a form with its question as a heading, and a table without headings', async () => {
    const form = await fixture('form.csv');
    expect(form.speakersKnown).toEqual(['Ines Varga', 'Tomas Bielak', 'Ravi Deshpande']);
    expect(form.notes.join(' ')).toContain('left out: Timestamp, Email Address');
    const bare = await fixture('no-header.csv');
    expect(await speakersOf('a.csv', readFileSync('tests/fixtures/tables/no-header.csv'))).toEqual({
      'Ruth Calloway': 4,
      'Ines Varga': 3,
      'Tomas Bielak': 4,
      'Ravi Deshpande': 3,
    });
    expect(bare.notes.join(' ')).toContain('no headings');
  });

  it('two columns of one name: the first is read, and that is said', async () => {
    const csv = 'speaker,text,text\nAnn Lee,Yes.,Oui.\n';
    const { text, notes } = await mustRead('a.csv', bytesOf(csv));
    expect(text).toBe('Ann Lee: Yes.');
    expect(notes.join(' ')).toContain('Columns 2 and 3 are all called “text”; column 2 was read.');
  });
});

const jsonText = async (value: unknown) =>
  (await mustRead('a.json', bytesOf(JSON.stringify(value)))).text;
const ANN = 'Close it, and soon.';
const BEN = 'No.';
const TURNS = `Ann: ${ANN}\n\nBen: ${BEN}`;

describe('transcripts in JSON, by their form', () => {
  it.each<[string, unknown]>([
    [
      'a list of turns',
      [
        { who: 'Ann', said: ANN },
        { who: 'Ben', said: BEN },
      ],
    ],
    [
      'people who are objects',
      {
        messages: [
          { author: { id: 7, name: 'Ann' }, content: ANN },
          { author: { id: 8, name: 'Ben' }, content: BEN },
        ],
      },
    ],
    [
      'people within people',
      [
        { participant: { user: { display_name: 'Ann' } }, text: ANN },
        { participant: { user: { display_name: 'Ben' } }, text: BEN },
      ],
    ],
    [
      'monologues of words and signs',
      {
        monologues: [
          {
            speaker: 'Ann',
            elements: [
              { type: 'text', value: 'Close' },
              { value: 'it' },
              { value: ',' },
              { value: 'and' },
              { value: 'soon' },
              { value: '.' },
            ],
          },
          { speaker: 'Ben', elements: [{ value: 'No' }, { value: '.' }] },
        ],
      },
    ],
    [
      'paragraphs of sentences',
      {
        results: {
          channels: [
            {
              alternatives: [
                {
                  paragraphs: {
                    paragraphs: [
                      { speaker: 'Ann', sentences: [{ text: 'Close it,' }, { text: 'and soon.' }] },
                      { speaker: 'Ben', sentences: [{ text: BEN }] },
                    ],
                  },
                },
                { transcript: 'Clothes it.' },
              ],
            },
          ],
        },
      },
    ],
    [
      'phrases with the best of several readings first',
      {
        recognizedPhrases: [
          { speaker: 'Ann', nBest: [{ display: ANN }, { display: 'Clothes it, and soon.' }] },
          { speaker: 'Ben', nBest: [{ display: BEN }] },
        ],
      },
    ],
    [
      'lists in several parts',
      [
        {
          day: 1,
          messages: [
            { from: 'Ann', text: ['Close it, ', { type: 'bold', text: 'and soon' }, '.'] },
          ],
        },
        { day: 2, messages: [{ from: 'Ben', text: BEN }] },
      ],
    ],
    [
      'a map of messages',
      {
        mapping: {
          a1: { message: { author: { role: 'Ann' }, content: { parts: [ANN] } } },
          b2: { message: { author: { role: 'Ben' }, content: { parts: [BEN] } } },
          c3: { message: null },
        },
      },
    ],
    [
      'speakers apart from the words',
      {
        items: [
          { start_time: '0.1', end_time: '2.0', content: ANN },
          { start_time: '2.2', end_time: '3', content: BEN },
        ],
        speaker_labels: {
          segments: [
            { speaker_label: 'Ann', start_time: '0.0', end_time: '2.1' },
            { speaker_label: 'Ben', start_time: '2.1', end_time: '3.0' },
          ],
        },
      },
    ],
    [
      'a whole text beside the turns',
      {
        name: 'harbour.mp3',
        text: `${ANN} ${BEN}`,
        chapters: [{ summary: 'x', text: 'On the road' }],
        segments: [
          { speaker: 'Ann', text: ANN, words: [{ word: 'Close' }, { word: 'it' }] },
          { speaker: 'Ben', text: BEN },
        ],
      },
    ],
    [
      'sides of each round',
      { rounds: [{ pro: { name: 'Ann', argument: ANN }, con: { name: 'Ben', argument: BEN } }] },
    ],
    [
      'words of each turn beside the turns',
      {
        words: [
          { text: 'Close', speaker: 'Ann' },
          { text: 'No.', speaker: 'Ben' },
        ],
        utterances: [
          { speaker: 'Ann', text: ANN, words: [{ text: 'Close', speaker: 'Ann' }] },
          { speaker: 'Ben', text: BEN },
        ],
      },
    ],
    [
      'replies within replies',
      {
        author: 'Cy',
        title: 'Roads',
        children: [
          { author: 'Ann', text: ANN, children: [{ author: 'Ben', text: BEN, children: [] }] },
        ],
      },
    ],
    [
      'marks of people whom another list names',
      {
        speakers: [
          { id: 1, name: 'Ann' },
          { id: 2, name: 'Ben' },
        ],
        segments: [
          { speaker: 1, text: ANN },
          { speaker: 2, text: BEN },
        ],
      },
    ],
  ])('%s', async (_, value) => {
    expect(await jsonText(value)).toBe(TURNS);
  });

  it('numbers that mark voices name them', async () => {
    const value = {
      utterances: [
        { speaker: 0, transcript: ANN },
        { speaker: 1, transcript: BEN },
        { speaker: 0, transcript: BEN },
      ],
    };
    expect(await jsonText(value)).toBe(`0: ${ANN}\n\n1: ${BEN}\n\n0: ${BEN}`);
  });

  it('without speakers: pieces of time, parted at pauses, in seconds and in thousandths', async () => {
    const pieces = [
      [0, 2, ANN],
      [2, 3, BEN],
      [7, 9, 'Why?'],
    ] as const;
    const list = (factor: number) =>
      pieces.map(([start, end, text]) => ({ start: start * factor, end: end * factor, text }));
    for (const value of [{ text: 'x', segments: list(1) }, list(1_000)])
      expect(await jsonText(value)).toBe(`${ANN} ${BEN}\n\nWhy?`);
    const within = pieces.map(([from, to, text]) => ({ text, offsets: { from, to } }));
    expect(await jsonText(within)).toBe(`${ANN} ${BEN}\n\nWhy?`);
    const rows = pieces.map(([start, end, text]) => `${start * 1_000}\t${end * 1_000}\t${text}`);
    const tsv = bytesOf(['start\tend\ttext', ...rows].join('\n'));
    expect((await mustRead('a.tsv', tsv)).text).toBe(`${ANN} ${BEN}\n\nWhy?`);
  });

  it('names of files and authors of pages are not those who speak', async () => {
    const value = { name: 'Harbour', author: 'Cy', comments: [{ text: ANN }, { text: BEN }] };
    expect(await jsonText(value)).toBe(`${ANN} ${BEN}`);
  });

  it('a name is taken before a mark or a short name that stands for it', async () => {
    for (const fields of [
      ['speaker_id', 'speaker_name'],
      ['display_name', 'real_name'],
      ['username', 'full_name'],
    ]) {
      const people = [
        ['1', 'Ann'],
        ['2', 'Ben'],
      ] as const;
      const rows = people.map(([mark, name], at) => ({
        [fields[0] ?? '']: mark,
        [fields[1] ?? '']: name,
        text: [ANN, BEN][at],
      }));
      expect(await jsonText(rows)).toBe(TURNS);
      expect(
        await jsonText(
          rows.map(({ text, ...profile }) => ({ text, user: 'U1', user_profile: profile })),
        ),
      ).toBe(TURNS);
      const csv = [[...fields, 'text'], ...rows.map((row) => Object.values(row))];
      const table = csv.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n');
      expect((await mustRead('a.csv', bytesOf(table))).text).toBe(TURNS);
    }
  });

  it('columns are known by many words', async () => {
    for (const [who, what] of [
      ['Speaker', 'dialog'],
      ['Speaker Name', 'Transcript Text'],
      ['Name', 'Beitrag'],
      ['Redner', 'Äußerung'],
      ['Participant', 'Comment'],
      ['姓名', '发言内容'],
    ])
      expect(
        (await mustRead('a.csv', bytesOf(`${who},${what}\nAnn,"${ANN}"\nBen,${BEN}\n`))).text,
      ).toBe(TURNS);
  });
});

const manyKeys = () =>
  bytesOf(`{${Array.from({ length: 500_000 }, (_, i) => `"k${i}":[${i}]`).join(',')}}`);

const bad: BadFile[] = [
  ['empty CSV', 'a.csv', () => new Uint8Array(), /empty/],
  ['CSV without speakers', 'a.csv', () => bytesOf('x,y\n1,2\n'), /No column/],
  ['running text called .csv', 'a.csv', () => bytesOf('Ann: The pier stays, I say.'), /No column/],
  ['cut-off CSV', 'a.csv', () => bytesOf('speaker,text\nAnn,"I think\n'), /never closed/],
  ['CSV with a head only', 'a.csv', () => bytesOf('speaker,text\n'), /no words/],
  ['rubbish called .csv', 'a.csv', () => rubbish(5_000), /binary data/],
  [
    'ten million columns',
    'a.csv',
    () => repeated(',', 10_000_000, 'speaker,text'),
    /too many columns/,
  ],
  [
    'six million rows',
    'a.csv',
    () => repeated('A,x\n', 24 * MEGABYTE, 'speaker,text\n'),
    /300,000 lines/,
  ],
  ['CSV of 200 MB', 'a.csv', () => new Uint8Array(200 * MEGABYTE), /200 MB/],
  ['empty JSON', 'a.json', () => new Uint8Array(), /empty/],
  ['cut-off JSON', 'a.json', () => bytesOf('[{"speaker": "A", "te'), /damaged or was cut off/],
  ['JSON without turns', 'a.json', () => bytesOf('{"a": 1}'), /No list of turns/],
  ['running text called .json', 'a.json', () => bytesOf('Ann: The pier stays.'), /No column/],
  ['rubbish called .json', 'a.json', () => rubbish(5_000), /binary data/],
  ['JSON five million deep', 'a.json', () => repeated('[', 5_000_000), /nests deeper/],
  [
    'millions of empty lists',
    'a.json',
    () => repeated('[],', 24_000_000, '[', '[]]'),
    /more values/,
  ],
  ['a million keys', 'a.json', manyKeys, /more values/],
  ['JSON of 200 MB', 'a.json', () => new Uint8Array(200 * MEGABYTE), /200 MB/],
];

it.each(bad)(
  'transcript in a table, bad: %s',
  async (_, name, make, problem) => {
    await expectRefused(name, make, problem);
  },
  120_000,
);

it('a hundred thousand rows of one speaker are one turn', async () => {
  const bytes = repeated('Ann Lee,word\n', 1_300_000, 'speaker,text\n');
  expect(await speakersOf('a.csv', bytes)).toEqual({ 'Ann Lee': 1 });
});

describe('HTML in fields', () => {
  it('a whole text in one field is read as its paragraphs, with the labels in them', async () => {
    const otr = {
      text: '<p><span class="timestamp" data-timestamp="0">0:00</span>&nbsp;<b>Ann Lee:</b> Close it &amp; soon.</p><p><span>0:23</span> <b>Ben Ode:</b> No.<br />Never.</p>',
      media: 'harbour.mp3',
    };
    const bytes = bytesOf(JSON.stringify(otr));
    expect(await speakersOf('a.otr', bytes)).toEqual({ 'Ann Lee': 1, 'Ben Ode': 1 });
    const { text } = await mustRead('a.otr', bytes);
    expect(text).toContain('Close it & soon.\n\n');
    expect(text).toContain('No.\nNever.');
  });

  it('words keep the signs of less and more', async () => {
    const value = [
      { speaker: 'Ann', text: 'If a < b and c > d, <Ben> it&#39;s so.' },
      { speaker: 'Ben', text: '<p>Yes,</p><script>x()</script><p>a &lt; b.</p>' },
    ];
    expect(await jsonText(value)).toBe(
      "Ann: If a < b and c > d, <Ben> it's so.\n\nBen: Yes,\n\na < b.",
    );
  });
});
