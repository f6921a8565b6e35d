import { indexIds, indexOfId, type StanceMatrix } from '@/lib/analysis/stance-matrix';

/**
 * The same positions seen through a filter: only the named commentators and propositions, in the
 * order named. Without a list, all of that kind stay. Copies indexes only; the cells are shared.
 *
 * @throws Error on an id that the matrix does not have, or one named twice.
 */
export function selectFromMatrix(
  matrix: StanceMatrix,
  selection: {
    readonly commentatorIds?: readonly string[] | undefined;
    readonly propositionIds?: readonly string[] | undefined;
  },
): StanceMatrix {
  const { commentatorIds, propositionIds } = selection;
  return {
    commentatorIds: commentatorIds ? [...commentatorIds] : matrix.commentatorIds,
    propositionIds: propositionIds ? [...propositionIds] : matrix.propositionIds,
    cells: matrix.cells,
    stride: matrix.stride,
    rowIndex: pick(matrix.rowIndex, matrix.commentatorIds, commentatorIds, 'commentator'),
    columnIndex: pick(matrix.columnIndex, matrix.propositionIds, propositionIds, 'proposition'),
  };
}

function pick(
  indexes: Uint32Array,
  ids: readonly string[],
  wanted: readonly string[] | undefined,
  noun: 'commentator' | 'proposition',
): Uint32Array {
  if (wanted === undefined) return indexes;
  indexIds(wanted, 'selectFromMatrix', noun);
  const places = indexIds(ids, 'selectFromMatrix', noun);
  return Uint32Array.from(
    wanted,
    (id) => indexes[indexOfId(places, id, 'selectFromMatrix', noun)] as number,
  );
}
