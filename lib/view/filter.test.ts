import { describe, expect, it } from 'vitest';
import {
  allPropositions,
  type FilterName,
  filterPropositions,
  indexDebate,
  shownCommentators,
  type ViewFilter,
} from '@/lib/view/filter';
import { activeFilters, countFilters, filtersToLoosen } from '@/lib/view/filter-counts';
import { emptyViewState } from '@/lib/view/state';
import { makeView } from '@/tests/fixtures/small-view';

/** A and B: both affirm, contested, undecided, only A, nobody; C takes a side on two of them. */
const view = makeView(
  [
    [2, 1, 0, -1, null, null],
    [1, -2, 1, null, null, 1],
    [null, null, null, -2, null, 2],
  ],
  ['Money', 'Money', 'Streets', 'Streets', '', 'Money'],
);
const implied = view.positions.find(
  ({ commentatorId, propositionId }) => commentatorId === 'A' && propositionId === 'p0',
);
if (implied) implied.explicitness = 'implied';
const said = view.positions.find(
  ({ commentatorId, propositionId }) => commentatorId === 'B' && propositionId === 'p1',
);
if (said) said.summary = 'Thinks the Zürich trams are full.';
view.themes.push({ id: 'Politics', slug: 'politics', name: 'Politics', parentId: null });
for (const theme of view.themes) if (theme.id === 'Money') theme.parentId = 'Politics';

const index = indexDebate(view);
const filter = (change: Partial<ViewFilter>): ViewFilter => ({ ...emptyViewState, ...change });
const shownBy = (change: Partial<ViewFilter>) =>
  filterPropositions(index, filter(change)).map(({ proposition }) => proposition.id);

describe('filterPropositions', () => {
  const KINDS = ['affirmed', 'contested', 'undecided', 'rejected', 'not-addressed', 'affirmed'];

  it('shows all, with the kinds of the debate, where nothing is filtered', () => {
    expect(filterPropositions(index, filter({})).map(({ kind }) => kind)).toEqual(KINDS);
  });

  it.each<[FilterName, Partial<ViewFilter>]>([
    ['who', { who: ['a', 'b'] }],
    ['who', { who: ['c'] }],
    ['explicit', { explicit: true }],
    ['themes', { themes: ['money'] }],
    ['kind', { kind: ['contested'] }],
    ['stance', { stance: [-2] }],
    ['q', { q: 'zurich' }],
  ])('a filter by %s hides and never silences: %j', (name, change) => {
    const why = { who: 'not-chosen', explicit: 'implied', q: 'words', themes: 'theme' }[
      name as string
    ];
    const all = allPropositions(index, filter(change));
    expect(all.map(({ kind }) => kind)).toEqual(KINDS);
    let hidden = 0;
    for (const facts of all) {
      const { id } = facts.proposition;
      // Every position of the debate is on show or hidden, with its reason; silences stay silences.
      const on = view.positions.filter(({ propositionId }) => propositionId === id);
      const told = [...facts.held, ...facts.hidden.map(({ position }) => position)];
      expect(new Set(told)).toEqual(new Set(on));
      expect(told).toHaveLength(on.length);
      for (const one of facts.hidden) expect(one.why).toBe(why ?? name);
      expect(facts.silent).toEqual(view.silences[id] ?? []);
      expect(facts.tally).toEqual(index.tallies.get(id));
      hidden += facts.hidden.length;
    }
    expect(hidden).toBeGreaterThan(0);
    // What is left out is not drawn; of what is drawn it is the same.
    const drawn = filterPropositions(index, filter(change));
    expect(
      all.filter((one) => drawn.some(({ proposition }) => one.proposition === proposition)),
    ).toEqual(drawn);
  });

  it('takes a theme with those below it', () => {
    expect(shownBy({ themes: ['money'] })).toEqual(['p0', 'p1', 'p5']);
    expect(shownBy({ themes: ['politics'] })).toEqual(['p0', 'p1', 'p5']);
    expect(shownBy({ themes: ['streets', 'money'] })).toEqual(['p0', 'p1', 'p2', 'p3', 'p5']);
  });

  it('hides implied positions and whom nobody chose, and no proposition for it', () => {
    const [first] = filterPropositions(index, filter({ explicit: true }));
    expect(first?.kind).toBe('affirmed');
    expect(first?.held.map(({ commentatorId }) => commentatorId)).toEqual(['B']);
    expect(first?.hidden).toMatchObject([{ commentator: { id: 'A' }, why: 'implied' }]);
    expect(shownBy({ explicit: true })).toHaveLength(6);
    const alone = filterPropositions(index, filter({ explicit: true, who: ['a'] }));
    expect(alone[0]?.hidden.map(({ commentator, why }) => [commentator.id, why])).toEqual([
      ['A', 'implied'],
      ['B', 'not-chosen'],
    ]);
  });

  it('splits what is contested by how evenly, and one voice by whose', () => {
    const six = makeView(
      [
        [1, 1, 1],
        [1, 1, 1],
        [1, 1, null],
        [-1, 1, null],
        [-1, 1, null],
        [-1, -2, null],
      ],
      ['', '', ''],
    );
    const by = (kind: ViewFilter['kind']) =>
      filterPropositions(indexDebate(six), filter({ kind })).map(
        ({ proposition }) => proposition.id,
      );
    expect(by(['contested-evenly'])).toEqual(['p0']);
    expect(by(['contested-unevenly'])).toEqual(['p1']);
    expect(by(['contested'])).toEqual(['p0', 'p1']);
    const two = indexDebate(
      makeView(
        [
          [1, null, 1],
          [null, -2, 1],
        ],
        ['', '', ''],
      ),
    );
    const voices = (kind: ViewFilter['kind']) =>
      filterPropositions(two, filter({ kind })).map(({ proposition }) => proposition.id);
    expect(voices(['only-first'])).toEqual(['p0']);
    expect(voices(['only-second'])).toEqual(['p1']);
    expect(voices(['one-voice'])).toEqual(['p0', 'p1']);
  });

  it('takes what older addresses ask of what is hidden, only where something can be hidden', () => {
    expect(shownBy({ explicit: true, kind: ['hidden'] })).toEqual(['p0']);
    expect(shownBy({ kind: ['hidden'] })).toHaveLength(6);
  });

  it('finds a stance among the commentators shown only', () => {
    expect(shownBy({ stance: [-2] })).toEqual(['p1', 'p3']);
    expect(shownBy({ stance: [-2], who: ['a', 'b'] })).toEqual(['p1']);
    expect(shownBy({ stance: [0, 2] })).toEqual(['p0', 'p2', 'p5']);
  });

  it('finds every word, in summaries and themes too, without accents', () => {
    expect(shownBy({ q: 'zurich TRAMS' })).toEqual(['p1']);
    expect(shownBy({ q: 'streets' })).toEqual(['p2', 'p3']);
    expect(shownBy({ q: 'zurich streets' })).toEqual([]);
    expect(shownBy({ q: '  ' })).toHaveLength(6);
  });

  it('ignores what does not apply: unknown themes and people', () => {
    expect(shownBy({ themes: ['nowhere'], who: ['nobody'] })).toHaveLength(6);
    expect(shownCommentators(view, ['nobody', 'b'])).toHaveLength(1);
  });
});

describe('countFilters', () => {
  it('counts for each choice what choosing it alone would show', () => {
    const filters: Partial<ViewFilter>[] = [
      {},
      { who: ['a', 'b'] },
      { themes: ['money'], explicit: true },
      { stance: [1], kind: ['affirmed'] },
      { who: ['a'], explicit: true },
    ];
    for (const change of filters) {
      const counts = countFilters(index, filter(change));
      expect(counts.shown).toBe(shownBy(change).length);
      for (const [kind, count] of counts.kind) {
        expect(shownBy({ ...change, kind: [kind] })).toHaveLength(count);
      }
      for (const [choice, count] of counts.kindChoice) {
        if (choice === 'hidden') continue;
        expect(shownBy({ ...change, kind: [choice] })).toHaveLength(count);
      }
      for (const [slug, count] of counts.themes) {
        expect(shownBy({ ...change, themes: [slug] })).toHaveLength(count);
      }
      for (const [stance, count] of counts.stance) {
        expect(shownBy({ ...change, stance: [stance as -2] })).toHaveLength(count);
      }
      const outright = filterPropositions(index, filter({ ...change, explicit: true }));
      expect(outright.filter(({ held }) => held.length > 0)).toHaveLength(counts.explicit);
    }
  });

  it('gives kinds that add up to what is shown without a filter on kind', () => {
    const { kind, shown } = countFilters(index, filter({ who: ['a', 'b'] }));
    expect([...kind.values()].reduce((sum, count) => sum + count, 0)).toBe(shown);
  });
});

describe('filtersToLoosen', () => {
  it('names the single filters whose removal shows something, the most fruitful first', () => {
    const stuck = filter({ themes: ['streets'], q: 'zurich', explicit: true });
    expect(filterPropositions(index, stuck)).toHaveLength(0);
    expect(filtersToLoosen(index, stuck)).toEqual([
      { name: 'q', count: 2 },
      { name: 'themes', count: 1 },
    ]);
  });

  it('is empty where no single one would do', () => {
    expect(
      filtersToLoosen(
        index,
        filter({ themes: ['streets'], q: 'zurich', stance: [2], kind: ['undecided'] }),
      ),
    ).toEqual([]);
  });
});

describe('activeFilters', () => {
  it('leaves out what changes nothing', () => {
    expect(
      activeFilters(index, filter({ themes: ['nowhere'], who: ['a', 'b', 'c'], q: ' ' })),
    ).toEqual([]);
    expect(activeFilters(index, filter({ who: ['a'], explicit: true }))).toEqual([
      'who',
      'explicit',
    ]);
  });
});
