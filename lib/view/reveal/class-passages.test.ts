import { expect, it } from 'vitest';
import { filterPropositions, indexDebate } from '@/lib/view/filter';
import { classPassages } from '@/lib/view/reveal/class-passages';
import { emptyViewState } from '@/lib/view/state';
import type { EvidenceView } from '@/lib/view/view';
import { makeView } from '@/tests/fixtures/small-view';

const evidence = (id: string, exact: string, start: number): EvidenceView => ({
  id,
  quotation: 0,
  exact,
  contributionId: 'turn',
  start,
  end: start + exact.length,
  status: 'anchored',
  paragraph: 1,
  suggested: false,
  stance: 2,
  saidOn: '',
  reasonId: null,
  telling: true,
  wordsOf: '',
  checked: false,
});

it('stands in the order of the text, once each, with what it bears on and without a stance', () => {
  const view = makeView(
    [
      [2, -2],
      [-1, null],
    ],
    ['Trade', 'Trade'],
  );
  const words = ['later words', 'first words', 'middle words'];
  const starts = [50, 0, 20];
  const positions = view.positions.map((position, at) => ({
    ...position,
    evidence: [evidence(`e${at}`, words[at] ?? '', starts[at] ?? 0)],
  }));
  const facts = filterPropositions(indexDebate({ ...view, positions }), emptyViewState);
  const around = (said: string) => [{ words: said }];
  const read = (sentences: Record<string, { words: string }[]>, isQuoted = true) =>
    classPassages(facts, view.commentators, ['turn'], sentences, isQuoted).map(
      ({ commentator, text, quotation, propositionIds }) => [
        commentator.id,
        text ?? quotation.words,
        propositionIds.join(' '),
        quotation.stance,
      ],
    );
  expect(read({})).toEqual([
    ['A', 'first words', 'p1', null],
    ['B', 'middle words', 'p0', null],
    ['A', 'later words', 'p0', null],
  ]);
  // Two quotations of one sentence are one passage.
  expect(
    read({ e0: around('One sentence.'), e1: around('One sentence.'), e2: around('Another.') }),
  ).toEqual([
    ['A', 'One sentence.', 'p0 p1', null],
    ['B', 'Another.', 'p0', null],
  ]);
  // Nor is one read twice that stands whole in another.
  expect(read({ e0: around('One sentence. And more.'), e1: around('One sentence.') })).toEqual([
    ['B', 'middle words', 'p0', null],
    ['A', 'One sentence. And more.', 'p0 p1', null],
  ]);
  // Where no words are quoted, a place is named once.
  expect(read({}, false).map(([who, , on]) => [who, on])).toEqual([
    ['A', 'p0 p1'],
    ['B', 'p0'],
  ]);
});
