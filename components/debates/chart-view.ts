import type { Explored } from '@/components/debates/use-explored';
import type { DebateView } from '@/lib/debates/view';

/** What the charts are drawn from: all positions, or those alone that a commentator says outright. */
export function chartView({ index, filter }: Pick<Explored, 'index' | 'filter'>): DebateView {
  if (!filter.explicit) return index.view;
  const positions = index.view.positions.filter(({ explicitness }) => explicitness === 'explicit');
  return { ...index.view, positions };
}
