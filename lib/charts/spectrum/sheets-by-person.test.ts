import { expect, it } from 'vitest';
import { sheetsByPerson } from '@/lib/charts/spectrum/sheets-by-person';
import { spectrumRows } from '@/lib/charts/spectrum/spectrum';
import { orderSpectrum } from '@/lib/charts/spectrum/spectrum-order';
import { stancesByPerson } from '@/lib/charts/spectrum/stances-by-person';
import { filterPropositions, indexDebate } from '@/lib/view/filter';
import { emptyViewState } from '@/lib/view/state';
import { makeView } from '@/tests/fixtures/small-view';

const grid = (commentators: number, propositions: number) => {
  const view = makeView(
    Array.from({ length: commentators }, () =>
      Array.from({ length: propositions }, () => 1 as const),
    ),
    Array.from({ length: propositions }, (_, at) => (at < 40 ? 'War' : 'Peace')),
  );
  const rows = spectrumRows(
    filterPropositions(indexDebate(view), emptyViewState),
    view.commentators,
  );
  const groups = orderSpectrum(rows, 'theme', view.themes, new Map());
  return stancesByPerson(groups, view.commentators);
};

it('parts a wide and long grid into sheets that hold every cell once', () => {
  const sheets = sheetsByPerson(grid(20, 50)) ?? [];
  expect(sheets.map(({ columns }) => columns.length)).toEqual([10, 10, 10, 10]);
  const cells = sheets.flatMap(({ lines }) =>
    lines.flatMap((line) => (line.kind === 'theme' ? [] : line.cells)),
  );
  expect(cells).toHaveLength(20 * 50);
});

it('says that a theme goes on, and ends no sheet with the name of a theme', () => {
  const [first, second] = sheetsByPerson(grid(3, 50)) ?? [];
  expect(first?.lines.at(-1)?.kind).toBe('proposition');
  expect(second?.lines[0]).toMatchObject({ kind: 'theme', name: 'War, continued' });
});

it('gives up where nobody would turn so many sheets', () => {
  expect(sheetsByPerson(grid(300, 50))).toBeNull();
});
