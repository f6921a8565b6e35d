import { describe, expect, it } from 'vitest';
import { chartCsv } from '@/lib/charts/chart-csv';
import { selectForCharts } from '@/lib/charts/chart-selection';
import { chartView } from '@/lib/charts/charted-view';
import { listOfCommentator } from '@/lib/charts/listed-propositions';
import { columnsOf } from '@/lib/charts/spectrum/columns';
import { spectrumRows } from '@/lib/charts/spectrum/spectrum';
import { spectrumFacts } from '@/lib/charts/spectrum/spectrum-facts';
import { orderSpectrum } from '@/lib/charts/spectrum/spectrum-order';
import { stancesByPerson } from '@/lib/charts/spectrum/stances-by-person';
import { whoAddressesWhat } from '@/lib/charts/themes/who-addresses-what';
import {
  allPropositions,
  filterPropositions,
  indexDebate,
  shownCommentators,
  type ViewFilter,
} from '@/lib/view/filter';
import { filterWords } from '@/lib/view/filter-words';
import { hidingOf } from '@/lib/view/standing';
import { emptyViewState } from '@/lib/view/state';
import { viewSentence } from '@/lib/view/view-sentence';
import { HIDDEN } from '@/lib/words/absence-words';
import { kindFully } from '@/lib/words/kind-words';
import { theEmptyFarebox } from '@/prisma/seed/the-empty-farebox';
import { viewOfSeed } from '@/tests/fixtures/view-of-seed';

const view = viewOfSeed(theEmptyFarebox);
const index = indexDebate(view);
const whole = new Map(
  filterPropositions(index, emptyViewState).map(({ proposition, tally }) => [
    proposition.id,
    tally,
  ]),
);
const [first, second, third] = view.commentators;
const holdersOf = (propositionId: string) =>
  view.positions.filter((position) => position.propositionId === propositionId);

/** All that is drawn and written of a view. */
function drawn(change: Partial<ViewFilter>) {
  const filter = { ...emptyViewState, ...change };
  const facts = filterPropositions(index, filter);
  const shown = shownCommentators(view, filter.who);
  const rows = spectrumRows(facts, shown);
  const groups = orderSpectrum(rows, 'text', view.themes, new Map());
  const selection = selectForCharts(
    chartView({ index, filter, facts }),
    facts.map(({ proposition }) => proposition.id),
    shown.map(({ id }) => id),
  );
  const table = spectrumFacts(view, groups, shown, filterWords(index, filter));
  const hiding = hidingOf(view, shown, filter);
  const sentence = viewSentence({ facts, shown, hiding, all: view.propositions.length });
  return { filter, facts, shown, rows, groups, selection, table, sentence };
}

describe.each<[string, Partial<ViewFilter>]>([
  ['commentators', { who: [first?.slug ?? '', second?.slug ?? ''] }],
  ['one commentator', { who: [third?.slug ?? ''] }],
  ['explicit only', { explicit: true }],
  ['themes', { themes: ['money'] }],
  ['kind', { kind: ['contested'] }],
  ['stance', { stance: [-2] }],
  ['words', { q: 'fare' }],
  ['several at once', { explicit: true, who: [first?.slug ?? '', third?.slug ?? ''], q: 'bus' }],
])('a filter by %s', (_, change) => {
  const { filter, facts, shown, rows, groups, selection, table, sentence } = drawn(change);

  it('hides something, and leaves something', () => {
    const hidden = allPropositions(index, filter).flatMap((entry) => entry.hidden);
    expect(hidden.length).toBeGreaterThan(0);
    expect(facts.flatMap(({ held }) => held).length).toBeGreaterThan(0);
  });

  it('draws in the spectrum every position of a row, those hidden faint at their place', () => {
    for (const row of rows) {
      const on = holdersOf(row.propositionId);
      const hidden = new Set(row.hidden.map(({ position }) => position));
      for (const { stance, marks, faint } of row.bands) {
        const ids = (all: { commentatorId: string }[]) =>
          all.map(({ commentatorId }) => commentatorId);
        const here = on.filter((position) => position.stance === stance);
        expect(marks.map(({ commentator }) => commentator.id)).toEqual(
          ids(here.filter((position) => !hidden.has(position))),
        );
        expect(faint.map(({ commentator }) => commentator.id)).toEqual(
          ids(here.filter((position) => hidden.has(position))),
        );
      }
      expect(row.tally).toEqual(whole.get(row.propositionId));
    }
  });

  it('says in table and file who is hidden, and what the proposition is in the whole debate', () => {
    const csv = chartCsv(table, null, 'en');
    for (const [at, cells] of table.rows.entries()) {
      const row = rows[at];
      const hidden = new Set(row?.hidden.map(({ commentator }) => commentator.id));
      for (const [place, person] of shown.entries()) {
        expect(cells[place + 2] === HIDDEN).toBe(hidden.has(person.id));
      }
      for (const { commentator } of row?.hidden ?? []) {
        expect(cells.join('\n')).toContain(commentator.name);
      }
      const tally = whole.get(row?.propositionId ?? '');
      expect(cells.at(-1)).toBe(tally && kindFully(tally));
    }
    expect(csv).toContain(table.filters?.split('"').join('""'));
    const hidden = rows.reduce((sum, row) => sum + row.hidden.length, 0);
    const counted = `${hidden} position${hidden === 1 ? '' : 's'}`;
    expect(table.summary.includes(`${counted} ${hidden === 1 ? 'is' : 'are'} ${HIDDEN}`)).toBe(
      hidden > 0,
    );
    if (hidden > 0) expect(table.filters).toContain(`hidden: `);
    const leftOut = view.propositions.length - facts.length;
    expect(table.filters?.includes(`${leftOut} proposition`)).toBe(leftOut > 0);
  });

  it('counts kinds of the whole debate in the sentence, and says of how many', () => {
    const leftOut = facts.length < view.propositions.length;
    expect(sentence.includes(`(${view.propositions.length} in all)`)).toBe(leftOut);
    expect(sentence.includes(HIDDEN)).toBe(rows.some((row) => row.hidden.length > 0));
  });

  it('keeps what is hidden apart from silence by person, in the columns, and who addresses what', () => {
    const { columns, lines } = stancesByPerson(groups, shown);
    for (const line of lines) {
      if (line.kind !== 'proposition') continue;
      const row = rows.find(({ propositionId }) => propositionId === line.propositionId);
      const hidden = row?.hidden.map(({ commentator }) => commentator.id) ?? [];
      const faint = columns.filter((_, at) => line.cells[at]?.absence === 'hidden');
      expect(faint.map(({ id }) => id).sort()).toEqual(
        hidden.filter((id) => shown.some((one) => one.id === id)).sort(),
      );
      for (const [at, { id }] of columns.entries()) {
        const held = holdersOf(line.propositionId).find(
          ({ commentatorId }) => commentatorId === id,
        );
        expect(line.cells[at]?.mark?.stance).toBe(held?.stance);
      }
    }
    for (const row of rows) {
      const hidden = columnsOf(row).reduce((sum, column) => sum + column.hidden, 0);
      expect(row.n + hidden).toBe(holdersOf(row.propositionId).length);
    }
    // Whatever a filter hides, or leaves out, nobody is silent on a theme that they address.
    for (const { commentator, theme, addressed, hidden } of whoAddressesWhat(index, filter).cells) {
      const onShow = new Set(facts.flatMap(({ held }) => held));
      const held = view.positions.filter(
        (position) =>
          position.commentatorId === commentator.id &&
          index.themesOf.get(position.propositionId)?.has(theme.slug),
      );
      expect(addressed).toBe(held.length);
      expect(addressed - hidden).toBe(held.filter((position) => onShow.has(position)).length);
    }
    for (const commentator of shown) {
      for (const { propositionId, held } of listOfCommentator(selection, commentator.id).items) {
        const holds = holdersOf(propositionId).some(
          ({ commentatorId }) => commentatorId === commentator.id,
        );
        expect(held.every(({ stance }) => stance !== 'not-addressed')).toBe(
          holds || held.length === 0,
        );
      }
    }
  });
});

describe('a filter by theme', () => {
  const count = (themes: string[]) => drawn({ themes }).facts.length;
  const under = (keys: string[]) =>
    theEmptyFarebox.propositions.filter(({ themes }) => themes.some((one) => keys.includes(one)));

  it('counts for a parent what stands under its children, each once', () => {
    const both = under(['cost', 'payers', 'money']);
    expect(both.length).toBeGreaterThan(0);
    expect(count(['money'])).toBe(both.length);
  });

  it('counts a proposition of two themes in both', () => {
    const two = theEmptyFarebox.propositions.filter(({ themes }) => themes.length > 1);
    expect(two.length).toBeGreaterThan(0);
    const each = view.themes.filter(({ parentId }) => parentId === null);
    const sum = each.reduce((all, { slug }) => all + count([slug]), 0);
    expect(sum).toBeGreaterThan(view.propositions.length);
    expect(count(each.map(({ slug }) => slug))).toBe(view.propositions.length);
  });
});
