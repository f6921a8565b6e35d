import { describe, expect, it } from 'vitest';
import { rowsOf } from '@/lib/patches/patch';
import { planThemeDelete, planThemeMerge, type ThemeOf } from '@/lib/themes/remove-plan';
import {
  planPlace,
  planRename,
  siblingsUnder,
  type TreePlan,
  type TreeTheme,
} from '@/lib/themes/tree-plan';
import { NO_THEME } from '@/lib/words/no-theme';

const theme = (id: string, parentId: string | null, order: number): TreeTheme => ({
  id,
  name: id.toUpperCase(),
  parentId,
  order,
});

// a, b (b1, b2), c
const tree = [
  theme('a', null, 0),
  theme('b', null, 1),
  theme('b1', 'b', 0),
  theme('b2', 'b', 1),
  theme('c', null, 2),
];

/** The tree after a plan, as “a b(b1 b2) c”. */
function drawn(plan: TreePlan): string {
  if (typeof plan === 'string') return plan;
  const rows = new Map(rowsOf(plan, 'theme').map((row) => [row.id, row.to]));
  const after = tree
    .map((one) => ({ shown: true, ...one, ...rows.get(one.id) }))
    .filter(({ shown }) => shown);
  return siblingsUnder(after, null)
    .map(({ id }) => {
      const below = siblingsUnder(after, id).map((one) => one.id);
      return below.length > 0 ? `${id}(${below.join(' ')})` : id;
    })
    .join(' ');
}

describe('planPlace', () => {
  it('orders, nests and takes out, and closes the ranks', () => {
    expect(drawn(planPlace(tree, 'c', null, 0))).toBe('c a b(b1 b2)');
    expect(drawn(planPlace(tree, 'a', null, 99))).toBe('b(b1 b2) c a');
    expect(drawn(planPlace(tree, 'a', 'b', 1))).toBe('b(b1 a b2) c');
    expect(drawn(planPlace(tree, 'b2', null, 1))).toBe('a b2 b(b1) c');
    expect(drawn(planPlace(tree, 'b2', 'b', 0))).toBe('a b(b2 b1) c');
    expect(drawn(planPlace(tree, 'b1', 'c', 0))).toBe('a b(b2) c(b1)');
  });

  it('changes nothing where it stands already', () => {
    expect(planPlace(tree, 'b', null, 1)).toEqual([]);
  });

  it('says why a third level, itself or what is gone is no place', () => {
    expect(planPlace(tree, 'b', 'a', 0)).toMatch(/“B” has themes under it/);
    expect(planPlace(tree, 'a', 'b1', 0)).toMatch(/“B1” stands under a theme itself/);
    expect(planPlace(tree, 'a', 'a', 0)).toMatch(/under itself/);
    expect(planPlace(tree, 'a', 'gone', 0)).toMatch(/not there any more/);
    expect(planPlace(tree, 'gone', null, 0)).toMatch(/not there any more/);
  });
});

it('planRename refuses a neighbour’s name, not one of another branch', () => {
  expect(planRename(tree, 'a', 'c')).toMatch(/merge the two/);
  expect(planRename(tree, 'a', 'B1')).toHaveLength(1);
  expect(planRename(tree, 'a', 'A')).toEqual([]);
});

const link = (propositionId: string, themeId: string, order: number): ThemeOf => ({
  propositionId,
  themeId,
  order,
});

/** Which themes a proposition has after a plan, in order. */
function themesOf(plan: TreePlan, links: readonly ThemeOf[], propositionId: string) {
  if (typeof plan === 'string') throw new Error(plan);
  const orders = new Map(
    links
      .filter((one) => one.propositionId === propositionId)
      .map((one) => [one.themeId, one.order]),
  );
  for (const row of rowsOf(plan, 'theme-of')) {
    if (row.propositionId !== propositionId) continue;
    if (row.to === null) orders.delete(row.themeId);
    else orders.set(row.themeId, row.to);
  }
  return [...orders].sort((x, y) => x[1] - y[1]).map(([id]) => id);
}

describe('planThemeMerge', () => {
  it('gives propositions the other theme at the place of the one that goes', () => {
    const links = [link('p', 'a', 0), link('p', 'c', 1), link('q', 'a', 1), link('q', 'c', 0)];
    const plan = planThemeMerge(tree, links, 'a', 'c');
    expect(themesOf(plan, links, 'p')).toEqual(['c']);
    expect(themesOf(plan, links, 'q')).toEqual(['c']);
    expect(drawn(plan)).toBe('b(b1 b2) c');
  });

  it('takes the themes under one along, wherever the other stands', () => {
    expect(drawn(planThemeMerge(tree, [], 'b', 'a'))).toBe('a(b1 b2) c');
    expect(drawn(planThemeMerge(tree, [], 'b', 'b1'))).toBe('a b1(b2) c');
    expect(drawn(planThemeMerge(tree, [], 'a', 'b2'))).toBe('b(b1 b2) c');
    expect(planThemeMerge(tree, [], 'a', 'a')).toMatch(/with itself/);
  });
});

describe('planThemeDelete', () => {
  const links = [link('p', 'b', 0), link('q', 'b', 0), link('q', 'c', 1)];

  it('asks where propositions go that have no other theme', () => {
    expect(planThemeDelete(tree, links, 'b', null)).toMatch(/^A proposition has no other theme/);
    expect(planThemeDelete(tree, links, 'b', 'b')).toMatch(/choose another/);
  });

  it('leaves every proposition a theme, and brings out those under it', () => {
    const plan = planThemeDelete(tree, links, 'b', 'a');
    expect(themesOf(plan, links, 'p')).toEqual(['a']);
    expect(themesOf(plan, links, 'q')).toEqual(['c']);
    expect(drawn(plan)).toBe('a c b1 b2');
  });

  it('lets those wait for a theme that have no other, where one says so', () => {
    const plan = planThemeDelete(tree, links, 'b', NO_THEME.id);
    expect(themesOf(plan, links, 'p')).toEqual([]);
    expect(themesOf(plan, links, 'q')).toEqual(['c']);
  });
});
