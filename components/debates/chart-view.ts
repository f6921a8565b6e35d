import type { Explored } from '@/components/debates/use-explored';
import { chosenThemes } from '@/lib/charts/theme-title';
import type { DebateView } from '@/lib/debates/view';

/**
 * What the charts are drawn from: all positions, or those alone that a commentator says outright;
 * propositions under the themes that the filter chose alone, where they have one of them.
 */
export function chartView({ index, filter }: Pick<Explored, 'index' | 'filter'>): DebateView {
  const { view } = index;
  const chosen = chosenThemes(view.themes, filter.themes);
  if (!filter.explicit && chosen.size === 0) return view;
  return {
    ...view,
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
