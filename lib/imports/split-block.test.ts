import { expect, it } from 'vitest';
import { dismissAllHints, listOpenPlaces } from '@/lib/imports/draft-hints';
import { splitBlock } from '@/lib/imports/split-block';
import { draftFromProposal, startTurn } from '@/lib/imports/split-draft';
import { proposeSplit } from '@/lib/text/split/split-contributions';

const text = 'Ann: Yes. I say so. And Ben says no.\n\nBen: No.\n\nAnn: Yes.\n\nBen: No.';
const draft = draftFromProposal(text, proposeSplit(text));

it('cuts a paragraph in two and moves what follows on by one', () => {
  const cut = splitBlock(draft, 0, text.indexOf('And Ben'));
  expect(cut.blocks.slice(0, 3).map(({ start, end }) => text.slice(start, end))).toEqual([
    'Ann: Yes. I say so.',
    'And Ben says no.',
    'Ben: No.',
  ]);
  expect(Object.keys(cut.starts)).toEqual(['0', '2', '3', '4']);
  expect(cut.starts[2]).toBe(draft.starts[1]);
  const ben = draft.speakers[1]?.key ?? '';
  expect(startTurn(cut, 1, ben, 'contribution').starts[1]?.speaker).toBe(ben);
});

it('leaves a paragraph whole where a part would hold no words', () => {
  const [first] = draft.blocks;
  for (const offset of [0, first?.contentStart ?? 0, first?.end ?? 0, -1, 10_000])
    expect(splitBlock(draft, 0, offset)).toBe(draft);
});

it('keeps guessed beginnings apart from turns until a person decides', () => {
  const unnamed = {
    ...draft,
    starts: { 0: { speaker: null, role: 'contribution', reason: '', certain: false } as const },
    hints: { 2: { reason: 'The vocabulary turns here.', score: 0.7 } },
  };
  expect(listOpenPlaces(unnamed)).toEqual([0, 2]);
  expect(listOpenPlaces(startTurn(unnamed, 2, 's1', 'contribution'))).toEqual([]);
  expect(listOpenPlaces(dismissAllHints(unnamed))).toEqual([0]);
  expect(dismissAllHints(draft)).toBe(draft);
});
