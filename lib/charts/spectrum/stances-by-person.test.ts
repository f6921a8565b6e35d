import { expect, test } from 'vitest';
import { canStandByPerson } from '@/lib/charts/spectrum/can-stand-by-person';
import { spectrumRows } from '@/lib/charts/spectrum/spectrum';
import { orderSpectrum } from '@/lib/charts/spectrum/spectrum-order';
import {
  describeCell,
  type PersonLine,
  signsInCells,
  stancesByPerson,
} from '@/lib/charts/spectrum/stances-by-person';
import { filterPropositions, indexDebate, shownCommentators } from '@/lib/view/filter';
import { emptyViewState, type Sort } from '@/lib/view/state';
import type { DebateView } from '@/lib/view/view';
import { makeView } from '@/tests/fixtures/small-view';

const view = makeView(
  [
    [2, null, 0],
    [-1, 1, 'not-coded'],
    [-2, null, 1],
  ],
  ['Trade', 'War', 'Trade'],
);

function drawn(of: DebateView, { explicit = false, who = [] as string[], sort = 'theme' as Sort }) {
  const filter = { ...emptyViewState, explicit, who };
  const shown = shownCommentators(of, who);
  const rows = spectrumRows(filterPropositions(indexDebate(of), filter), shown);
  return stancesByPerson(orderSpectrum(rows, sort, of.themes, new Map()), shown);
}

/** A theme by its name, a proposition by its cells. */
const said = (line: PersonLine) =>
  line.kind === 'theme'
    ? line.name
    : line.cells.map(({ mark, absence }) => absence ?? mark?.stance ?? null);

test('a column a commentator; rows stand under their theme; silence, not coded and 0 stay apart', () => {
  const { columns, lines } = drawn(view, {});
  expect(columns.map(({ name }) => name)).toEqual(['Person A', 'Person B', 'Person C']);
  expect(lines.map(said)).toEqual([
    'Trade',
    [2, -1, -2],
    [0, 'not-coded', 1],
    'War',
    ['not-addressed', 1, 'not-addressed'],
  ]);
  expect(signsInCells({ columns, lines })).toEqual({
    implied: false,
    hidden: false,
    notCoded: true,
  });
});

test('the order of the spectrum is kept, without headings where it has none', () => {
  const { lines } = drawn(view, { sort: 'text' });
  expect(lines.map((line) => line.kind === 'proposition' && line.propositionId)).toEqual([
    'p0',
    'p1',
    'p2',
  ]);
});

test('what a filter hides keeps its stance and says so; who is not shown has no column', () => {
  const [first, ...rest] = view.positions;
  if (!first) throw new Error('no position');
  const positions = [{ ...first, explicitness: 'implied' as const }, ...rest];
  const implied = { ...view, positions };
  const [, line] = drawn(implied, {}).lines;
  expect(line?.kind === 'proposition' && line.cells[0]).toMatchObject({
    mark: { stance: 2, implied: true },
    absence: null,
  });
  const filtered = drawn(implied, { explicit: true, who: ['a', 'c'] });
  expect(filtered.columns.map(({ name }) => name)).toEqual(['Person A', 'Person C']);
  expect(filtered.lines.map(said)[1]).toEqual(['hidden', -2]);
  expect(signsInCells(filtered).hidden).toBe(true);
  const [, row] = filtered.lines;
  const cell = row?.kind === 'proposition' ? row.cells[0] : undefined;
  expect(cell?.mark).toMatchObject({ stance: 2, implied: true });
  expect(cell && describeCell('Person A', cell, 'China helps.')).toBe(
    'Person A strongly agrees (implied), hidden by the filter: China helps.',
  );
});

test('a cell without a mark says who, and why there is none', () => {
  expect(describeCell('Ryan Hass', { mark: null, absence: 'not-addressed' }, 'China helps.')).toBe(
    'Ryan Hass does not address it: China helps.',
  );
  expect(describeCell('Ryan Hass', { mark: null, absence: 'not-coded' }, 'China helps.')).toBe(
    'Ryan Hass: not coded yet: China helps.',
  );
});

test('for two it says nothing more, and beyond three hundred it would not be read', () => {
  expect([2, 3, 300, 301].map(canStandByPerson)).toEqual([false, true, true, false]);
});
