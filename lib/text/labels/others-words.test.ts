import { expect, it } from 'vitest';
import { importDecisions } from '@/lib/imports/decisions';
import { listLeftToDecide } from '@/lib/imports/left-to-decide';
import { draftFromProposal } from '@/lib/imports/split-draft';
import { proposeSplit } from '@/lib/text/split/split-contributions';

/** Who says what in a talk ("null" where nobody does), and what is asked about it. */
function read(paragraphs: readonly string[]) {
  const text = paragraphs.join('\n\n');
  const proposal = proposeSplit(text);
  const draft = draftFromProposal(text, proposal);
  return {
    said: proposal.blocks.map(
      ({ speaker, contentStart, end }) => `${speaker}: ${text.slice(contentStart, end).trim()}`,
    ),
    left: listLeftToDecide(proposal, draft, importDecisions.parse({}), []),
  };
}

const ANNAS = 'The bridge must go, I think, and soon.';
const TALK = [`Anna Berg: ${ANNAS}`, 'Ben Cole: Must it?', `Anna Berg: Yes.`];

it('what repeats in a block what was said before is not said again by whoever answers it', () => {
  for (const block of [`> ${ANNAS}`, '> The bridge must go,\n> I think, and soon.']) {
    const { said, left } = read([...TALK, `Ben Cole: I read:`, `${block}\nNo.`, 'And no again.']);
    expect(said.slice(3)).toEqual([
      'Ben Cole: I read:',
      `null: ${block}`,
      'Ben Cole: No.',
      'Ben Cole: And no again.',
    ]);
    expect(left).toEqual([]);
  }
  const own = read([...TALK, 'Ben Cole: I read:', '> Bridges shall stand for ever.', 'So.']);
  expect(own.said[4]).toBe('Ben Cole: > Bridges shall stand for ever.');
});

it('what is said below the words that somebody wrote is asked about', () => {
  const { said, left } = read([...TALK, 'Ben Cole: So:', `Anna Berg wrote:\n> ${ANNAS}`, 'No.']);
  expect(said.at(-1)).toBe('Ben Cole: No.');
  expect(left).toEqual([expect.stringContaining('Does “Anna Berg” speak')]);
});

it('another letter below a letter is not by whoever sent that', () => {
  const head = '-----Original Message-----\nFrom: Ben Cole\nSent: Monday';
  for (const first of [head, '-----Original Message----- From: Ben Cole']) {
    const { said, left } = read([...TALK, first, 'It must stay.', ...TALK]);
    expect(said).toContain('null: It must stay.');
    expect(left).toEqual([expect.stringContaining('Who speaks from ¶4')]);
  }
});

it('what goes on outside of a talk that is quoted as a whole is not by whoever is quoted last', () => {
  const { said, left } = read([
    ...TALK.map((turn) => `> ${turn}`),
    'That was wrong.',
    'So it was.',
  ]);
  expect(said.slice(2)).toEqual(['Anna Berg: Yes.', 'null: That was wrong.', 'null: So it was.']);
  expect(left).toEqual([expect.stringContaining('Who speaks from ¶4 “That was wrong.”')]);
});

const LONG = `The Right Honourable Professor ${'Maximilian '.repeat(8)}of the Ministry of Transport`;

it('a name too long for one is asked about at the beginning of a talk, and lets the others speak', () => {
  const once = read([`${LONG}: Here it is.`, ...TALK]);
  expect(once.left).toEqual([expect.stringContaining(`Is “${LONG}” a speaker?`)]);
  const twice = read([`${LONG}: Yes.`, 'Ben Cole: Why?', `${LONG}: So.`, 'Ben Cole: Is it?']);
  expect(twice.said).toContain('Ben Cole: Is it?');
  expect(twice.left).toEqual([expect.stringContaining(`Is “${LONG}” a speaker?`)]);
  const said = 'In this conversation we ask four people who live here what they think about it';
  expect(read([`${said}: who pays?`, ...TALK]).left).toEqual([]);
});
