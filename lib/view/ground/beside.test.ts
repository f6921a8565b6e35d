import { describe, expect, it } from 'vitest';
import { filterPropositions, indexDebate } from '@/lib/view/filter';
import { besideSentence, themesBeside } from '@/lib/view/ground/beside';
import { twoThemes } from '@/lib/view/ground/two-themes';
import { emptyViewState, type ViewState } from '@/lib/view/state';
import type { DebateView } from '@/lib/view/view';
import { theEmptyFarebox } from '@/prisma/seed/the-empty-farebox';
import { makeView } from '@/tests/fixtures/small-view';
import { viewOfSeed } from '@/tests/fixtures/view-of-seed';

// Trade: contested, affirmed and, with War, rejected. War: that one, and one voice.
const view = makeView(
  [
    [2, 1, -1, 1],
    [-1, 1, -2, null],
  ],
  ['Trade', 'Trade', 'Trade', 'War'],
);
view.propositions[2]?.themeIds.push('War');

function beside(of: DebateView, slugs: readonly [string, string], change: Partial<ViewState> = {}) {
  const pair = twoThemes(of, slugs);
  if (pair === null) throw new Error(`There are no two themes ${slugs.join()}.`);
  const filter = { ...emptyViewState, ...change, themes: [...slugs] };
  return themesBeside(indexDebate(of), filter, pair);
}
const idsOf = ({ themes }: ReturnType<typeof beside>) =>
  themes.map(({ facts }) => facts.map(({ proposition }) => proposition.id));

describe('two themes', () => {
  it('are those of the filter, in its order, where it names exactly two of the debate', () => {
    const names = (...slugs: string[]) => twoThemes(view, slugs)?.map(({ name }) => name) ?? null;
    expect(names('war', 'trade')).toEqual(['War', 'Trade']);
    expect(names('war', 'nothing', 'trade', 'war')).toEqual(['War', 'Trade']);
    expect(names('war')).toBeNull();
    expect(names('war', 'war')).toBeNull();
    expect(names('war', 'nothing')).toBeNull();
    expect(names()).toBeNull();
    expect(twoThemes(viewOfSeed(theEmptyFarebox), ['money', 'fares', 'service'])).toBeNull();
  });

  it('have each what the filter on it alone shows; what stands under both is in both', () => {
    const found = beside(view, ['trade', 'war']);
    expect(idsOf(found)).toEqual([
      ['p0', 'p1', 'p2'],
      ['p2', 'p3'],
    ]);
    expect([...found.both]).toEqual(['p2']);
    expect(besideSentence(found, 2)).toBe(
      'Trade: 1 of 3 contested, 2 common ground. War: 0 of 2 contested, 1 common ground. 1 proposition stands under both.',
    );
  });

  it('follow the other filters, but for the kind; counts then say of how many in all', () => {
    expect(idsOf(beside(view, ['trade', 'war'], { kind: ['contested'] }))).toEqual(
      idsOf(beside(view, ['trade', 'war'])),
    );
    const narrowed = beside(view, ['trade', 'war'], { q: 'Proposition 1' });
    expect(idsOf(narrowed)).toEqual([['p1'], []]);
    expect(besideSentence(narrowed, 2)).toBe(
      'Trade: 0 of 1 shown (3 in all) contested, 1 common ground. War: none of 2 propositions shown.',
    );
  });

  it('say so where a theme has nothing', () => {
    const empty = {
      ...view,
      themes: [...view.themes, { id: 'Sea', slug: 'sea', name: 'Sea', parentId: null }],
    };
    expect(besideSentence(beside(empty, ['sea', 'war']), 2)).toBe(
      'Sea: no proposition. War: 0 of 2 contested, 1 common ground.',
    );
  });

  it('say so where one holds the other, however far below it stands', () => {
    const nested: DebateView = {
      ...view,
      themes: [
        { id: 'All', slug: 'all', name: 'All', parentId: null },
        ...view.themes.map((theme) =>
          theme.id === 'Trade' ? { ...theme, parentId: 'All' } : { ...theme, parentId: 'Trade' },
        ),
      ],
    };
    for (const slugs of [
      ['all', 'war'],
      ['war', 'all'],
    ] as const) {
      const found = beside(nested, slugs);
      expect(found.holds).toMatchObject({ parent: { name: 'All' }, child: { name: 'War' } });
      expect(besideSentence(found, 2)).toContain(
        ' All holds War: what stands there counts in both.',
      );
    }
    expect(beside(view, ['trade', 'war']).holds).toBeNull();
  });

  it('count in the demonstration what the filter on each counts', () => {
    const farebox = viewOfSeed(theEmptyFarebox);
    const index = indexDebate(farebox);
    const found = beside(farebox, ['money', 'service']);
    for (const { theme, facts, total } of found.themes) {
      const alone = filterPropositions(index, { ...emptyViewState, themes: [theme.slug] });
      expect(facts.map(({ proposition }) => proposition.id)).toEqual(
        alone.map(({ proposition }) => proposition.id),
      );
      expect(total).toBe(alone.length);
      const contested = alone.filter(({ kind }) => kind === 'contested').length;
      expect(besideSentence(found, 6)).toContain(
        `${theme.name}: ${contested} of ${alone.length} contested, `,
      );
    }
    expect(found.both.size).toBeGreaterThan(0);
  });
});
