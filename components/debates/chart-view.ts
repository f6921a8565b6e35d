import type { Explored } from '@/components/debates/use-explored';
import { chosenFirst, chosenThemes } from '@/lib/charts/theme-title';
import type { DebateView } from '@/lib/debates/view';

/**
 * What the charts are drawn from: all positions, or those alone that a commentator says outright;
 * propositions under a theme that the filter chose, where they have one.
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
      themeIds: [...chosenFirst(proposition.themeIds, chosen)],
    })),
  };
}
