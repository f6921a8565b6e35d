import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readSource } from '@/lib/interchange/read-source';
import { proposeSplit } from '@/lib/text/split/split-contributions';
import { layouts } from '../../../tests/fixtures/layouts';

const folder = fileURLToPath(new URL('../../../tests/fixtures/texts/', import.meta.url));

async function splitFixture(name: string) {
  const source = await readSource(name, readFileSync(folder + name));
  if (!source.ok) throw new Error(source.problem);
  return {
    text: source.text,
    split: proposeSplit(source.text, { knownNames: source.speakersKnown ?? [] }),
  };
}

describe('proposeSplit, layout by layout', () => {
  it.each(layouts)('%s', async (file, expected, wordless = 0) => {
    const { split } = await splitFixture(file);
    const found = Object.fromEntries(
      split.speakers.map(({ name, kind, turns }) => [name, [kind, turns]]),
    );
    expect(found).toEqual(expected);
    expect(split.named).toBe(true);
    expect(split.boundaries).toHaveLength(
      Object.values(expected).reduce((sum, [, turns]) => sum + turns, wordless),
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

  it('puts no line drawn across, and nothing between two, into anybody’s mouth', () => {
    const box = '='.repeat(62);
    const text = `${box}\nChannel: harbour\n${box}\n\nAnn Lee: One.\n-----\nBen Ode: Two.\n=====\nThree.\n\nAnn Lee: Four.\n${box}\nExported 14 messages\n${box}`;
    const said = proposeSplit(text).blocks.flatMap(({ role, contentStart, end }) =>
      role === 'contribution' ? [text.slice(contentStart, end)] : [],
    );
    expect(said).toEqual(['One.', 'Two.', 'Three.', 'Four.']);
  });

  it('leaves what stands between fences as it is, but for a talk that was set there', () => {
    const code = '```\nBen Ode: x\nport: 8080\n```';
    const text = `**Ann Lee:** See.\n\n${code}\n\n**Ben Ode:** I see.\n\n**Ann Lee:** So.`;
    const turnsIn = (whole: string) =>
      proposeSplit(whole).speakers.map(({ name, turns }) => [name, turns]);
    expect(turnsIn(text)).toEqual([
      ['Ann Lee', 2],
      ['Ben Ode', 1],
    ]);
    expect(proposeSplit(text).questions).toEqual([]);
    const talk = '```\nAnn Lee: One.\n\nBen Ode: Two.\n\nAnn Lee: Three.\n```';
    expect(turnsIn(talk)).toEqual([
      ['Ann Lee', 2],
      ['Ben Ode', 1],
    ]);
  });

  it('knows headings in capitals, parts, ends and decisions between turns, and what is shouted', () => {
    const between = [
      'March 4, 2024',
      'CROSS-EXAMINATION',
      'SCENE 2. The quay.',
      'End of interview',
      'ACTION: Ben to ask.',
    ];
    const text = between
      .map((line) => `Ann Lee: So it is, and so it was.\n\nBen Ode: No, I say.\n\n${line}`)
      .join('\n\n');
    const { blocks, speakers, questions } = proposeSplit(text);
    expect(speakers.map(({ name, turns }) => [name, turns])).toEqual([
      ['Ann Lee', 5],
      ['Ben Ode', 5],
    ]);
    const asides = blocks.flatMap(({ role, start, end }) =>
      role === 'aside' ? text.slice(start, end) : [],
    );
    expect(asides).toEqual(between);
    expect(questions).toEqual([]);
    const quoted = [
      'I read it.',
      'NO SWIMMING AFTER TEN',
      'March 4, 2024',
      'So it said.',
      'Act two of it is mine.',
    ];
    const whole = proposeSplit(`Ann Lee: ${quoted.join('\n\n')}\n\nBen Ode: No.\n\nAnn Lee: Yes.`);
    expect(whole.blocks.every(({ role }) => role === 'contribution')).toBe(true);
    const shouted =
      'Ann Lee:\n\nSTOP IT NOW\n\nBen Ode:\n\nNo, I say.\n\nAnn Lee:\n\nSo it is.\n\nBen Ode:\n\nNo.';
    expect(proposeSplit(shouted).speakers[0]).toMatchObject({ name: 'Ann Lee', words: 6 });
  });

  it('asks whether two headings that look like names speak, where most others are chapters', () => {
    const chapter = (heading: string) =>
      `## ${heading}\n\nThe people who work late have no other way home at all, and that is so.`;
    const askedIn = (headings: readonly string[]) =>
      proposeSplit(headings.map(chapter).join('\n\n')).questions?.map(({ name }) => name);
    const names = ['Turkish Baths', 'River Lidos'];
    expect(askedIn(['What it costs', ...names, 'How to pay', 'Where it lies'])).toEqual(names);
    expect(askedIn([...names, 'How to pay'])).toEqual([]);
  });

  it('asks about the one name that stands once, with a paragraph behind it that has none', () => {
    const talk = (words: string) =>
      `Ann Lee: I read.\n\nCy Odell: ${words}\n\nBen Ode: So.\n\nAnn Lee: Yes.\n\nBen Ode: No.`;
    expect(proposeSplit(talk('I was there.')).questions).toEqual([]);
    expect(proposeSplit(talk('I was there.\n\nThat is what he wrote.')).questions).toMatchObject([
      { name: 'Cy Odell', taken: true, places: [{}] },
    ]);
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
    expect((await words('headings.md')).join(' ')).not.toContain('A list of books');
    expect((await words('signatures.txt')).join(' ')).not.toContain('Olga Dreyer');
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
