import { describe, expect, it } from 'vitest';
import {
  filterPropositions,
  indexDebate,
  shownCommentators,
  type ViewFilter,
} from '@/lib/view/filter';
import { activeFilters, countFilters, filtersToLoosen } from '@/lib/view/filter-counts';
import { emptyViewState } from '@/lib/view/state';
import { makeView } from '@/tests/fixtures/small-view';

/** A and B: agree, differ, partly, only A, nobody; C takes a side on the last two. */
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
  it('shows all, with the kinds of a group, where nothing is filtered', () => {
    expect(filterPropositions(index, filter({})).map(({ kind }) => kind)).toEqual([
      'common-ground',
      'contested',
      'open',
      'common-ground',
      'not-addressed',
      'common-ground',
    ]);
  });

  it('gives the kinds of a pair where two are shown', () => {
    const facts = filterPropositions(index, filter({ who: ['a', 'b'] }));
    expect(facts.map(({ kind }) => kind)).toEqual([
      'agree',
      'differ',
      'partly',
      'hidden',
      'not-addressed',
      'hidden',
    ]);
  });

  it('takes a theme with those below it', () => {
    expect(shownBy({ themes: ['money'] })).toEqual(['p0', 'p1', 'p5']);
    expect(shownBy({ themes: ['politics'] })).toEqual(['p0', 'p1', 'p5']);
    expect(shownBy({ themes: ['streets', 'money'] })).toEqual(['p0', 'p1', 'p2', 'p3', 'p5']);
  });

  it('hides implied positions and whom nobody chose, and no proposition for it', () => {
    const [first] = filterPropositions(index, filter({ explicit: true }));
    expect(first?.kind).toBe('hidden');
    expect(first?.held.map(({ commentatorId }) => commentatorId)).toEqual(['B']);
    expect(first?.hidden).toMatchObject([{ commentator: { id: 'A' }, why: 'implied' }]);
    expect(shownBy({ explicit: true })).toHaveLength(6);
    const alone = filterPropositions(index, filter({ explicit: true, who: ['a'] }));
    expect(alone.map(({ kind }) => kind)).toEqual([
      'hidden',
      'hidden',
      'hidden',
      'hidden',
      'not-addressed',
      'hidden',
    ]);
    expect(alone[0]?.hidden.map(({ commentator, why }) => [commentator.id, why])).toEqual([
      ['A', 'implied'],
      ['B', 'not-chosen'],
    ]);
  });

  it('takes the kind of what is hidden only where something can be hidden', () => {
    expect(shownBy({ explicit: true, kind: ['hidden'] })).toEqual(['p0']);
    expect(shownBy({ kind: ['hidden'] })).toHaveLength(6);
    expect(shownBy({ who: ['a', 'b'], kind: ['only-first', 'only-second'] })).toEqual([]);
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

  it('takes kinds of a pair for those of a group and the other way round', () => {
    expect(shownBy({ kind: ['agree'] })).toEqual(shownBy({ kind: ['common-ground'] }));
    expect(shownBy({ kind: ['differ'] })).toEqual(shownBy({ kind: ['contested'] }));
    const two = { who: ['a', 'b'] };
    expect(shownBy({ ...two, kind: ['contested'] })).toEqual(shownBy({ ...two, kind: ['differ'] }));
    expect(shownBy({ ...two, kind: ['single-voice'] })).toEqual(
      shownBy({ ...two, kind: ['only-first', 'only-second'] }),
    );
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
      { stance: [1], kind: ['common-ground'] },
      { who: ['a'], explicit: true },
    ];
    for (const change of filters) {
      const counts = countFilters(index, filter(change));
      expect(counts.shown).toBe(shownBy(change).length);
      for (const [kind, count] of counts.kind) {
        expect(shownBy({ ...change, kind: [kind] })).toHaveLength(count);
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
        filter({ themes: ['streets'], q: 'zurich', stance: [2], kind: ['open'] }),
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
