import { describe, expect, it } from 'vitest';
import { importDecisions } from '@/lib/imports/decisions';
import { listOpenLabels } from '@/lib/imports/label-answers';
import { listLeftToDecide } from '@/lib/imports/left-to-decide';
import { draftFromProposal } from '@/lib/imports/split-draft';
import { proposeSplit } from '@/lib/text/split/split-contributions';

/** Who is made to say words of a talk, and what is asked about it, in the import's words and on its screen. */
function read(text: string) {
  const proposal = proposeSplit(text);
  const draft = draftFromProposal(text, proposal);
  const speakerOf = (words: string) => {
    const at = text.indexOf(words);
    return proposal.blocks.find(({ start, end }) => start <= at && at < end)?.speaker;
  };
  return {
    speakerOf,
    open: listOpenLabels(draft, proposal.questions).map(({ name }) => name),
    left: listLeftToDecide(proposal, draft, importDecisions.parse({}), []).join('\n'),
  };
}

const HERS = 'That was wrong then.';
const CHAT = ['Carl Dorn: It is old.', 'Ben Cole: Is it?', 'Carl Dorn: Yes.', 'Ben Cole: No.'];

/** What Anna reads aloud of Carl, and what she says of it. */
const FORMS: Record<string, string> = {
  'straight marks': `Carl Dorn: "The bridge must go."\n\n${HERS}`,
  'single straight marks': `Carl Dorn: 'The bridge must go, it's old.'\n\n${HERS}`,
  'a genitive in single marks': `Carl Dorn: 'The workers' rights must go to us all.'\n\n${HERS}`,
  'a genitive in bent marks': `Carl Dorn: ‘The workers’ rights must go to us all.’\n\n${HERS}`,
  'marks turned to the right': `Carl Dorn: »The bridge must go.» ${HERS}`,
  'single bent marks': `Carl Dorn: ‘The bridge must go, it’s old.’\n\n${HERS}`,
  'German marks': `Carl Dorn: „The bridge must go.“\n\n${HERS}`,
  'marks turned inwards': `Carl Dorn: »The bridge must go.«\n\n${HERS}`,
  'spaced marks': `Carl Dorn: « The bridge must go. »\n\n${HERS}`,
  'a stop outside': `Carl Dorn: "The bridge must go".\n\n${HERS}`,
  'a stop outside of other marks': `Carl Dorn: «The bridge must go».\n\n${HERS}`,
  'two paragraphs': `Carl Dorn: "The bridge must go.\n\n"And the road as well."\n\n${HERS}`,
  'two paragraphs closed': `Carl Dorn: "The bridge must go."\n\n"The road, too."\n\n${HERS}`,
  'two in a paragraph': `Carl Dorn: "The bridge must go." "And the road."\n\n${HERS}`,
  'words between': `Carl Dorn: "The bridge must go", and he went on: "It is old."\n\n${HERS}`,
  'words after': `Carl Dorn: "The bridge must go," he wrote.\n\n${HERS}`,
  'a source in brackets': `Carl Dorn: “The bridge must go.” (Letter, 3 May)\n\n${HERS}`,
  'a source after a dash': `Carl Dorn: “The bridge must go.” — Letter, 3 May\n\n${HERS}`,
  'marks of emphasis': `Carl Dorn: *"The bridge must go."*\n\n${HERS}`,
  'a label in bold': `**Carl Dorn:** _“The bridge must go.”_\n\n${HERS}`,
  'the same paragraph': `Carl Dorn: "The bridge must go." ${HERS}`,
  'the next line': `Carl Dorn: "The bridge must go."\n${HERS}`,
  'two lines': `Carl Dorn: "The bridge\nthat's old must go."\n\n${HERS}`,
  'an indented label': `    Carl Dorn: "The bridge must go."\n\n${HERS}`,
  'two turns in a row': `Carl Dorn: "It must go."\n\nCarl Dorn: "And the road."\n\n${HERS}`,
  'three turns in a row': `Carl Dorn: "Go."\n\nBen Cole: "Why?"\n\nCarl Dorn: "So."\n\n${HERS}`,
  'turns of two people': `Carl Dorn: "It must go."\n\nBen Cole: "Why?"\n\n${HERS}`,
  'a block': `> Carl Dorn: The bridge must go.\n\n${HERS}`,
  'a block and the next line': `> Carl Dorn: The bridge must go.\n${HERS}`,
  'a label in bold in a block': `> **Carl Dorn:** The bridge must go.\n\n${HERS}`,
  'most of the talk in a block': `> ${[...CHAT, ...CHAT].join('\n> ')}\n\n${HERS}`,
};

const END = ['Ben Cole: I do not think so.', 'Anna Berg: I do.', 'Ben Cole: Why?'];
/** What stands before and after that. */
const TALKS: Record<string, [before: string[], after: string[]]> = {
  'others speak': [[], [...END, 'Carl Dorn: I never said so.']],
  'only the two speak': [[], ['Carl Dorn: I did not.', 'Anna Berg: You did.', 'Carl Dorn: No.']],
  'he spoke before': [['Carl Dorn: I build bridges.', ...END], END],
  'the talk ends': [['Carl Dorn: I build bridges.', ...END], []],
};

describe.each(Object.entries(FORMS))('whom Anna quotes in %s', (_, form) => {
  it.each(Object.entries(TALKS))('is asked about where %s', (__, [before, after]) => {
    const { speakerOf, open, left } = read(
      [...before, 'Anna Berg: Here it is:', form, ...after].join('\n\n'),
    );
    expect(speakerOf(HERS)).toBe('Anna Berg');
    expect(open).toContain('Carl Dorn');
    expect(left).toContain('Does “Carl Dorn” speak where the name opens');
  });
});

const LONG = 'The people who work late have no other way home at all, and that is so.';
const onOwnLine = (name: string) => `${name}\n${LONG}`;
/** Talks in which names stand otherwise: what Anna says of it, and whom she quotes. */
const OTHERS: Record<string, [hers: string, quoted: string, talk: string[]]> = {
  'names on lines of their own': [
    HERS,
    'Carl Dorn',
    [
      ...['Anna Berg', 'Carl Dorn', 'Anna Berg'].map(onOwnLine),
      ...[`> Carl Dorn\n> ${LONG}`, HERS],
      ...['Ben Cole', 'Anna Berg', 'Carl Dorn', 'Ben Cole'].map(onOwnLine),
    ],
  ],
  headings: [
    HERS,
    'Carl Dorn',
    [
      ...['## Anna Berg', '## Carl Dorn', '## Anna Berg'].map(onOwnLine),
      ...[`> ## Carl Dorn\n> ${LONG}`, HERS],
      ...['## Ben Cole', '## Anna Berg'].map(onOwnLine),
    ],
  ],
  'another script': [
    'كان ذلك خطأ حينها.',
    'كارل',
    [
      ...['آنا: ها هو:', '> كارل: يجب أن يزول الجسر.', 'كان ذلك خطأ حينها.'],
      ...['بن: لا أظن ذلك.', 'آنا: أنا أظن.', 'بن: لماذا؟', 'كارل: لم أقل ذلك قط.'],
    ],
  ],
  'names of a chat': [
    'that was wrong then.',
    'carl_d',
    [
      ...['anna_b: here it is:', '> carl_d: the bridge must go.', 'that was wrong then.'],
      ...['ben_c: no.', 'anna_b: yes.', 'ben_c: why?', 'carl_d: never said so.'],
    ],
  ],
};

it.each(Object.entries(OTHERS))('quoting in %s is asked about', (_, [hers, quoted, talk]) => {
  const first = talk[0]?.replace('## ', '').split(/[:\n]/)[0];
  const { speakerOf, open, left } = read(talk.join('\n\n'));
  expect(speakerOf(hers)).toBe(first);
  expect(open).toContain(quoted);
  expect(left).toContain(`Does “${quoted}” speak where the name opens`);
});

it('whoever is said to speak does so in a block quotation, too', () => {
  const text = ['Anna Berg: Here it is:', '> Carl Dorn: It must go.', ...END].join('\n\n');
  const { blocks } = proposeSplit(text, { knownNames: ['Carl Dorn'] });
  expect(blocks.map(({ speaker }) => speaker)).toContain('Carl Dorn');
});

it.each([
  ['a term between marks', 'Carl Dorn: "Bridge" is no word for it.'],
  ['words that somebody else is quoted with', `Carl Dorn: "We must go", she said. ${LONG}`],
  ['an apostrophe', "Carl Dorn: 'Tis so, and so it was."],
  ['a quotation that somebody answers', 'Carl Dorn: "I must go." Go ahead, Ben.'],
])('%s is asked nothing about', (_, turn) => {
  const goesOn = turn.endsWith('Ben.') ? [] : ['And so on.'];
  const talk = ['Carl Dorn: I build bridges.', ...END, 'Anna Berg: So it is.', turn, ...goesOn];
  const { speakerOf, left } = read([...talk, ...END].join('\n\n'));
  expect(speakerOf(turn)).toBe('Carl Dorn');
  expect(left).toBe('');
});
