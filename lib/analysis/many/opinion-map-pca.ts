import { axisSign } from '@/lib/analysis/many/axis-sign';
import {
  type CentredStances,
  centreStances,
  timesColumns,
  timesRows,
} from '@/lib/analysis/many/centred-stances';
import { leadingEigenvectors } from '@/lib/analysis/many/leading-eigenvectors';
import { type MapPosition, type OpinionMap, position } from '@/lib/analysis/many/opinion-map';
import type { StanceMatrix } from '@/lib/analysis/stance-matrix';

/** An axis that shows less than this share of the first one's variation is rounding, not opinion. */
const nothing = 1e-12;

/**
 * The opinion map by principal components: the two directions in which commentators differ most,
 * and where each commentator lies along them.
 *
 * Missing cells, by name: `column-mean` (the default, as Polis does) puts the proposition's mean in
 * their place, so that silence pulls nobody to either side; a position is then scaled by
 * √(propositions / addressed), or those who answer little would all lie in the middle.
 * `complete-propositions` uses only propositions that everybody addresses. Propositions that nobody
 * addresses play no part. The heaviest proposition of each axis points right or up (`axisSign`).
 *
 * Whoever addresses anything has a place and counts towards the axes, also who addresses too little to
 * make a group (`leastToGroup`).
 *
 * Source: C. Small and others, "Polis: Scaling deliberation by mapping high dimensional opinion
 * spaces", Recerca 26 (2021). Cost: up to 250 passes over the filled cells.
 */
export function opinionMapPca(
  matrix: StanceMatrix,
  options: { readonly missing?: 'column-mean' | 'complete-propositions' } = {},
): OpinionMap {
  const { missing = 'column-mean' } = options;
  const centred = centreStances(matrix, missing === 'complete-propositions');
  const { rows, columns, starts } = centred;
  const total = centred.values.reduce((sum, value) => sum + value * value, 0);
  const axes = principalAxes(centred, total);

  const addressed = new Array<number>(rows.length).fill(0);
  const positions = new Array<MapPosition | null>(rows.length).fill(null);
  const along = axes.map((axis) => {
    const result = new Float64Array(rows.length);
    timesColumns(centred, axis.weights, result);
    return result;
  });
  for (const [place, row] of rows.entries()) {
    const count = (starts[place + 1] as number) - (starts[place] as number);
    addressed[row] = count;
    if (count === 0) continue;
    const scale = Math.sqrt(columns.length / count);
    const [x = 0, y = 0] = along.map((result) => scale * (result[place] as number));
    positions[row] = position(x, y);
  }
  const share = (axis: number) => (total === 0 ? null : (axes[axis]?.variance ?? 0) / total);
  return {
    method: 'pca',
    missing,
    commentatorIds: matrix.commentatorIds,
    positions,
    addressed,
    propositions: columns.length,
    varianceExplained: [share(0), share(1)],
    loadings: Array.from(columns, (column, index) => ({
      propositionId: matrix.propositionIds[column] as string,
      weight: position(axes[0]?.weights[index] ?? 0, axes[1]?.weights[index] ?? 0),
    })),
    n: positions.filter((place) => place !== null).length,
  };
}

interface Axis {
  /** One weight a column, of length 1 together. */
  readonly weights: Float64Array;
  readonly variance: number;
}

/** The two leading right singular vectors, found on the smaller side of the matrix. */
function principalAxes(centred: CentredStances, total: number): Axis[] {
  if (total === 0) return [];
  const height = centred.rows.length;
  const width = centred.columns.length;
  const byRows = new Float64Array(height);
  const byColumns = new Float64Array(width);
  const wide = height < width;
  const { values, vectors } = leadingEigenvectors(
    Math.min(height, width),
    2,
    wide
      ? (vector, result) => {
          timesRows(centred, vector, byColumns);
          timesColumns(centred, byColumns, result);
        }
      : (vector, result) => {
          timesColumns(centred, vector, byRows);
          timesRows(centred, byRows, result);
        },
  );
  return vectors.flatMap((vector, place) => {
    const variance = values[place] as number;
    if (!(variance > nothing * (values[0] as number))) return [];
    const weights = new Float64Array(width);
    if (wide) timesRows(centred, vector, weights);
    else weights.set(vector);
    const factor = axisSign(weights) / (wide ? Math.sqrt(variance) : 1);
    return [{ weights: weights.map((weight) => weight * factor), variance }];
  });
}
