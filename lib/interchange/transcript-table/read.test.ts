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
