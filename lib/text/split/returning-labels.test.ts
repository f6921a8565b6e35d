import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importDecisions } from '@/lib/imports/decisions';
import { listLeftToDecide } from '@/lib/imports/left-to-decide';
import { proposeFromFiles, proposeFromPaste } from '@/lib/imports/propose-import';
import type { ReadText } from '@/lib/imports/schema';
import { draftFromProposal } from '@/lib/imports/split-draft';
import { nameKey } from '@/lib/text/names/person-name';
import { layouts } from '../../../tests/fixtures/layouts';
import { plausibleLabels } from '../../../tests/fixtures/plausible-labels';

const noDecisions = importDecisions.parse({});

function pasted(text: string): ReadText {
  const proposed = proposeFromPaste(text);
  if (!proposed.ok) throw new Error(proposed.problems.join());
  return proposed.read;
}

async function fromFile(folder: string, name: string): Promise<ReadText> {
  const bytes = async () => new Uint8Array(readFileSync(path.join('tests/fixtures', folder, name)));
  const proposed = await proposeFromFiles([{ name, bytes }]);
  if (!proposed.ok) throw new Error(proposed.problems.join());
  return proposed.read;
}

const leftOf = ({ text, proposal }: ReadText) =>
  listLeftToDecide(proposal, draftFromProposal(text, proposal), noDecisions, []);

/** What is asked of labels beside whether those speak who are proposed and not certain. */
function besideGuesses({ proposal: { questions = [], speakers } }: ReadText) {
  const guesses = new Set(speakers.flatMap(({ name, certain }) => (certain ? [] : [name])));
  return questions.filter(({ name, taken }) => !taken || !guesses.has(name));
}

/** Where a label of someone stands within another's turn and nothing asks about it. */
function listSwallowed(read: ReadText, lines: readonly string[]): string[] {
  const { text, proposal } = read;
  if (!proposal.named) return [];
  const asked = new Set(
    proposal.questions?.flatMap(({ places }) => places.map(({ start }) => start)),
  );
  return lines.filter((line) => {
    const at = text.indexOf(line);
    expect(at).toBeGreaterThanOrEqual(0);
    const begun = proposal.blocks.some(({ start, startsTurn }) => start === at && startsTurn);
    return !begun && !asked.has(at);
  });
}

const forms = {
  plain: (label: string, words: string) => `${label}: ${words}`,
  bold: (label: string, words: string) => `**${label}:** ${words}`,
  timed: (label: string, words: string, index: number) => `${label}  0:${10 + index}\n${words}`,
};

function talk(form: keyof typeof forms, label: string) {
  const turns = Array.from({ length: 15 }, (_, index) => {
    const who = ['Ruth Calloway', label, 'Tomas Bielak'][index % 3] ?? '';
    return forms[form](who, `That is point ${index} of the talk, and it stands.`, index);
  });
  return { text: turns.join('\n\n'), own: turns.filter((_, index) => index % 3 === 1) };
}

const kinds = Object.values(plausibleLabels).flat();

describe('a label that comes back', () => {
  it('is never swallowed in silence, whatever it looks like', () => {
    expect(kinds.length).toBeGreaterThan(100);
    const swallowed = kinds.flatMap((label) =>
      (['plain', 'bold', 'timed'] as const).flatMap((form) => {
        const { text, own } = talk(form, label);
        return listSwallowed(pasted(text), own).length === 0 ? [] : [`${form}: ${label}`];
      }),
    );
    expect(swallowed).toEqual([]);
  });

  it('is never swallowed in silence when it is made of any signs', () => {
    const sign = fc.constantFrom(...'abcdeÀßñжЖ王ש🌊ABC123_.-@#&’\'"/()');
    const word = fc.string({ unit: sign, minLength: 1, maxLength: 7 });
    const label = fc
      .array(word, { minLength: 1, maxLength: 4 })
      .map((words) => `L${words.join(' ')}`)
      .filter((made) => !/[._\-@#&'’"/(]$/.test(made));
    fc.assert(
      fc.property(label, fc.constantFrom('plain' as const, 'bold' as const), (made, form) => {
        const { text, own } = talk(form, made);
        const read = pasted(text);
        expect(listSwallowed(read, own)).toEqual([]);
        const sure = read.proposal.speakers.every(({ certain }) => certain);
        expect(sure || leftOf(read).length > 0).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it.each(['Evan You', 'John Key', 'Ms A VAN WYK', 'Петров П.П.', 'Smith J.K.'])(
    'that is a name with a word in it is certain: %s',
    (label) => {
      const { proposal } = pasted(talk('bold', label).text);
      expect(proposal.speakers).toContainEqual(
        expect.objectContaining({ name: label, turns: 5, certain: true }),
      );
    },
  );

  it.each([
    'bell hooks',
    '$STDOUT',
    'Audience questioner',
    'P1',
    'Anna and Ben',
    'The MINISTER OF HOME AFFAIRS',
    '(Name withheld)',
    'Anna Lee 🌊',
  ])('that looks like no name is proposed and asked about: %s', (label) => {
    const read = pasted(talk('plain', label).text);
    expect(read.proposal.speakers).toContainEqual(
      expect.objectContaining({ name: label, turns: 5, certain: false }),
    );
    expect(leftOf(read)).toContainEqual(
      expect.stringMatching(/^Is “.+” a speaker\? It opens 5 paragraphs.*leaveAsText/),
    );
  });

  it('is asked about where it stands twice, and left as text until then', () => {
    const turns = ['Ann Lee: One.', 'Ben Ode: Two.', 'Note: Three.', 'Ann Lee: Four.'];
    const read = pasted([...turns, 'Ben Ode: Five.', 'Note: Six.'].join('\n\n'));
    expect(read.proposal.speakers.map(({ name, turns }) => [name, turns])).toEqual([
      ['Ann Lee', 2],
      ['Ben Ode', 2],
    ]);
    expect(read.proposal.questions).toMatchObject([
      { name: 'Note', taken: false, example: 'Three.', places: [{}, {}] },
    ]);
    expect(leftOf(read)).toEqual([expect.stringMatching(/^Is “Note” a speaker\?/)]);
  });

  it('is no question where it stands once, in another form, or before anybody speaks', () => {
    const once = 'Ann Lee: One.\n\nBen Ode: Two.\n\nNote: Three.\n\nAnn Lee: Four.';
    const other = '**Ann Lee:** One.\n\nNote: a.\n\n**Ben Ode:** Two.\n\nNote: b.';
    const head = 'Source: a\n\nSource: b\n\nAnn Lee: One.\n\nBen Ode: Two.\n\nAnn Lee: Three.';
    for (const text of [once, other, head]) {
      const read = pasted(text);
      expect(read.proposal.speakers.map(({ name }) => name)).toEqual(['Ann Lee', 'Ben Ode']);
      expect(besideGuesses(read)).toEqual([]);
    }
  });

  it.each(layouts)('makes no chore of an ordinary text: %s', async (file) => {
    expect(besideGuesses(await fromFile('texts', file))).toEqual([]);
  });
});

const four = { 'Ruth Calloway': 4, 'Ines Varga': 3, 'Tomas Bielak': 4, 'Ravi Deshpande': 3 };

/** Who speaks how often; read in each text. */
const cases: [file: string, speakers: Record<string, number>][] = [
  ['initial-dot.txt', { 'A. Calloway': 4, 'B. Bielak': 4, 'Q. Varga': 3, 'R. Deshpande': 3 }],
  ['focus-group.txt', { M: 4, P1: 4, P2: 3, P3: 3 }],
  ['russian.txt', { Ведущий: 3, 'Иванова И. И.': 2, 'Петров П.П.': 2 }],
  ['hebrew.txt', { 'היו"ר רות כהן': 2, 'דוד לוי': 2, 'יעל מזרחי': 2 }],
  ['slack-paste.txt', four],
  ['zoom-with-commas.vtt', { 'Ruth Calloway': 4, tbielak: 4, 'Ines Varga': 3, 'Ravi D.': 3 }],
  ['table-three.docx', four],
  ['bold-br.html', four],
];

it.each(cases)('%s: right or asked about, and nobody else speaks', async (file, speakers) => {
  const read = await fromFile('labels', file);
  const found = new Map(read.proposal.speakers.map(({ name, turns }) => [nameKey(name), turns]));
  for (const { name, taken, places } of read.proposal.questions ?? [])
    if (!taken) found.set(nameKey(name), (found.get(nameKey(name)) ?? 0) + places.length);
  expect(Object.fromEntries(found)).toEqual(
    Object.fromEntries(Object.entries(speakers).map(([name, turns]) => [nameKey(name), turns])),
  );
});

it('reads a long text with a label in question in time', () => {
  const words = 'where the quay meets the water and the rain meets the rope '.repeat(8);
  const turn = (index: number) => `${['Ann Lee', 'chg', 'Ben Ode'][index % 3]}: It ${words}.`;
  const text = Array.from({ length: 2_100 }, (_, index) => turn(index)).join('\n\n');
  const started = performance.now();
  const read = pasted(text);
  expect(read.proposal.questions).toMatchObject([{ name: 'chg', taken: true }]);
  expect(performance.now() - started).toBeLessThan(15_000);
});
