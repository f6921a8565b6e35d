import type { MapPosition, OpinionMap } from '@/lib/analysis/many/opinion-map';
import { columnOf, notAddressed } from '@/lib/analysis/stance-matrix';
import type { ChartSelection } from '@/lib/charts/chart-selection';
import type { CommentatorView } from '@/lib/view/view';

/** Whom a filter hides, where they would lie on the map of the others; null where nothing places them. */
export type HiddenPlace = {
  readonly commentator: CommentatorView;
  readonly place: MapPosition | null;
  /** How many of the propositions shown they address. */
  readonly addressed: number;
};

/**
 * Where commentators whom a filter hides lie on the map that those shown make: their stances along its axes,
 * from the means of those shown, stretched by √(propositions / addressed) as the others are. They move no
 * axis. A map without axes (`scaling`) has no place for them. In the order in which they are hidden; one
 * step a hidden position.
 */
export function placeHidden(selection: ChartSelection, map: OpinionMap): HiddenPlace[] {
  const shown = new Set(selection.commentators.map(({ id }) => id));
  const weights = new Map(map.loadings.map(({ propositionId, weight }) => [propositionId, weight]));
  const found = new Map<
    string,
    { commentator: CommentatorView; x: number; y: number; n: number }
  >();
  const all = new Map<string, number>();
  for (const [column, { id }] of selection.propositions.entries()) {
    const hidden = (selection.hiddenOn.get(id) ?? []).filter(
      ({ commentator }) => !shown.has(commentator.id),
    );
    if (hidden.length === 0) continue;
    const weight = weights.get(id);
    const mean = weight ? meanOf(selection, column) : null;
    for (const { commentator, position } of hidden) {
      all.set(commentator.id, (all.get(commentator.id) ?? 0) + 1);
      const own = found.get(commentator.id) ?? { commentator, x: 0, y: 0, n: 0 };
      if (weight && mean !== null) {
        own.x += (position.stance - mean) * weight[0];
        own.y += (position.stance - mean) * weight[1];
        own.n++;
      }
      found.set(commentator.id, own);
    }
  }
  return [...found.values()].map(({ commentator, x, y, n }) => {
    const scale = n === 0 ? 0 : Math.sqrt(map.propositions / n);
    return {
      commentator,
      place: n === 0 ? null : [x * scale + 0, y * scale + 0],
      addressed: all.get(commentator.id) ?? 0,
    };
  });
}

/** The mean of the stances shown on a proposition; null where nobody shown addresses it. */
function meanOf({ matrix }: ChartSelection, column: number): number | null {
  let sum = 0;
  let n = 0;
  for (const cell of columnOf(matrix, column)) {
    if (cell === notAddressed) continue;
    sum += cell;
    n++;
  }
  return n === 0 ? null : sum / n;
}
