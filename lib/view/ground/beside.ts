import {
  type DebateIndex,
  filterPropositions,
  type PropositionFacts,
  type ViewFilter,
} from '@/lib/view/filter';
import { withoutFilter } from '@/lib/view/filter-counts';
import type { ThemeView } from '@/lib/view/view';
import { countOf } from '@/lib/words/format-count';
import { COMMON_GROUND, isCommonGround, kindInSentence } from '@/lib/words/kind-words';

/** One of two themes that stand side by side. */
export type ThemeBeside = {
  readonly theme: ThemeView;
  /** Its propositions of whatever kind that the other filters leave; of a parent those below it, too. */
  readonly facts: readonly PropositionFacts[];
  /** How many it has in the whole debate. */
  readonly total: number;
};

export type ThemesBeside = {
  readonly themes: readonly [ThemeBeside, ThemeBeside];
  /** Ids of the propositions that stand under both. */
  readonly both: ReadonlySet<string>;
  /** Which of the two stands above the other, if it does: it holds all that the other has. */
  readonly holds: { readonly parent: ThemeView; readonly child: ThemeView } | null;
};

/** Each of two themes by itself, under all filters but those on themes and kinds. */
export function themesBeside(
  index: DebateIndex,
  filter: ViewFilter,
  [first, second]: readonly [ThemeView, ThemeView],
): ThemesBeside {
  const others = withoutFilter(filter, 'kind');
  const beside = (theme: ThemeView): ThemeBeside => ({
    theme,
    facts: filterPropositions(index, { ...others, themes: [theme.slug] }),
    total: [...index.themesOf.values()].filter((slugs) => slugs.has(theme.slug)).length,
  });
  const themes = [beside(first), beside(second)] as const;
  const ofFirst = new Set(themes[0].facts.map(({ proposition }) => proposition.id));
  const shared = themes[1].facts.filter(({ proposition }) => ofFirst.has(proposition.id));
  const above = (parent: ThemeView, child: ThemeView) =>
    isAbove(index.view.themes, parent, child) ? { parent, child } : null;
  return {
    themes,
    both: new Set(shared.map(({ proposition }) => proposition.id)),
    holds: above(first, second) ?? above(second, first),
  };
}

function isAbove(themes: readonly ThemeView[], parent: ThemeView, child: ThemeView): boolean {
  const byId = new Map(themes.map((theme) => [theme.id, theme]));
  let at = child.parentId;
  while (at !== null && at !== parent.id) at = byId.get(at)?.parentId ?? null;
  return at !== null;
}

/**
 * What of each theme is contested and common ground, counted of the same: its propositions on show. Then
 * what stands in both.
 *
 * @param commentators of the debate
 */
export function besideSentence(
  { themes, both, holds }: ThemesBeside,
  commentators: number,
): string {
  const each = themes.map((one) => `${one.theme.name}: ${counted(one, commentators)}.`).join(' ');
  if (holds) {
    return `${each} ${holds.parent.name} holds ${holds.child.name}: what stands there counts in both.`;
  }
  return both.size === 0
    ? each
    : `${each} ${countOf(both.size, 'proposition')} ${both.size === 1 ? 'stands' : 'stand'} under both.`;
}

function counted({ facts, total }: ThemeBeside, commentators: number): string {
  if (facts.length === 0) {
    return total === 0 ? 'no proposition' : `none of ${countOf(total, 'proposition')} shown`;
  }
  const contested = facts.filter(({ kind }) => kind === 'contested').length;
  const common = facts.filter(({ kind }) => isCommonGround(kind)).length;
  const shown = facts.length < total ? ` shown (${total} in all)` : '';
  return `${contested} of ${facts.length}${shown} ${kindInSentence('contested', commentators)}, ${common} ${COMMON_GROUND}`;
}
