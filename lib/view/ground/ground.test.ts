import { describe, expect, it } from 'vitest';
import { unsaidOfWords } from '@/lib/positions/content';
import { filterPropositions, indexDebate } from '@/lib/view/filter';
import { alsoHere, asideOf, fitOnFirstScreen, groundOf, strongly } from '@/lib/view/ground/ground';
import { groundTitle } from '@/lib/view/ground/ground-words';
import { emptyViewState } from '@/lib/view/state';
import { textOrder } from '@/lib/view/text-order';
import { makeView } from '@/tests/fixtures/small-view';

const view = makeView(
  [
    [1, 2, 2, -1, 0, -2],
    [1, 2, -2, 1, 0, -1],
    [null, 1, null, 1, null, 0],
  ],
  ['', '', '', '', '', ''],
);
const facts = filterPropositions(indexDebate(view), emptyViewState);
const reasonless = () => [];
const idsOf = (items: ReturnType<typeof groundOf>) =>
  items.map((item) => item.facts.proposition.id);
const whoOf = ({ sides }: ReturnType<typeof groundOf>[number]) =>
  sides.map(({ voices, others }) => ({
    voices: voices.map(({ position }) => position.commentatorId),
    others: others.map(({ commentatorId }) => commentatorId),
  }));

describe('groundOf', () => {
  it('starts with what more affirm, and gives a voice with those who are with it', () => {
    const items = groundOf(facts, 'affirmed', reasonless);
    expect(idsOf(items)).toEqual(['p1', 'p0']);
    expect(whoOf(items[0]!)).toEqual([{ voices: ['A'], others: ['B', 'C'] }]);
  });

  it('keeps what all who take a side reject apart, without the undecided', () => {
    const items = groundOf(facts, 'rejected', reasonless);
    expect(idsOf(items)).toEqual(['p5']);
    expect(whoOf(items[0]!)).toEqual([{ voices: ['A'], others: ['B'] }]);
  });

  it('starts with the most evenly split, and gives a voice for and one against', () => {
    const items = groundOf(facts, 'contested', reasonless);
    // One to one before two to one, though more take a side there.
    expect(idsOf(items)).toEqual(['p2', 'p3']);
    expect(whoOf(items[0]!)).toEqual([
      { voices: ['A'], others: [] },
      { voices: ['B'], others: [] },
    ]);
    expect(whoOf(items[1]!)).toEqual([
      { voices: ['B'], others: ['C'] },
      { voices: ['A'], others: [] },
    ]);
  });

  it('puts what at least half address before what fewer do, however it is split and held', () => {
    const five = makeView(
      [
        [2, 1, 2, 1],
        [2, 1, -2, 1],
        [null, 1, null, -1],
        [null, null, null, null],
        [null, null, null, null],
      ],
      ['', '', '', ''],
    );
    const all = filterPropositions(indexDebate(five), emptyViewState);
    expect(idsOf(groundOf(all, 'affirmed', reasonless))).toEqual(['p1', 'p0']);
    // One to one among five is no dispute of the panel.
    expect(idsOf(groundOf(all, 'contested', reasonless))).toEqual(['p3', 'p2']);
  });

  it('puts what is said outright before what is only implied', () => {
    const two = makeView(
      [
        [2, 1],
        [2, 1],
      ],
      ['', ''],
    );
    for (const position of two.positions) {
      if (position.propositionId === 'p0') position.explicitness = 'implied';
    }
    const both = filterPropositions(indexDebate(two), emptyViewState);
    const items = groundOf(both, 'affirmed', reasonless);
    expect(idsOf(items)).toEqual(['p1', 'p0']);
    // Of two both have a voice.
    expect(whoOf(items[0]!)).toEqual([{ voices: ['A', 'B'], others: [] }]);
  });

  it('says once what two give as the same reason for the same side', () => {
    const two = makeView([[2], [1]], ['']);
    for (const position of two.positions) position.reasonIds = ['shared'];
    const both = filterPropositions(indexDebate(two), emptyViewState);
    const reason = { id: 'shared', propositionId: 'p0', text: 'It is.', direction: 'for' as const };
    const [item] = groundOf(both, 'affirmed', () => [reason]);
    expect(item?.sides[0]?.voices.map((voice) => [voice.reason?.id, voice.asAbove])).toEqual([
      ['shared', false],
      ['shared', true],
    ]);
    expect(item?.sides[0]?.voices[0]?.reason?.shared).toBeNull();
  });

  it('gives a shared reason before another, says who concludes the opposite from it, and takes no concession for a reason', () => {
    const held = view.positions.filter(({ propositionId }) => propositionId === 'p3');
    const [a, b, c] = held;
    a!.reasonIds = ['own', 'shared'];
    b!.reasonIds = ['shared'];
    c!.reasonIds = ['shared'];
    const reasons = ['own', 'shared'].map((id) => ({
      id,
      propositionId: 'p3',
      text: id,
      direction: 'for' as const,
    }));
    const [, item] = groundOf(facts, 'contested', (id) => (id === 'p3' ? reasons : []));
    expect(item?.sides.slice(0, 1).map(({ voices }) => voices[0]?.reason)).toMatchObject([
      { id: 'shared', shared: { alike: ['C'], opposed: ['A'] } },
    ]);
    // Who stands against it grants the reason for it: that is not why.
    expect(item?.sides[1]?.voices[0]?.reason).toBeNull();
  });
});

it.each([
  ['affirmed', 6, 'Affirmed by all who take a side'],
  ['rejected', 2, 'Both reject'],
  ['contested', 6, 'They dispute'],
] as const)('a list of what is %s, of %i, is headed by whom it is said of', (kind, size, title) => {
  expect(groundTitle(kind, size)).toBe(title);
});

describe('who else is on a side', () => {
  const side = (others: string[][]) => ({
    voices: [{ position: { stance: 2 as const }, reason: { id: 'r' } }],
    others: others.map((reasonIds) => ({ reasonIds })),
  });

  it.each([
    ['none of them gives the reason above', [['other'], []], 'also, reasons not shown:'],
    ['one of them does', [['other'], ['r']], 'also:'],
  ] as const)('where %s', (_, given, words) => {
    expect(alsoHere(side(given.map((ids) => [...ids])))).toBe(words);
  });

  it('where there is no reason above', () => {
    const voices = [{ reason: null }];
    expect(alsoHere({ voices, others: [{ reasonIds: ['other'] }] })).toBe('also:');
  });

  it.each([
    [2, 'explicit', true, ''],
    [1, 'explicit', true, ' (agrees)'],
    [2, 'implied', true, ' (strongly agrees, implied)'],
    [1, 'explicit', false, ''],
    [1, 'implied', false, ' (implied)'],
  ] as const)(
    'how far one of %i, %s, goes beside one of 2 (disputed: %s)',
    (stance, explicitness, isDisputed, words) => {
      expect(asideOf({ stance, explicitness }, side([]), isDisputed)).toBe(words);
    },
  );
});

it('how many of common ground go far is counted, whatever is hidden', () => {
  const of = (id: string, who: string[]) =>
    filterPropositions(indexDebate(view), { ...emptyViewState, who }).find(
      ({ proposition }) => proposition.id === id,
    );
  const [first] = view.commentators;
  expect([strongly(of('p1', [])!), strongly(of('p0', [])!), strongly(of('p5', [])!)]).toEqual([
    2, 0, 1,
  ]);
  expect(strongly(of('p1', [first!.slug])!)).toBe(2);
});

describe('fitOnFirstScreen', () => {
  const nameOf = () => 'Philipp Ivanov';
  const items = Array.from({ length: 5 }, () => groundOf(facts, 'affirmed', reasonless)[0]!);
  const long = (times: number) =>
    items.map((item) => ({
      ...item,
      facts: {
        ...item.facts,
        proposition: { ...item.facts.proposition, text: 'A long sentence. '.repeat(times) },
      },
    }));

  it('is three at most, fewer where they are long, and one at least', () => {
    expect(fitOnFirstScreen(items, nameOf)).toBe(3);
    expect(fitOnFirstScreen(items.slice(0, 2), nameOf)).toBe(2);
    expect(fitOnFirstScreen(long(8), nameOf)).toBe(2);
    expect(fitOnFirstScreen(long(200), nameOf)).toBe(1);
  });
});

describe('what fewer than half address', () => {
  const five = makeView(
    [
      [1, 1, 1],
      [1, 1, 1],
      [1, null, null],
      [null, null, null],
      [null, null, null],
    ],
    ['', '', ''],
  );
  const items = groundOf(
    filterPropositions(indexDebate(five), emptyViewState),
    'affirmed',
    reasonless,
  );

  it('does not stand on the first screen beside what more address, and does where nothing else is', () => {
    expect(fitOnFirstScreen(items, () => 'Ann')).toBe(1);
    expect(fitOnFirstScreen(items.slice(1), () => 'Ann')).toBe(2);
  });
});

describe('textOrder', () => {
  it('follows contributions, then offsets; without evidence there is no place', () => {
    const texts = makeView([[1, 1, 1]], ['', '', '']);
    const at = (contributionId: string | null, start: number | null, paragraph: number | null) => ({
      id: `${contributionId}${start}`,
      exact: 'words',
      contributionId,
      paragraph,
      start,
      end: start === null ? null : start + 5,
      quotation: 0,
      ...unsaidOfWords,
      reasonId: null,
      status: 'anchored' as const,
    });
    texts.positions[0]?.evidence.push(at('second', 3, 1));
    texts.positions[1]?.evidence.push(at('second', 40, 1), at('first', 80, 2));
    const places = textOrder(texts, ['first', 'second']);
    expect([...places].sort((a, b) => a[1] - b[1]).map(([id]) => id)).toEqual(['p1', 'p0']);
  });
});
