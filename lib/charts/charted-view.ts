import type { ChartedView } from '@/lib/charts/chart-selection';
import { chosenThemes } from '@/lib/charts/theme-title';
import type { DebateIndex, PropositionFacts, ViewFilter } from '@/lib/view/filter';
import { filterWords } from '@/lib/view/filter-words';

/**
 * What the charts are drawn from: all positions, or those alone that a commentator says outright;
 * propositions under the themes that the filter chose alone, where they have one of them. What the
 * filter hides comes along, so that nobody is called silent for it.
 */
export function chartView({
  index,
  filter,
  facts,
}: {
  index: DebateIndex;
  filter: ViewFilter;
  facts: readonly PropositionFacts[];
}): ChartedView {
  const { view } = index;
  const chosen = chosenThemes(view.themes, filter.themes);
  const seen = {
    hidden: facts.flatMap(({ hidden }) => hidden),
    all: view.positions,
    filters: filterWords(index, filter),
  };
  if (!filter.explicit && chosen.size === 0) return { ...view, ...seen };
  return {
    ...view,
    ...seen,
    positions: filter.explicit
      ? view.positions.filter(({ explicitness }) => explicitness === 'explicit')
      : view.positions,
    propositions: view.propositions.map((proposition) => ({
      ...proposition,
      themeIds: withinChosen(proposition.themeIds, chosen),
    })),
  };
}

/** A filter on themes is a question about those: figures of others would rest on what is left of them. */
function withinChosen(themeIds: readonly string[], chosen: ReadonlySet<string>): string[] {
  const within = themeIds.filter((id) => chosen.has(id));
  return within.length > 0 ? within : [...themeIds];
}
