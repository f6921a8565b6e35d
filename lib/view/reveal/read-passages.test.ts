import { expect, it } from 'vitest';
import type { ClassPassage } from '@/lib/view/reveal/class-passages';
import { readPassages } from '@/lib/view/reveal/read-passages';
import { makeView } from '@/tests/fixtures/small-view';

const text = 'One. Two. Three. Four. Five. Six.';
const span = (words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const stretch = (words: string, told: string) => ({ ...span(words), words, told: span(told) });

/** Passages of these quotations, all of one contribution; in which paragraph each stands. */
function passagesOf(paragraphs: Record<string, number>, by = 'A') {
  const view = makeView([[2], [1]], ['Trade']);
  const [position] = view.positions;
  const ids = Object.keys(paragraphs);
  const evidence = ids.map((id) => ({ id, contributionId: 'turn', paragraph: paragraphs[id] }));
  const passages = ids.map((id) => ({
    key: id,
    commentator: view.commentators.find((one) => one.id === by)!,
    quotation: { evidenceId: id },
    text: id,
    stretch: null,
    propositionIds: ['p0'],
  })) as unknown as ClassPassage[];
  return { held: [{ ...position!, evidence }] as never, passages };
}
const read = (
  paragraphs: Record<string, number>,
  stretches: Parameters<typeof readPassages>[2],
) => {
  const { held, passages } = passagesOf(paragraphs);
  return readPassages({ held }, passages, stretches).map((one) =>
    one.stretch === null
      ? one.text
      : one.stretch.map(({ words, isBeside }) => (isBeside ? words : `[${words}]`)).join(''),
  );
};

it('has the sentences beside what is quoted, and no sentence twice', () => {
  const all = {
    a: stretch('One. Two. Three.', 'Two.'),
    b: stretch('Two. Three. Four.', 'Three.'),
    c: stretch('Five. Six.', 'Six.'),
  };
  expect(read({ a: 1 }, all)).toEqual(['One. [Two.] Three.']);
  expect(read({ a: 1, b: 1 }, all)).toEqual(['One. [Two.] [Three.] Four.']);
  expect(read({ a: 1, b: 1, c: 1 }, all)).toEqual(['One. [Two.] [Three.] Four. Five. [Six.]']);
  expect(read({ a: 1, c: 1 }, all)).toEqual(['One. [Two.] Three.', 'Five. [Six.]']);
  // Words that are quoted twice, and one sentence within several.
  expect(read({ a: 1, b: 1 }, { a: all.a, b: all.a })).toEqual(['One. [Two.] Three.']);
  expect(
    read({ a: 1, b: 1 }, { a: stretch('One. Two. Three. Four.', 'Two. Three.'), b: all.b }),
  ).toEqual(['One. [Two. Three.] Four.']);
});

it('keeps paragraphs apart, and what has no stretch as it is', () => {
  const all = { a: stretch('One. Two.', 'Two.'), b: stretch('Two. Three.', 'Three.') };
  expect(read({ a: 1, b: 2 }, all)).toEqual(['One. [Two.]', 'Two. [Three.]']);
  expect(read({ a: 1, x: 1, b: 1 }, all)).toEqual(['One. [Two.]', 'x', 'Two. [Three.]']);
});
