import { expect, it } from 'vitest';
import {
  anchorEvidence,
  type PlannedEvidence,
  partText,
  proposeStarts,
} from '@/lib/contributions/text-plan';

const text =
  'Night trains\n\nSleeping is travelling.\n\nBeds are cheap 🛏 now.\n\nTracks are full at night.\n\nFreight must run.';
const paragraphs = text.split('\n\n');

function quoted(id: string, exact: string, paragraph: number | null): PlannedEvidence {
  return { id, exact, prefix: '', suffix: '', start: null, paragraph };
}

const one = {
  id: 'one',
  kind: 'contribution',
  name: 'Ada',
  text: null,
  evidence: [quoted('e1', 'cheap 🛏 now', 2), quoted('e2', 'aeroplanes for all', 1)],
};
const two = {
  id: 'two',
  kind: 'contribution',
  name: 'Bo',
  text: null,
  evidence: [quoted('e3', 'Freight must run', 1), quoted('e4', 'Tracks are full', 1)],
};

it('proposes starts from the quotations, and parts the text at them', () => {
  const starts = proposeStarts(paragraphs, [one, two]);
  expect(starts).toEqual([1, 3]);
  expect(partText(text, [one, two], starts)).toEqual([
    { id: null, text: 'Night trains' },
    { id: 'one', text: 'Sleeping is travelling.\n\nBeds are cheap 🛏 now.' },
    { id: 'two', text: 'Tracks are full at night.\n\nFreight must run.' },
  ]);
});

it('finds quotations, says which stand elsewhere, and keeps the words of those that are lost', () => {
  const [, first, second] = partText(text, [one, two], [1, 3]);
  const found = anchorEvidence(first!.text, one.evidence);
  expect(found.map(({ id, outcome }) => [id, outcome])).toEqual([
    ['e1', 'kept'],
    ['e2', 'lost'],
  ]);
  expect(first!.text.slice(found[0]!.start!, found[0]!.end!)).toBe('cheap 🛏 now');
  expect(found[1]).toMatchObject({ exact: 'aeroplanes for all', start: null, score: null });
  expect(anchorEvidence(second!.text, two.evidence)).toMatchObject([
    { id: 'e3', outcome: 'moved', paragraph: 2 },
    { id: 'e4', outcome: 'kept', paragraph: 1 },
  ]);
});

it('a corrected text is placed by its own first words', () => {
  const stored = { ...two, text: 'Tracks are full at nite.\n\nFreight must run.' };
  expect(proposeStarts(paragraphs, [stored])).toEqual([3]);
});

it('a contribution without a start gets nothing; without any there are no parts', () => {
  expect(partText(text, [one, two], [null, 3]).map(({ id }) => id)).toEqual([null, 'two']);
  expect(partText(text, [one, two], [null, null])).toEqual([]);
});
