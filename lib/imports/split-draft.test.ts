import { expect, it } from 'vitest';
import { addSpeaker } from '@/lib/imports/draft-speakers';
import { turnsOf } from '@/lib/imports/draft-turns';
import { type SplitDraft, startTurn } from '@/lib/imports/split-draft';

const pieces = [
  'Night trains',
  'Should they come back?',
  'Sleeping is travelling.',
  'Freight must run.',
];
const text = pieces.join('\n\n');
const guess = {
  speaker: null,
  role: 'contribution',
  reason: 'Nobody is named.',
  certain: false,
} as const;

/** A text that names nobody: a title line, and a guess at the second paragraph. */
const draft: SplitDraft = {
  text,
  blocks: pieces.map((piece) => {
    const start = text.indexOf(piece);
    return { start, contentStart: start, end: start + piece.length };
  }),
  speakers: [],
  starts: {
    0: { speaker: null, role: 'introduction', reason: 'A title line.', certain: true },
    1: guess,
  },
  hints: {},
  joinTurns: false,
};

const roles = (one: SplitDraft) => turnsOf(one).map(({ role, first }) => [first, role]);

it('what comes before the first named contribution is introduction', () => {
  const { draft: named, key } = addSpeaker(draft, 'Ada');
  expect(roles(startTurn(named, 2, key, 'contribution'))).toEqual([
    [0, 'introduction'],
    [1, 'introduction'],
    [2, 'contribution'],
  ]);
});

it('a guess after the first named contribution stays a guess to be named', () => {
  const { draft: named, key } = addSpeaker(
    { ...draft, starts: { ...draft.starts, 3: guess } },
    'Ada',
  );
  const one = startTurn(named, 1, key, 'contribution');
  const again = startTurn(one, 3, null, 'contribution');
  expect(roles(again)).toEqual([
    [0, 'introduction'],
    [1, 'contribution'],
    [3, 'contribution'],
  ]);
});

it('a paragraph made introduction can still be named', () => {
  const { draft: named, key } = addSpeaker(draft, 'Ada');
  const later = startTurn(named, 2, key, 'contribution');
  expect(roles(startTurn(later, 1, key, 'contribution'))[1]).toEqual([1, 'contribution']);
});
