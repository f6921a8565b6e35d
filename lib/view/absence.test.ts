import fc from 'fast-check';
import { expect, it } from 'vitest';
import { absenceAt, selectForCharts } from '@/lib/charts/chart-selection';
import { chartView } from '@/lib/charts/charted-view';
import { listOfCommentator } from '@/lib/charts/listed-propositions';
import { columnsOf, heldBy } from '@/lib/charts/spectrum/columns';
import { spectrumRows } from '@/lib/charts/spectrum/spectrum';
import { spectrumFacts } from '@/lib/charts/spectrum/spectrum-facts';
import { orderSpectrum } from '@/lib/charts/spectrum/spectrum-order';
import { stancesByPerson } from '@/lib/charts/spectrum/stances-by-person';
import { whoAddressesWhat } from '@/lib/charts/themes/who-addresses-what';
import { absenceOf, absencesIn, absencesOn, isAllSilent, silencesOf } from '@/lib/view/absence';
import { filterPropositions, indexDebate, shownCommentators } from '@/lib/view/filter';
import { countFilters } from '@/lib/view/filter-counts';
import { emptyViewState } from '@/lib/view/state';
import type { DebateView } from '@/lib/view/view';
import { HIDDEN, NOT_CODED } from '@/lib/words/absence-words';
import { matrices } from '@/tests/fixtures/law-inputs';
import { makeView } from '@/tests/fixtures/small-view';

/** Any debate of up to six, some of its positions implied, some of it not coded yet. */
const views = fc
  .tuple(matrices, fc.infiniteStream(fc.boolean()))
  .map(([rows, coin]): DebateView => {
    const view = makeView(
      rows.map((row) =>
        row.map((stance) => (stance === null && coin.next().value ? 'not-coded' : stance)),
      ),
      (rows[0] ?? []).map((_, place) => (place % 2 === 0 ? 'Money' : 'Streets')),
    );
    for (const position of view.positions) {
      if (coin.next().value) position.explicitness = 'implied';
    }
    return view;
  });
const hiding = fc.record({
  who: fc.subarray(['a', 'b', 'c', 'd', 'e', 'f']),
  explicit: fc.boolean(),
  q: fc.constantFrom('', 'money', '1'),
  stance: fc.subarray([-2, 0, 1] as const).map((stances) => [...stances]),
});

it('is one of three, and none where a position is on show', () => {
  fc.assert(
    fc.property(fc.boolean(), fc.boolean(), fc.boolean(), (held, hidden, silent) => {
      const absence = absenceOf({ held, hidden, silent });
      expect(absence === null).toBe(held);
      expect(absence === 'hidden').toBe(!held && hidden);
      expect(absence === 'not-addressed').toBe(!held && !hidden && silent);
      expect(absence === 'not-coded').toBe(!held && !hidden && !silent);
    }),
  );
});

it('tells what is on show, hidden, not addressed and not coded apart', () => {
  const view = makeView([[1], [2], [null], [-1], ['not-coded']], ['']);
  const first = view.positions[0];
  if (first) first.explicitness = 'implied';
  const filter = { ...emptyViewState, explicit: true, who: ['a', 'b', 'c', 'e'] };
  const [facts] = filterPropositions(indexDebate(view), filter);
  expect(view.commentators.map(absencesOn(facts ?? { held: [], hidden: [], silent: [] }))).toEqual([
    'hidden',
    null,
    'not-addressed',
    'hidden',
    'not-coded',
  ]);
  expect(facts?.hidden.map(({ why }) => why)).toEqual(['implied', 'not-chosen']);
});

it('keeps pairs of what is in the view alone, in the order of its commentators', () => {
  const view = makeView([['not-coded'], ['not-coded']], ['']);
  const pair = (commentatorId: string, propositionId: string) => ({ commentatorId, propositionId });
  const pairs = [pair('B', 'p0'), pair('A', 'p0'), pair('Z', 'p0'), pair('A', 'gone')];
  expect(silencesOf(view, pairs)).toEqual({ p0: [0, 1] });
});

it('is never said of two kinds at once, and each of them is counted once', () => {
  fc.assert(
    fc.property(views, hiding, (view, change) => {
      const index = indexDebate(view);
      const filter = { ...emptyViewState, ...change };
      const facts = filterPropositions(index, filter);
      const shown = shownCommentators(view, filter.who);
      const whole = absencesIn(view);
      const rows = spectrumRows(facts, shown);
      for (const row of rows) {
        const hidden = row.hidden.filter(({ commentator }) => shown.includes(commentator));
        const people = [
          ...row.bands.flatMap(({ marks }) => marks.map(({ commentator }) => commentator)),
          ...hidden.map(({ commentator }) => commentator),
          ...row.silent,
          ...row.notCoded,
        ];
        expect(people).toHaveLength(shown.length);
        expect(new Set(people)).toEqual(new Set(shown));
        // A filter makes neither silence nor what is not coded: both are those of the whole debate.
        for (const one of row.silent) expect(whole(one, row.propositionId)).toBe('not-addressed');
        for (const one of row.notCoded) expect(whole(one, row.propositionId)).toBe('not-coded');
        const all = view.commentators.map((one) => whole(one, row.propositionId));
        expect(row.kind === 'not-addressed').toBe(all.every((why) => why === 'not-addressed'));
        if (row.kind === 'not-coded') {
          expect(all).toContain('not-coded');
          expect(all).not.toContain(null);
        }
      }

      const groups = orderSpectrum(rows, 'text', view.themes, new Map());
      const byText = new Map(facts.map((entry) => [entry.proposition.text, absencesOn(entry)]));
      const _selection = selectForCharts(
        chartView({ index, filter, facts }),
        facts.map(({ proposition }) => proposition.id),
        shown.map(({ id }) => id),
      );
      for (const row of spectrumFacts(view, groups, shown).rows) {
        for (const [at, person] of shown.entries()) {
          const why = byText.get(String(row[0]))?.(person) ?? null;
          const cell = row[at + 2];
          expect(cell === null).toBe(why === 'not-addressed');
          expect(cell === NOT_CODED).toBe(why === 'not-coded');
          expect(cell === HIDDEN).toBe(why === 'hidden');
        }
      }
      for (const line of stancesByPerson(groups, shown).lines) {
        if (line.kind !== 'proposition') continue;
        for (const [at, person] of shown.entries()) {
          expect(line.cells[at]?.absence).toBe(byText.get(line.text)?.(person) ?? null);
        }
      }
    }),
    { numRuns: 150 },
  );
});

it('nobody who holds a position is called silent, whatever is filtered', () => {
  fc.assert(
    fc.property(views, hiding, (view, change) => {
      const index = indexDebate(view);
      const filter = { ...emptyViewState, ...change };
      const facts = filterPropositions(index, filter);
      const shown = shownCommentators(view, filter.who);
      const holds = new Set(
        view.positions.map(
          ({ commentatorId, propositionId }) => `${commentatorId} ${propositionId}`,
        ),
      );
      const rows = spectrumRows(facts, shown);
      for (const row of rows) {
        expect(row.silent.filter(({ id }) => holds.has(`${id} ${row.propositionId}`))).toEqual([]);
        const on = view.positions.filter((one) => one.propositionId === row.propositionId).length;
        expect(row.n + row.hidden.length).toBe(on);
        if (row.kind === 'not-addressed') expect(on).toBe(0);
        if (row.kind === 'one-voice') expect(on).toBe(1);
      }

      const groups = orderSpectrum(rows, 'text', view.themes, new Map());
      const textOf = new Map(view.propositions.map(({ id, text }) => [text, id]));
      const selection = selectForCharts(
        chartView({ index, filter, facts }),
        facts.map(({ proposition }) => proposition.id),
        shown.map(({ id }) => id),
      );
      for (const row of spectrumFacts(view, groups, shown).rows) {
        for (const [at, { id }] of shown.entries()) {
          const held = holds.has(`${id} ${textOf.get(String(row[0]))}`);
          expect(typeof row[at + 2] === 'number' || row[at + 2] === HIDDEN).toBe(held);
        }
      }
      for (const line of stancesByPerson(groups, shown).lines) {
        if (line.kind !== 'proposition') continue;
        for (const [at, { id }] of shown.entries()) {
          const held = holds.has(`${id} ${line.propositionId}`);
          expect(line.cells[at]?.mark !== null).toBe(held);
        }
      }

      for (const row of rows) {
        const held = view.positions.filter(
          ({ propositionId }) => propositionId === row.propositionId,
        );
        const columns = columnsOf(row).map(heldBy);
        expect(columns.reduce((sum, count) => sum + count, 0)).toBe(held.length);
      }
      const cells = [...facts.keys()].flatMap((column) =>
        shown.map((_, row) => absenceAt(selection, row, column)),
      );
      expect(selection.notCoded).toBe(cells.filter((why) => why === 'not-coded').length);
      for (const { commentator, theme, addressed } of whoAddressesWhat(index, filter).cells) {
        const on = view.propositions.filter(({ id }) => index.themesOf.get(id)?.has(theme.slug));
        const held = on.filter(({ id }) => holds.has(`${commentator.id} ${id}`));
        expect(addressed).toBe(held.length);
      }
      for (const { id } of shown) {
        for (const { held } of listOfCommentator(selection, id).items) {
          expect(held.some(({ stance }) => stance === 'not-addressed')).toBe(false);
          expect(held.some(({ stance }) => stance === 'not-coded')).toBe(false);
        }
      }
    }),
    { numRuns: 150 },
  );
});

it('no filter changes what a proposition is', () => {
  fc.assert(
    fc.property(views, hiding, (view, change) => {
      const index = indexDebate(view);
      const kinds = new Map(
        filterPropositions(index, emptyViewState).map((facts) => [facts.proposition, facts.kind]),
      );
      for (const facts of filterPropositions(index, { ...emptyViewState, ...change })) {
        expect(facts.kind).toBe(kinds.get(facts.proposition));
      }
      // The counts of the bar are those of what is shown, kind by kind.
      const { kind, shown } = countFilters(index, { ...emptyViewState, ...change });
      expect([...kind.values()].reduce((sum, count) => sum + count, 0)).toBe(shown);
    }),
  );
});

it('all is silent only where everybody was looked at on everything', () => {
  const of = (second: null | 'not-coded') =>
    isAllSilent(
      makeView(
        [
          [null, null],
          [null, second],
        ],
        ['', ''],
      ),
    );
  expect([of(null), of('not-coded')]).toEqual([true, false]);
});
