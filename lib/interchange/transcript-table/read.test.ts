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
