import { describe, expect, it } from 'vitest';
import { chartCsv } from '@/lib/charts/chart-csv';
import { spectrumRows } from '@/lib/charts/spectrum/spectrum';
import { spectrumFacts } from '@/lib/charts/spectrum/spectrum-facts';
import { orderSpectrum } from '@/lib/charts/spectrum/spectrum-order';
import { whoAddressesWhat } from '@/lib/charts/themes/who-addresses-what';
import { filterPropositions, indexDebate, shownCommentators } from '@/lib/view/filter';
import { countFilters } from '@/lib/view/filter-counts';
import { filterWords } from '@/lib/view/filter-words';
import { hidingOf } from '@/lib/view/standing';
import { emptyViewState, type ViewState } from '@/lib/view/state';
import { viewSentence } from '@/lib/view/view-sentence';
import { theEmptyFarebox } from '@/prisma/seed/the-empty-farebox';
import { xiJinpingGoesToMoscow } from '@/prisma/seed/xi-jinping-goes-to-moscow';
import { makeView } from '@/tests/fixtures/small-view';
import { viewOfSeed } from '@/tests/fixtures/view-of-seed';

const seed = xiJinpingGoesToMoscow;
const [hass, ivanov] = seed.commentators.map(({ key }) => key);

/** Counted from the seed alone: who holds a position on what, and who says it outright. */
const holdersOf = seed.propositions.map(({ key }) => {
  const on = seed.positions.filter(({ proposition }) => proposition === key);
  const by = (all: typeof on) => all.map(({ commentator }) => commentator);
  return {
    all: by(on),
    outright: by(on.filter(({ explicitness }) => explicitness === 'explicit')),
  };
});
const onlyBy = (who: string | undefined) =>
  holdersOf.filter(({ all }) => all.length === 1 && all[0] === who).length;
const bothOutright = holdersOf.filter(({ outright }) => outright.length === 2).length;
const onInference = holdersOf.filter(
  ({ all, outright }) => outright.length < all.length && outright.length < 2,
).length;

function explore(change: Partial<ViewState>, of = seed) {
  const view = viewOfSeed(of);
  const index = indexDebate(view);
  const filter = { ...emptyViewState, ...change };
  const facts = filterPropositions(index, filter);
  const shown = shownCommentators(view, filter.who);
  const groups = orderSpectrum(spectrumRows(facts, shown), 'theme', view.themes, new Map());
  return {
    sentence: viewSentence({
      facts,
      shown,
      hiding: hidingOf(view, shown, filter),
      all: view.propositions.length,
    }),
    kinds: Object.fromEntries([...countFilters(index, filter).kind].filter(([, count]) => count)),
    table: spectrumFacts(view, groups, shown, filterWords(index, filter)),
    index,
    filter,
  };
}

describe('Xi with explicit positions only', () => {
  const { sentence, kinds, table, index, filter } = explore({ explicit: true });

  it('changes no kind: 10 only Hass, 7 only Ivanov, 15 that both address, 4 of them outright', () => {
    expect([onlyBy(hass), onlyBy(ivanov), bothOutright, onInference]).toEqual([10, 7, 4, 11]);
    expect(kinds).toEqual({
      affirmed: 9,
      rejected: 2,
      contested: 3,
      undecided: 1,
      'one-voice': 17,
    });
    expect(kinds).toEqual(explore({}).kinds);
  });

  it('says so in the sentence', () => {
    expect(sentence).toBe(
      'Of 32 propositions both affirm 9 and both reject 2; 3 are contested, 1 is undecided and 17 are raised by one alone. Of the common ground, 4 of 11 in so many words on both sides; of the contested, none of 3. 12 implied positions are hidden by the filter.',
    );
  });

  it('names who is hidden in the row, its table and its file, with the filter in words', () => {
    const text = 'Rivalry with the United States has drawn China closer to Russia.';
    const row = table.rows.find(([first]) => first === text);
    expect(row?.slice(2)).toEqual([
      'hidden by the filter',
      expect.any(Number),
      null,
      'Ryan Hass (implied)',
      'Both affirm',
      'Both affirm',
    ]);
    const other = table.rows.find(([first]) => String(first).startsWith('China has been neutral'));
    expect(other?.at(-3)).toBe('Philipp Ivanov (implied)');
    const csv = chartCsv(table, null, 'en');
    expect(csv).toContain(',Explicit only; hidden: 12 positions,');
    expect(csv).toContain('hidden by the filter');
    const silent = table.rows.flatMap((cells) => cells.slice(2, 4)).filter((cell) => cell === null);
    expect(silent).toHaveLength(onlyBy(hass) + onlyBy(ivanov));
  });

  it('holds in each cell of the table and in who addresses what', () => {
    const cells = table.rows.flatMap((cells) => cells.slice(2, 4));
    const implied = seed.positions.filter(({ explicitness }) => explicitness === 'implied').length;
    expect(cells.filter((cell) => cell === 'hidden by the filter')).toHaveLength(implied);
    expect(cells.filter((cell) => cell === null)).toHaveLength(onlyBy(hass) + onlyBy(ivanov));
    const { cells: own, facts } = whoAddressesWhat(index, filter);
    const whole = whoAddressesWhat(index, emptyViewState);
    expect(own.map(({ addressed }) => addressed)).toEqual(
      whole.cells.map(({ addressed }) => addressed),
    );
    expect(own.some(({ hidden }) => hidden > 0)).toBe(true);
    expect(facts.columns.map(({ label }) => label)).toContain('Of these hidden by the filter');
    expect(facts.summary).toBe(whole.facts.summary);
  });
});

describe('Xi with one commentator chosen', () => {
  const { sentence, kinds, table } = explore({ who: [hass ?? ''] });

  it('makes nobody the one voice, and nothing unaddressed', () => {
    expect(kinds).toEqual(explore({}).kinds);
    expect(sentence).toBe(
      'Of 32 propositions both affirm 9 and both reject 2; 3 are contested, 1 is undecided and 17 are raised by one alone. Ryan Hass addresses 25 of them; 1 commentator is hidden by the filter.',
    );
    expect(table.filters).toBe('Commentators: Ryan Hass; hidden: 22 positions');
    expect(table.rows.filter((row) => row.includes('Philipp Ivanov'))).toHaveLength(22);
  });

  it('says what is implied too where both are filtered', () => {
    const outright = seed.positions.filter(
      ({ commentator, explicitness }) => commentator === hass && explicitness === 'explicit',
    ).length;
    expect(explore({ who: [hass ?? ''], explicit: true }).sentence).toBe(
      `Of 32 propositions both affirm 9 and both reject 2; 3 are contested, 1 is undecided and 17 are raised by one alone. Ryan Hass addresses ${outright} of them in so many words; ${25 - outright} implied positions are hidden, and 1 commentator is hidden by the filter.`,
    );
  });
});

describe('the empty farebox', () => {
  const people = theEmptyFarebox.commentators;

  it('says among whom and how many are hidden, of two and of three', () => {
    const two = explore({ who: people.slice(0, 2).map(({ key }) => key) }, theEmptyFarebox);
    const names = people.map(({ name }) => name);
    const whole = explore({}, theEmptyFarebox).sentence;
    expect(two.sentence).toContain(
      `${whole} Of these two, ${names[0]} and ${names[1]}, both address`,
    );
    expect(two.sentence).toContain(' of them: they take opposite sides on');
    expect(two.sentence).toMatch(/; 4 commentators are hidden by the filter\.$/);
    const three = explore({ who: people.slice(0, 3).map(({ key }) => key) }, theEmptyFarebox);
    expect(three.sentence).toContain(`${whole} ${names[0]}, ${names[1]} and ${names[2]} address`);
    expect(three.sentence).toContain('; 3 commentators are hidden by the filter');
  });

  it('of two names every proposition once: what both address, and what only one of them does', () => {
    const [a, b] = people.slice(0, 2);
    const of = (who: string | undefined) =>
      new Set(
        theEmptyFarebox.positions.flatMap(({ commentator, proposition }) =>
          commentator === who ? [proposition] : [],
        ),
      );
    const [first, second] = [of(a?.key), of(b?.key)];
    const both = [...first].filter((key) => second.has(key)).length;
    const neither = theEmptyFarebox.propositions.filter(
      ({ key }) => !first.has(key) && !second.has(key),
    ).length;
    const { sentence } = explore({ who: [a?.key ?? '', b?.key ?? ''] }, theEmptyFarebox);
    expect(sentence).toContain(` both address ${both} of them: `);
    expect(sentence).toContain(
      `; only ${a?.name} addresses ${first.size - both}, only ${b?.name} ${second.size - both}`,
    );
    if (neither > 0) expect(sentence).toContain(` and neither ${neither}; 4 commentators`);
    const parts = /both address .*?: (.*?); only/.exec(sentence)?.[1] ?? '';
    const counted = (parts.match(/\d+/g) ?? []).reduce((sum, count) => sum + Number(count), 0);
    expect(counted).toBe(both);
    // What is only implied is counted as hidden, not as silence.
    const outright = explore(
      { who: [a?.key ?? '', b?.key ?? ''], explicit: true },
      theEmptyFarebox,
    );
    expect(outright.sentence).toMatch(/both address \d+ of them in so many words: /);
  });

  it('names two whom a filter hides for the same cause together', () => {
    const { table } = explore({ explicit: true }, theEmptyFarebox);
    const row = table.rows.find(([first]) => String(first).startsWith('People sleeping on'));
    expect(row).toContain('The Treasurer and The Magistrate (both implied)');
  });

  it('says of how many where a filter leaves propositions out', () => {
    const { sentence, kinds } = explore({ themes: ['money'] }, theEmptyFarebox);
    const own = Object.values(kinds).reduce((sum, count) => sum + count, 0);
    expect(sentence).toContain(`Of the ${own} propositions shown (32 in all) `);
  });

  it('is the debate’s own sentence where nothing is hidden', () => {
    expect(explore({}, theEmptyFarebox).sentence).not.toContain('hidden');
    expect(explore({}).sentence).toBe(
      'Of 32 propositions both affirm 9 and both reject 2; 3 are contested, 1 is undecided and 17 are raised by one alone.',
    );
  });
});

describe('a debate that is half coded', () => {
  const half = makeView(
    [
      [1, 'not-coded', 'not-coded'],
      [1, null, 'not-coded'],
    ],
    ['', '', ''],
  );
  const facts = filterPropositions(indexDebate(half), emptyViewState);
  const nothing = { implied: false, commentators: 0 };

  it('says how much is not coded yet, and calls nobody silent for it', () => {
    expect(facts.map(({ kind }) => kind)).toEqual(['affirmed', 'not-coded', 'not-coded']);
    expect(viewSentence({ facts, shown: half.commentators, hiding: nothing, all: 3 })).toBe(
      'Of 3 propositions both affirm 1; 2 are not coded yet. 3 of 6 pairs of commentator and proposition are not coded yet.',
    );
  });

  it('says of one that nobody has begun that it is not coded, and of a silent one that it is silent', () => {
    const of = (stance: null | 'not-coded') => {
      const view = makeView(
        [
          [stance, stance],
          [stance, stance],
        ],
        ['', ''],
      );
      const all = filterPropositions(indexDebate(view), emptyViewState);
      return viewSentence({ facts: all, shown: view.commentators, hiding: nothing, all: 2 });
    };
    expect(of('not-coded')).toBe('There are 2 propositions; none of them is coded yet.');
    expect(of(null)).toBe('There are 2 propositions; nobody addresses any of them.');
  });
});
