import type { ChartCounts } from '@/lib/charts/offered-charts';
import { chosenThemes } from '@/lib/charts/theme-title';
import type { DebateIndex, PropositionFacts, ViewFilter } from '@/lib/view/filter';

/**
 * How much there is to draw of what a filter leaves, without what draws it: the page asks before any chart
 * below the spectrum has come. Cost: one step a position.
 */
export function countShown(shown: {
  readonly index: DebateIndex;
  readonly filter: Pick<ViewFilter, 'themes'>;
  readonly facts: readonly PropositionFacts[];
  readonly shown: readonly unknown[];
}): ChartCounts {
  const { propositions, themes } = shown.index.view;
  const chosen = chosenThemes(themes, shown.filter.themes);
  const parents = new Map(themes.map(({ id, parentId }) => [id, parentId]));
  const here = new Set<string>();
  let filled = 0;
  let shared = 0;
  let differ = false;
  for (const { proposition, held } of shown.facts) {
    filled += held.length;
    if (held.length > 1) shared++;
    if (held.some(({ stance }) => stance !== held[0]?.stance)) differ = true;
    const within = proposition.themeIds.filter((id) => chosen.has(id));
    for (const id of within.length > 0 ? within : proposition.themeIds) {
      for (let at: string | null = id; at !== null; at = parents.get(at) ?? null) here.add(at);
    }
  }
  return {
    commentators: shown.shown.length,
    propositions: shown.facts.length,
    themes: here.size,
    allThemes: new Set(propositions.flatMap(({ themeIds }) => themeIds)).size,
    filled,
    shared,
    differ,
  };
}
