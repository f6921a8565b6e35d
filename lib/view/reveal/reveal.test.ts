import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterPropositions, indexDebate } from '@/lib/view/filter';
import { readReveal, writeReveal } from '@/lib/view/reveal/reveal-address';
import { GROUPED_FROM, revealItems, unitsOf } from '@/lib/view/reveal/reveal-deck';
import { keyOfReveal, keysOfReveal } from '@/lib/view/reveal/reveal-keys';
import {
  allOf,
  atStart,
  inDeck,
  leftOf,
  type RevealCommand,
  type RevealDeck,
  type RevealState,
  reveal,
  wordPages,
} from '@/lib/view/reveal/reveal-state';
import { revealed } from '@/lib/view/reveal/revealed';
import { untoldOf } from '@/lib/view/reveal/untold';
import { emptyViewState } from '@/lib/view/state';
import { USUAL_QUESTION } from '@/lib/words/usual-question';
import { makeView } from '@/tests/fixtures/small-view';

const decks: fc.Arbitrary<RevealDeck> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 6 }))
  .map(([slides, units]) => ({
    slides: Array.from({ length: slides }, (_, at) => `p${at}`),
    units: Array.from({ length: units }, (_, at) => `u${at}`),
  }));
/** The same with slides that have more words than one step shows. */
const withPages = decks.chain((deck) =>
  fc
    .array(fc.nat(8), { minLength: deck.slides.length, maxLength: deck.slides.length })
    .map((pages) => ({
      ...deck,
      untold: Object.fromEntries(
        deck.slides.map((slide, at) => [slide, wordPages.slice(pages[at] ?? 0)]),
      ),
    })),
);
const commands = (deck: RevealDeck): fc.Arbitrary<RevealCommand> =>
  fc.oneof(
    fc
      .constantFrom(
        ...([
          'next',
          'next',
          'back',
          'all',
          'none',
          'slide-after',
          'slide-before',
          'blank',
        ] as const),
      )
      .map((command) => ({ do: command })),
    fc.constantFrom(...deck.units).map((unit) => ({ do: 'show' as const, unit })),
    fc.constantFrom(...deck.slides).map((slide) => ({ do: 'go' as const, slide })),
  );
/** A state that somebody can come to. */
const visits = fc.oneof(decks, withPages).chain((deck) =>
  fc.array(commands(deck), { maxLength: 20 }).map((all) => ({
    deck,
    state: all.reduce((state, one) => reveal(state, one, deck), inDeck(atStart, deck)),
  })),
);
/** What the class sees. */
const seen = ({ slide, shown, told, blank }: RevealState) => ({
  slide,
  shown: [...shown].sort(),
  told,
  blank,
});

describe('the steps of a reveal', () => {
  it('forward and back shows what was shown', () => {
    fc.assert(
      fc.property(visits, ({ deck, state }) => {
        fc.pre(!state.blank && state.told !== 'end');
        const forward = reveal(state, { do: 'next' }, deck);
        expect(seen(forward)).not.toEqual(seen(state));
        expect(seen(reveal(forward, { do: 'back' }, deck))).toEqual(seen(state));
      }),
    );
  });

  it('reveals everybody once on each slide, whatever was revealed out of order', () => {
    fc.assert(
      fc.property(decks, fc.nat(5), (deck, first) => {
        const unit = deck.units[first % deck.units.length] ?? '';
        let state = reveal(inDeck(atStart, deck), { do: 'show', unit }, deck);
        for (let at = 1; at < deck.units.length; at++) {
          expect(state.told).toBe('nothing');
          state = reveal(state, { do: 'next' }, deck);
        }
        expect([...state.shown].sort()).toEqual([...deck.units].sort());
        expect(new Set(state.shown).size).toBe(state.shown.length);
        const told = [1, 2, 3].map(() => {
          state = reveal(state, { do: 'next' }, deck);
          return state.told;
        });
        expect(told).toEqual(['reasons', 'all-reasons', 'words']);
      }),
    );
  });

  it('goes through all slides from the first to the last with nothing but the next step', () => {
    const untold = { p0: ['all-reasons', ...wordPages] } as const;
    const deck = { slides: ['p0', 'p1'], units: ['u0', 'u1'], untold };
    let state = inDeck(atStart, deck);
    const steps = Array.from({ length: 10 }, () => {
      state = reveal(state, { do: 'next' }, deck);
      return `${state.slide} ${state.shown.length} ${state.told}`;
    });
    expect(steps).toEqual([
      ...['p0 1 nothing', 'p0 2 nothing', 'p0 2 reasons', 'p0 2 words', 'p1 0 nothing'],
      ...['p1 1 nothing', 'p1 2 nothing', 'p1 2 reasons', 'p1 2 all-reasons', 'p1 2 words'],
    ]);
    // Then the end, and it stays; back works.
    const end = reveal(state, { do: 'next' }, deck);
    expect(end.told).toBe('end');
    for (const command of ['next', 'slide-after', 'all'] as const) {
      const after = reveal(end, { do: command }, deck);
      expect(after.slide).toBe('p1');
      if (command !== 'all') expect(after.told).toBe('end');
    }
    expect(reveal(end, { do: 'back' }, deck)).toEqual(state);
    expect(reveal(end, { do: 'slide-before' }, deck)).toMatchObject({ slide: 'p1', shown: [] });
    expect(reveal(inDeck(atStart, deck), { do: 'slide-after' }, deck).slide).toBe('p1');
    expect(inDeck({ ...end, slide: 'p0' }, deck).told).toBe('words');
  });

  it('shows a slide as it was left when the next one is gone to and back, also from the end', () => {
    fc.assert(
      fc.property(visits, ({ deck, state }) => {
        fc.pre(!state.blank && state.told !== 'end');
        const after = reveal(state, { do: 'slide-after' }, deck);
        expect(seen(reveal(after, { do: 'back' }, deck))).toEqual(seen(state));
        // What is looked at there meanwhile takes nothing away from that.
        if (after.told === 'end') return;
        const there = ['next', 'back', 'back'] as const;
        const back = there.reduce((at, command) => reveal(at, { do: command }, deck), after);
        expect(seen(back)).toEqual(seen(state));
      }),
    );
    const deck = { slides: ['p0'], units: ['u0', 'u1'] };
    const one = reveal(inDeck(atStart, deck), { do: 'next' }, deck);
    const end = reveal(reveal(one, { do: 'slide-after' }, deck), { do: 'slide-after' }, deck);
    expect(end).toMatchObject({ told: 'end', shown: deck.units });
    expect(reveal(end, { do: 'back' }, deck)).toEqual(one);
  });

  it('has no step that shows nothing', () => {
    const more = 'all-reasons';
    const untold = {
      p0: ['reasons', more, ...wordPages],
      p1: ['words', more, ...wordPages],
      p2: ['reasons', 'words', more, ...wordPages],
    } as const;
    const deck = { slides: ['p0', 'p1', 'p2'], units: ['u0'], untold };
    let state = inDeck(atStart, deck);
    const steps = Array.from({ length: 8 }, () => {
      state = reveal(state, { do: 'next' }, deck);
      return `${state.slide} ${state.shown.length} ${state.told}`;
    });
    expect(steps).toEqual([
      ...['p0 1 nothing', 'p0 1 words', 'p1 0 nothing', 'p1 1 nothing', 'p1 1 reasons'],
      ...['p2 0 nothing', 'p2 1 nothing', 'p2 1 end'],
    ]);
    expect(reveal(inDeck({ ...atStart, slide: 'p1' }, deck), { do: 'all' }, deck).told).toBe(
      'reasons',
    );
    expect(inDeck({ ...atStart, slide: 'p1', shown: ['u0'], told: 'words' }, deck).told).toBe(
      'reasons',
    );
  });

  it('stays where it is when the set changes, and where the slide is gone goes to the one after', () => {
    const from = { slides: ['p0', 'p1', 'p2'], units: ['u0'] };
    const state = { ...atStart, slide: 'p1', shown: ['u0'], told: 'reasons' as const };
    const change = (...slides: string[]) =>
      reveal(state, { do: 'change', from }, { slides, units: ['u0'] });
    expect(change('p2', 'p1', 'p3')).toEqual(state);
    expect(change('p0', 'p2')).toMatchObject({ slide: 'p2', shown: [], told: 'nothing' });
    expect(change('p0')).toMatchObject({ slide: 'p0', shown: [] });
    expect(change('p9')).toMatchObject({ slide: 'p9', shown: [] });
  });

  it('reveals nothing by the step that takes a blank screen away', () => {
    const deck = { slides: ['p0'], units: ['u0'] };
    const blank = reveal(inDeck(atStart, deck), { do: 'blank' }, deck);
    expect(blank.blank).toBe(true);
    expect(reveal(blank, { do: 'next' }, deck)).toEqual({ ...blank, blank: false });
  });

  it('is in the address, and comes back from it', () => {
    fc.assert(
      fc.property(visits, ({ deck, state }) => {
        const again = inDeck(readReveal(writeReveal('?reveal=1&who=a', state)), deck);
        expect(again).toEqual({ ...state, timer: null, left: null });
      }),
    );
    expect(writeReveal('?reveal=1&slide=p1&shown=a&told=words', atStart)).toBe('?reveal=1');
    // What an address names and is not there is the start, and tells nothing.
    const deck = { slides: ['p0'], units: ['u0'] };
    expect(inDeck(readReveal('slide=gone&shown=u0&told=words'), deck)).toEqual({
      ...atStart,
      slide: 'p0',
    });
    expect(inDeck(readReveal('slide=p0&shown=gone&told=words'), deck).told).toBe('nothing');
  });

  it('has a timer of 1, 2 and 5 minutes that stops at nothing', () => {
    const deck = { slides: ['p0'], units: ['u0'] };
    let state = inDeck(atStart, deck);
    const minutes = [0, 1, 2, 3].map(() => {
      state = reveal(state, { do: 'timer' }, deck, 1_000);
      return state.timer?.minutes;
    });
    expect(minutes).toEqual([1, 2, 5, undefined]);
    const timer = { minutes: 1, ends: 61_000 };
    expect([1_000, 1_001, 56_500, 61_000, 99_000].map((now) => leftOf(timer, now))).toEqual([
      ...['1:00', '1:00', '0:05', '0:00', '0:00'],
    ]);
  });

  it('has a timer that is up go with the next step, and begin anew', () => {
    const deck = { slides: ['p0'], units: ['u0'] };
    const run = reveal(inDeck(atStart, deck), { do: 'run', minutes: 2 }, deck, 1_000);
    expect(reveal(run, { do: 'next' }, deck, 120_999).timer).toEqual(run.timer);
    expect(reveal(run, { do: 'next' }, deck, 121_000).timer).toBeNull();
    expect(reveal(run, { do: 'blank' }, deck, 121_000).timer).toEqual(run.timer);
    expect(reveal(run, { do: 'timer' }, deck, 121_000).timer).toEqual({
      minutes: 2,
      ends: 241_000,
    });
    expect(reveal(run, { do: 'stop' }, deck, 121_000).timer).toBeNull();
  });

  it('has the same keys in both windows, but for the one that leaves the projector', () => {
    const named = (role: 'projector' | 'leader') => keysOfReveal(role).map(([keys]) => keys);
    expect(named('projector').filter((keys) => !named('leader').includes(keys))).toEqual(['Esc']);
    expect(named('leader').every((keys) => named('projector').includes(keys))).toBe(true);
    const pressed = [' ', 'ArrowRight', 'PageUp', 'Home', 'End', 'a', 'B', '.', 't', 'T', '?'];
    for (const shift of [true, false]) {
      for (const key of pressed) {
        expect(keyOfReveal({ key, shift }, [], 'leader')).toEqual(
          keyOfReveal({ key, shift }, [], 'projector'),
        );
      }
    }
    const esc = { key: 'Escape', shift: false };
    expect(keyOfReveal(esc, [], 'projector')).toEqual({ do: 'leave' });
    expect(keyOfReveal(esc, [], 'leader')).toBeNull();
    expect(keyOfReveal({ key: 'T', shift: true }, [], 'leader')).toEqual({ do: 'stop' });
  });

  it('has a key for everybody, none of which means something else', () => {
    const units = unitsOf(debateOf(GROUPED_FROM - 1).view.commentators);
    expect(new Set(units.map(({ key }) => key)).size).toBe(GROUPED_FROM - 1);
    for (const { key, id } of units) {
      expect(keyOfReveal({ key, shift: false }, units, 'projector')).toEqual({
        do: 'show',
        unit: id,
      });
    }
    expect(keyOfReveal({ key: ' ', shift: true }, units, 'projector')).toEqual({ do: 'back' });
    expect(keyOfReveal({ key: 'x', shift: false }, units, 'projector')).toBeNull();
  });
});

/** So many who hold all stances in turn; every sixth is silent, and one was not coded. */
function debateOf(people: number) {
  const view = makeView(
    Array.from({ length: people }, (_, row) => {
      const stance = ([-2, -1, 0, 1, 2, null] as const)[row % 6] ?? null;
      return [row === 1 ? 'not-coded' : stance];
    }),
    ['Trade'],
  );
  const positions = view.positions.map((position) => ({
    ...position,
    summary: `Summary of ${position.commentatorId}.`,
    reasonIds: [`r-${position.commentatorId}`],
  }));
  const reasons = view.positions.map(({ commentatorId }) => ({
    id: `r-${commentatorId}`,
    propositionId: 'p0',
    direction: 'for' as const,
    text: `Reason of ${commentatorId}.`,
  }));
  return { view: { ...view, positions, reasons }, index: indexDebate({ ...view, positions }) };
}

describe('a slide at a step', () => {
  const sizes = fc.constantFrom(2, 5, 11, 12, 15, 30);
  const at = (people: number, shown: readonly string[], told: RevealState['told']) => {
    const { view, index } = debateOf(people);
    const [facts] = filterPropositions(index, emptyViewState);
    if (!facts) throw new Error('no proposition');
    const units = unitsOf(view.commentators);
    const item = { facts, question: USUAL_QUESTION };
    return {
      view,
      units,
      slide: revealed(item, { shown, told }, units, view.commentators, view.reasons),
    };
  };

  it('says nothing of who is not revealed', () => {
    fc.assert(
      fc.property(sizes, fc.integer(), (people, seed) => {
        const { units } = at(people, [], 'nothing');
        const shown = units.filter((_, place) => ((seed >> place) & 1) === 1).map(({ id }) => id);
        const { slide, view } = at(people, shown, 'nothing');
        const told = JSON.stringify([slide.columns, slide.absent, slide.cards, slide.announced]);
        const isOpen = (stance: number | null, id: string, slug: string) =>
          people < GROUPED_FROM
            ? shown.includes(slug)
            : shown.includes(stance === null ? 'silent' : `stance-${stance}`) || id === '';
        for (const { id, slug, name } of view.commentators) {
          const stance = view.positions.find((one) => one.commentatorId === id)?.stance ?? null;
          if (!isOpen(stance, id, slug)) expect(told).not.toContain(`"${name}"`);
        }
        for (const { unit, isShown, said } of slide.units) {
          if (!isShown) expect([unit.id, said]).toEqual([unit.id, '']);
        }
      }),
    );
  });

  it('names nobody at the start, and the same names whatever they say', () => {
    const { slide } = at(15, [], 'nothing');
    expect(slide.columns.flatMap(({ voices }) => voices)).toEqual([]);
    expect(slide.columns.some(({ isEmpty }) => isEmpty)).toBe(false);
    expect([slide.absent, slide.cards, slide.announced]).toEqual([[], [], '']);
    expect(slide.units.map(({ unit }) => unit.label)).toEqual([
      ...['Strongly disagrees', 'Disagrees', 'Mixed', 'Agrees', 'Strongly agrees'],
      'Not addressed',
    ]);
  });

  it('has everybody in one place once all is revealed: with a stance, or why without', () => {
    fc.assert(
      fc.property(sizes, (people) => {
        const { units } = at(people, [], 'nothing');
        const { slide, view } = at(
          people,
          units.map(({ id }) => id),
          'words',
        );
        const named = [
          ...slide.columns.flatMap(({ voices }) =>
            voices.map(({ commentator }) => commentator.name),
          ),
          ...slide.absent.flatMap(({ names }) => names),
        ];
        expect(named.sort()).toEqual(view.commentators.map(({ name }) => name).sort());
        expect(slide.absent.find(({ why }) => why === 'not-coded')?.names).toEqual(['Person B']);
      }),
    );
  });

  it('tells an absence as what it is, and only of who is revealed', () => {
    expect(at(6, ['f'], 'nothing').slide.absent).toEqual([
      { why: 'not-addressed', names: ['Person F'] },
    ]);
    expect(at(6, ['f'], 'nothing').slide.announced).toBe('Person F: does not address it.');
    expect(at(6, ['b'], 'nothing').slide.announced).toBe('Person B: is not coded yet.');
    expect(at(6, ['a'], 'nothing').slide.absent).toEqual([]);
  });

  it('tells the reasons before the words', () => {
    const all = ['a', 'b', 'c'];
    const reasonsOnly = JSON.stringify(at(3, all, 'reasons').slide);
    expect(reasonsOnly).toContain('Reason of A.');
    expect(reasonsOnly).not.toContain('Summary of A.');
    expect(JSON.stringify(at(3, all, 'words').slide)).toContain('Summary of A.');
    expect(JSON.stringify(at(3, all, 'nothing').slide)).not.toContain('Reason of A.');
  });
});

it('says of a reason that it is granted to the other side, and of who is mixed for which it is', () => {
  const { view } = debateOf(6);
  const [facts] = filterPropositions(indexDebate(view), emptyViewState);
  if (!facts) throw new Error('no proposition');
  const units = unitsOf(view.commentators);
  const shown = units.map(({ id }) => id);
  const { cards } = revealed(
    { facts, question: '' },
    { shown, told: 'reasons' },
    units,
    view.commentators,
    view.reasons,
  );
  expect(cards.map(({ title, reasons }) => [title, reasons[0]?.beside])).toEqual([
    ['Person A', 'granted'],
    ['Person C', 'for'],
    ['Person D', ''],
    ['Person E', ''],
  ]);
});

it('has no step of reasons where none are given, nor of words where there are none', () => {
  const { view } = debateOf(6);
  const items = revealItems(indexDebate(view), emptyViewState, null);
  const more = 'all-reasons';
  expect(untoldOf(items, view.commentators, view.reasons)).toEqual({ p0: [more, ...wordPages] });
  expect(untoldOf(items, view.commentators, [])).toEqual({ p0: ['reasons', more, ...wordPages] });
  const silent = { ...view, positions: view.positions.map((one) => ({ ...one, summary: '' })) };
  const bare = revealItems(indexDebate(silent), emptyViewState, null);
  expect(untoldOf(bare, view.commentators, view.reasons)).toEqual({
    p0: [more, 'words', ...wordPages],
  });
  // Of who is not shown nothing is told.
  expect(untoldOf(items, [], view.reasons)).toEqual({
    p0: ['reasons', more, 'words', ...wordPages],
  });
});

it('leaves out no reason and no words: what a step has no room for comes on another, and is said', () => {
  const sizes = fc.constantFrom(3, 6, 12, 15, 40, 150);
  fc.assert(
    fc.property(sizes, fc.nat(6), fc.integer({ min: 5, max: 200 }), (people, given, long) => {
      const { view, index } = debateOf(people);
      const text = (what: string) => `${what} ${'x'.repeat(long)}`;
      const reasons = view.reasons.slice(0, given).map((one) => ({ ...one, text: text(one.id) }));
      const held = view.positions.map((one) => ({
        ...one,
        summary: text(one.commentatorId),
        reasonIds: reasons.map(({ id }) => id),
      }));
      const items = revealItems(
        indexDebate({ ...index.view, positions: held }),
        emptyViewState,
        null,
      );
      const units = unitsOf(view.commentators);
      const deck = {
        slides: ['p0', 'after'],
        units: units.map(({ id }) => id),
        untold: untoldOf(items, view.commentators, reasons),
      };
      const cardsAt = (state: RevealState) =>
        revealed(items[0]!, state, units, view.commentators, reasons).cards;
      for (const begin of ['all', 'next'] as const) {
        let state = reveal(inDeck(atStart, deck), { do: begin }, deck);
        const seen = new Map<string, Set<string>>();
        for (; state.slide === 'p0'; state = reveal(state, { do: 'next' }, deck)) {
          for (const { id, reasons: some, moreReasons, words, ...card } of cardsAt(state)) {
            const own = seen.get(id) ?? new Set();
            for (const { text: one } of some) own.add(one);
            for (const one of words) own.add(`${one.name}: ${one.words}`);
            seen.set(id, own);
            expect(some.length + moreReasons).toBe(reasons.length);
            // Which words they are is known wherever they are not all.
            expect(card.wordsBefore + words.length).toBeLessThanOrEqual(card.wordsInAll);
          }
        }
        const whole = cardsAt(allOf('p0', { ...deck, untold: { p0: [] } }));
        expect([...seen.keys()].sort()).toEqual(whole.map(({ id }) => id).sort());
        const count = [...seen.values()].reduce((sum, { size }) => sum + size, 0);
        expect(count).toBe(seen.size * reasons.length + held.length);
      }
    }),
  );
});

it('keeps the reasons beside the words where both have the room', () => {
  const { view } = debateOf(6);
  const items = revealItems(indexDebate(view), emptyViewState, null);
  const units = unitsOf(view.commentators);
  const shown = units.map(({ id }) => id);
  const cardOf = (told: RevealState['told'], long: number) => {
    const reasons = ['q', 'r', 's', 't'].map((id) => ({
      ...{ id, propositionId: 'p0', direction: 'for' as const, text: id.repeat(long) },
    }));
    const [item] = items;
    const held = item!.facts.held.map((one) => ({ ...one, reasonIds: ['q', 'r', 's', 't'] }));
    const whole = { ...item!, facts: { ...item!.facts, held } };
    const { cards } = revealed(whole, { shown, told }, units, view.commentators, reasons);
    return [cards[0]?.reasons.length, cards[0]?.moreReasons, cards[0]?.words.length];
  };
  expect(cardOf('reasons', 20)).toEqual([4, 0, 0]);
  expect(cardOf('words', 20)).toEqual([4, 0, 1]);
  expect(cardOf('reasons', 200)).toEqual([2, 2, 0]);
  expect(cardOf('all-reasons', 200)).toEqual([4, 0, 0]);
  expect(cardOf('words', 200)).toEqual([2, 2, 1]);
});

it('names of a group who gives a reason', () => {
  const { view } = debateOf(14);
  const [item] = revealItems(indexDebate(view), emptyViewState, null);
  const units = unitsOf(view.commentators);
  const shown = units.map(({ id }) => id);
  const { cards } = revealed(
    item!,
    { shown, told: 'reasons' },
    units,
    view.commentators,
    view.reasons,
  );
  const card = cards.find(({ stance }) => stance === 0);
  expect(card?.reasons.map(({ by }) => by.map(({ commentator }) => commentator.id))).toEqual([
    ['C'],
    ['I'],
  ]);
});

it('says that nobody is silent, of many', () => {
  const { view } = debateOf(12);
  const held = view.commentators.map(({ id }) => ({ ...view.positions[0]!, commentatorId: id }));
  const [item] = revealItems(
    indexDebate({ ...view, positions: held, silences: {} }),
    emptyViewState,
    null,
  );
  const units = unitsOf(view.commentators);
  const at = (shown: string[]) =>
    revealed(item!, { shown, told: 'nothing' }, units, view.commentators, []).absent;
  expect(at(['silent'])).toEqual([{ why: 'not-addressed', names: [] }]);
  expect(at(['stance-2'])).toEqual([]);
});

describe('what is shown to a class', () => {
  const view = makeView([[1, 2, -1]], ['Trade', 'War', 'Trade']);
  const index = indexDebate(view);
  const idsOf = (items: ReturnType<typeof revealItems>) =>
    items.map(({ facts, question }) => [facts.proposition.id, question]);

  it('is what the filters leave, each with the usual question', () => {
    const items = revealItems(index, { ...emptyViewState, themes: ['trade'] }, null);
    expect(idsOf(items)).toEqual([
      ['p0', USUAL_QUESTION],
      ['p2', USUAL_QUESTION],
    ]);
  });

  it('is a set in its order with its questions, whatever the filters; what is gone is left out', () => {
    const set = {
      id: 's',
      name: 'First hour',
      version: 1,
      items: [
        { propositionId: 'p2', question: 'Why?' },
        { propositionId: 'gone', question: '' },
        { propositionId: 'p1', question: ' ' },
      ],
    };
    const items = revealItems(index, { ...emptyViewState, themes: ['trade'], kind: [] }, set);
    expect(idsOf(items)).toEqual([
      ['p2', 'Why?'],
      ['p1', USUAL_QUESTION],
    ]);
    expect(items[1]?.facts.held).toHaveLength(1);
  });
});

it('the whole of a slide is what its last step shows, which a step back from the next leads to', () => {
  fc.assert(
    fc.property(withPages, (deck) => {
      fc.pre(deck.slides.length > 1);
      const after = { ...atStart, slide: 'p1' };
      const end = reveal(after, { do: 'back' }, deck);
      expect(seen(end)).toEqual(seen(allOf('p0', deck)));
      expect(reveal(end, { do: 'next' }, deck)).toEqual(after);
      // All at once goes back to nothing that was passed.
      expect(reveal(end, { do: 'all' }, deck)).toEqual(end);
    }),
  );
});
