import { describe, expect, it } from 'vitest';
import { pairsOf, rowsOfPair } from '@/lib/compare/compare-rows';
import { comparedPeople, makeComparison } from '@/lib/compare/comparison';
import { emptyFields, unsaidOfWords } from '@/lib/positions/content';
import type { CommentatorView, PositionView } from '@/lib/view/view';
import { theEmptyFarebox } from '@/prisma/seed/the-empty-farebox';
import { viewOfSeed } from '@/tests/fixtures/view-of-seed';

const person = (slug: string, index: number): CommentatorView => ({
  id: slug,
  slug,
  name: slug,
  initials: slug,
  index,
  affiliation: '',
  role: '',
});
const people = ['ada', 'bo', 'cy', 'di', 'eva'].map(person);
const slugs = (wanted: string[]) => comparedPeople(people, wanted).map((one) => one.slug);

const position = (who: string, about: string, stance: PositionView['stance']): PositionView => ({
  id: who + about,
  commentatorId: who,
  propositionId: about,
  ...emptyFields,
  stance,
  version: 1,
  reasonIds: [],
  evidence: [0, 0, 1].map((quotation, place) => ({
    id: `${who}${about}${place}`,
    exact: 'words',
    contributionId: null,
    paragraph: 1,
    start: null,
    end: null,
    quotation,
    ...unsaidOfWords,
    reasonId: null,
    status: 'referred',
  })),
});

describe('comparedPeople', () => {
  it('takes those named, in order, each once, four at most', () => {
    expect(slugs(['cy', 'ada', 'cy', 'nobody'])).toEqual(['cy', 'ada']);
    expect(slugs(['eva', 'di', 'cy', 'bo', 'ada'])).toEqual(['eva', 'di', 'cy', 'bo']);
  });

  it('fills up to two with the first of the debate', () => {
    expect(slugs([])).toEqual(['ada', 'bo']);
    expect(slugs(['ada'])).toEqual(['ada', 'bo']);
    expect(comparedPeople(people.slice(0, 1), [])).toHaveLength(1);
  });
});

describe('makeComparison', () => {
  const view = {
    commentators: people.slice(0, 2),
    themes: [{ id: 't', slug: 't', name: 'T', parentId: null }],
    propositions: [
      { id: 'p', slug: 'p', text: 'P', themeIds: ['t'] },
      { id: 'q', slug: 'q', text: 'Q', themeIds: [] },
      { id: 'r', slug: 'r', text: 'R', themeIds: ['t'] },
    ],
    positions: [position('ada', 'p', 2), position('bo', 'p', -1), position('ada', 'q', 1)],
    silences: { q: [1], r: [0, 1] },
  };
  const comparison = makeComparison(view, comparedPeople(people, ['ada', 'bo']));

  it('counts what nobody of them addresses and measures the pair', () => {
    expect(comparison.rows.map((row) => row.kind)).toEqual(['contested', 'one-voice']);
    expect([comparison.silent, comparison.notCoded]).toEqual([1, 0]);
    // |2 − (−1)| / 4 over one shared proposition.
    expect(comparison.agreements.map(({ figure }) => figure)).toEqual([{ value: 0.25, n: 1 }]);
  });

  it('says of two who are picked out of more how these two stand to each other', () => {
    const picked = makeComparison({ ...view, commentators: people }, comparison.people);
    expect(picked.rows.map((row) => row.kind)).toEqual(['opposite-sides', 'only-one']);
  });

  it('shows coverage and emphasis by theme; pieces of one quotation count once', () => {
    expect(comparison.themes[0]?.cells).toEqual([
      { coverage: { value: 0.5, n: 2 }, addressed: 1, notCoded: 0, emphasis: { value: 0.5, n: 4 } },
      { coverage: { value: 0.5, n: 2 }, addressed: 1, notCoded: 0, emphasis: { value: 1, n: 2 } },
    ]);
  });

  it('takes nobody for silent whom nobody has looked at', () => {
    const half = makeComparison({ ...view, silences: { r: [1] } }, comparedPeople(people, []));
    const [ada, bo] = half.people;
    expect([half.silent, half.notCoded]).toEqual([0, 1]);
    expect([ada, bo].map((person) => person && half.absence(person, 'r'))).toEqual([
      'not-coded',
      'not-addressed',
    ]);
    expect(bo && half.absence(bo, 'q')).toBe('not-coded');
    expect(half.themes[0]?.cells.map(({ coverage, notCoded }) => [coverage, notCoded])).toEqual([
      [{ value: 1, n: 1 }, 1],
      [{ value: 0.5, n: 2 }, 0],
    ]);
  });
});

describe('what a figure of a pair rests on', () => {
  it.each([2, 3, 4])('are the rows that both address, of %i picked out of six', (count) => {
    const of = viewOfSeed(theEmptyFarebox);
    const {
      agreements,
      rows,
      people: compared,
    } = makeComparison(of, of.commentators.slice(0, count));
    expect(agreements).toHaveLength((count * (count - 1)) / 2);
    for (const { first, second, figure } of agreements) {
      const both = rowsOfPair(rows, compared.indexOf(first), compared.indexOf(second));
      expect(both.length).toBe(figure.n);
      expect(both.length).toBeGreaterThan(0);
    }
  });
});

it('two picked out of six count every proposition once, whoever of the two addresses it', () => {
  const of = viewOfSeed(theEmptyFarebox);
  for (const [first, second] of pairsOf(of.commentators)) {
    const { relations, rows, silent, notCoded } = makeComparison(of, [first, second]);
    const alone = rows.filter(({ cells }) => cells.includes(null));
    expect(relations?.shared).toBe(rows.length - alone.length);
    expect(relations?.['only-first']).toBe(alone.filter(({ cells: [a] }) => a !== null).length);
    expect(relations?.['only-second']).toBe(alone.filter(({ cells: [, b] }) => b !== null).length);
    expect(relations?.nobody).toBe(silent + notCoded);
  }
  expect(makeComparison(of, of.commentators.slice(0, 3)).relations).toBeNull();
  const two = { ...of, commentators: of.commentators.slice(0, 2) };
  expect(makeComparison(two, two.commentators).relations).toBeNull();
});
