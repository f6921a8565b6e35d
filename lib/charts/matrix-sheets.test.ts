import { expect, it } from 'vitest';
import { selectForCharts } from '@/lib/charts/chart-selection';
import { sheetsOfMatrix } from '@/lib/charts/matrix-sheets';
import { stanceMatrixRows } from '@/lib/charts/stance-matrix-rows';
import { allIds, makeView } from '@/tests/fixtures/small-view';

const matrix = (commentators: number, propositions: number) => {
  const view = makeView(
    Array.from({ length: commentators }, () =>
      Array.from({ length: propositions }, () => 1 as const),
    ),
    Array.from({ length: propositions }, (_, at) => (at < 40 ? 'War' : 'Peace')),
  );
  return stanceMatrixRows(selectForCharts(view, ...allIds(view)));
};

it('parts a wide and long matrix into sheets that hold every cell once', () => {
  const sheets = sheetsOfMatrix(matrix(20, 50)) ?? [];
  expect(sheets.map(({ columns }) => columns.length)).toEqual([10, 10, 10, 10]);
  const cells = sheets.flatMap(({ lines }) =>
    lines.flatMap((line) => (line.kind === 'theme' ? [] : line.cells)),
  );
  expect(cells).toHaveLength(20 * 50);
});

it('says that a theme goes on, and ends no sheet with the name of a theme', () => {
  const [first, second] = sheetsOfMatrix(matrix(3, 50)) ?? [];
  expect(first?.lines.at(-1)?.kind).toBe('proposition');
  expect(second?.lines[0]).toMatchObject({ kind: 'theme', name: 'War, continued' });
});

it('gives up where nobody would turn so many sheets', () => {
  expect(sheetsOfMatrix(matrix(300, 50))).toBeNull();
});
