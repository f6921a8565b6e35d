import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readSource } from '@/lib/interchange/read-source';
import { proposeSplit } from '@/lib/text/split-contributions';
import type { SpeakerKind } from '@/lib/text/split-proposal';

const folder = fileURLToPath(new URL('../../tests/fixtures/texts/', import.meta.url));

async function splitFixture(name: string) {
  const source = await readSource(name, readFileSync(folder + name));
  if (!source.ok) throw new Error(source.problem);
  return {
    text: source.text,
    split: proposeSplit(source.text, { knownNames: source.speakersKnown ?? [] }),
  };
}

type Expected = Record<string, [kind: SpeakerKind, turns: number]>;

/** Turns as counted by reading each text. */
const layouts: [file: string, speakers: Expected][] = [
  [
    'inline-colon.txt',
    {
      'Nora Lind': ['contributor', 2],
      'Tomas Wren': ['contributor', 2],
      'Ida Osei': ['contributor', 1],
    },
  ],
  ['own-line-colon.txt', { 'Greta Holm': ['contributor', 2], 'Paul Abara': ['contributor', 2] }],
  [
    'bold-names.md',
    {
      Host: ['moderator', 3],
      'Mei Tan': ['contributor', 2],
      'Jonas Falk': ['contributor', 2],
      Break: ['pseudo', 1],
    },
  ],
  [
    'capitals-party.txt',
    {
      'THE CHAIR': ['moderator', 3],
      'ODA BRANDT': ['contributor', 2],
      'MR. LOWELL': ['contributor', 2],
      'AN UNIDENTIFIED MEMBER': ['pseudo', 1],
      BRANDT: ['contributor', 1],
    },
  ],
  [
    'headings.md',
    {
      'Lena Moritz': ['contributor', 1],
      'Adil Rahman': ['contributor', 1],
      'Ruth Okoro': ['contributor', 1],
    },
  ],
  ['question-answer.txt', { Q: ['moderator', 3], A: ['contributor', 3] }],
  [
    'voices.vtt',
    {
      'Carol Hayes': ['contributor', 2],
      'Émile Ndong': ['contributor', 2],
      'Ines Prado': ['contributor', 1],
    },
  ],
  [
    'bylines.txt',
    {
      'Hanna Vogel': ['contributor', 1],
      'Samuel Adeyemi': ['contributor', 1],
      'Ewa Kowalczyk': ['contributor', 1],
    },
  ],
  [
    'responses.md',
    {
      'Viktor Sand': ['contributor', 2],
      'Amal Farouk': ['contributor', 1],
      'Birgit Olsen': ['contributor', 1],
    },
  ],
  [
    'bare-names.txt',
    {
      'Farid Nazari': ['contributor', 1],
      'Johanna Pohl': ['contributor', 1],
      'Teresa Alves da Silva': ['contributor', 1],
    },
  ],
  [
    'signatures.txt',
    {
      'Olga Dreyer': ['contributor', 1],
      'Henrik Moss': ['contributor', 1],
      'Priya Nair': ['contributor', 1],
    },
  ],
  [
    'nicknames.txt',
    {
      'Christopher Dahl': ['moderator', 1],
      'Margaret Ellis': ['contributor', 1],
      'Bob Kwan': ['contributor', 1],
      Maggie: ['contributor', 1],
      'Chris Dahl': ['contributor', 1],
      'S. Oyelaran': ['contributor', 1],
      'Robert Kwan': ['contributor', 1],
      Oyelaran: ['contributor', 1],
    },
  ],
  [
    'chinese.txt',
    { 主持人: ['moderator', 2], 林秀英: ['contributor', 2], 王建国: ['contributor', 1] },
  ],
  [
    'timestamps.txt',
    {
      'Speaker 1': ['contributor', 2],
      'Speaker 2': ['contributor', 2],
      'Unknown Speaker': ['pseudo', 1],
      'Speaker 3': ['contributor', 1],
    },
  ],
  [
    'hansard.txt',
    {
      'Mr. HARGREAVE': ['contributor', 2],
      'Ms. ABERNATHY': ['contributor', 2],
      'The PRESIDING OFFICER': ['moderator', 1],
    },
  ],
  ['brackets.txt', { 'Ruth Amsel': ['contributor', 2], 'Otto Brink': ['contributor', 2] }],
  ['time-below.txt', { 'Lotte Kern': ['contributor', 2], 'Yusuf Baran': ['contributor', 2] }],
  [
    'broadcast.txt',
    {
      'GRETA MOLL': ['moderator', 1],
      'IVO STARK': ['contributor', 1],
      'UNIDENTIFIED PERSON #1': ['pseudo', 1],
      'DORA FELD': ['contributor', 1],
      MOLL: ['contributor', 1],
      FELD: ['contributor', 1],
      'UNIDENTIFIED PERSON #2': ['pseudo', 1],
    },
  ],
  ['questions-in-bold.md', { 'Agnes Rohr': ['contributor', 2], 'Pablo Senn': ['contributor', 2] }],
  [
    'initials.txt',
    {
      'Clara Voss': ['moderator', 1],
      'Dario Mann': ['contributor', 1],
      CV: ['contributor', 2],
      DM: ['contributor', 2],
    },
  ],
  ['hard-wrapped.txt', { 'Anders Bloom': ['contributor', 2], 'Sofia Reyes': ['contributor', 1] }],
];

describe('proposeSplit, layout by layout', () => {
  it.each(layouts)('%s', async (file, expected) => {
    const { split } = await splitFixture(file);
    const found = Object.fromEntries(
      split.speakers.map(({ name, kind, turns }) => [name, [kind, turns]]),
    );
    expect(found).toEqual(expected);
    expect(split.named).toBe(true);
    expect(split.boundaries).toHaveLength(
      Object.values(expected).reduce((sum, [, turns]) => sum + turns, 0),
    );
  });

  it('keeps introductions, updates, headings and biographies out of contributions', async () => {
    const { text, split } = await splitFixture('bylines.txt');
    const opening = (role: string) =>
      split.blocks
        .filter((block) => block.role === role)
        .map(({ start }) => text.slice(start, start + 12));
    expect(opening('introduction')).toEqual(['What Should ', 'A conversati', 'The airfield']);
    expect(opening('aside')).toEqual(['Hanna Vogel ', 'Update: The ']);
    const { split: headings } = await splitFixture('headings.md');
    expect(headings.blocks.filter(({ role }) => role === 'introduction')).toHaveLength(4);
  });

  it('puts no question, time or direction into anybody’s mouth', async () => {
    const words = async (file: string) => {
      const { text, split } = await splitFixture(file);
      return split.blocks
        .filter(({ role }) => role === 'contribution')
        .map(({ contentStart, end }) => text.slice(contentStart, end));
    };
    expect(await words('questions-in-bold.md')).toEqual([
      'For standing still in.',
      'For being moved. I mean it both ways.',
      'Those who stand.',
      'Those who move, **always those who move.**',
      'It is **not** a joke.',
    ]);
    expect((await words('time-below.txt')).slice(1)).toEqual(
      ['Less than the bridge.', 'Which bridge?', 'Exactly.'].map((line) =>
        expect.stringMatching(new RegExp(`^\\s*${line.replace(/[.?]/, '\\$&')}$`)),
      ),
    );
    expect((await words('brackets.txt')).join(' ')).not.toContain('[laughter]');
  });

  it('offers to merge short forms and nicknames, and merges none itself', async () => {
    const { split } = await splitFixture('nicknames.txt');
    const offers = split.merges.map(({ from, into }) => `${from} > ${into}`);
    expect(offers).toEqual(
      expect.arrayContaining([
        'Maggie > Margaret Ellis',
        'Chris Dahl > Christopher Dahl',
        'Oyelaran > S. Oyelaran',
        'Bob Kwan > Robert Kwan',
      ]),
    );
    expect(offers).toHaveLength(4);
    const { split: council } = await splitFixture('capitals-party.txt');
    expect(council.merges).toMatchObject([{ from: 'BRANDT', into: 'ODA BRANDT' }]);
  });

  it('knows parties and affiliations', async () => {
    const { split } = await splitFixture('capitals-party.txt');
    expect(split.speakers.map(({ detail }) => detail)).toEqual([
      null,
      'GREENS',
      "CITIZENS' LIST",
      null,
      null,
    ]);
    const { split: letters } = await splitFixture('bylines.txt');
    expect(letters.speakers[1]?.detail).toBe('director, Housing Now');
  });

  it('proposes, and only proposes, where nobody is named', async () => {
    const { text, split } = await splitFixture('no-names.txt');
    expect(split.named).toBe(false);
    expect(split.blocks.slice(0, 4).map(({ role }) => role)).toEqual([
      'introduction',
      'introduction',
      'introduction',
      'contribution',
    ]);
    const openings = split.boundaries.map(({ offset }) => text.slice(offset, offset + 18));
    expect(openings.slice(0, 2)).toEqual(['Mending is the hum', 'The closure of the']);
    expect(split.boundaries.every(({ certain, speaker }) => !certain && speaker === null)).toBe(
      true,
    );
  });
});
