import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsOf, namesIn, namesWord, packed, positionsOf } from '@/lib/coding/sent-positions';
import type { PositionView } from '@/lib/view/view';

const NO_TEXT = new Map<string, string>();
const TEXTS = new Map([
  ['c', 'The ferry runs at night.'],
  ['untold', null],
]);

/** So many positions of each of some people, one person after the other. */
const positionsOfPeople = (counts: readonly number[]) =>
  counts.flatMap((count, person) =>
    Array.from(
      { length: count },
      (_, at) =>
        ({
          id: `${person}-${at}`,
          commentatorId: `p${person}`,
          evidence: [],
        }) as unknown as PositionView,
    ),
  );

describe('positions that are sent in groups', () => {
  it('are all there in their order, each person in one group, in no more groups than an address names', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 1_200 }), (counts) => {
        const positions = positionsOfPeople(counts);
        const groups = groupsOf(positions);
        expect(groups.flat()).toEqual(positions);
        expect(groups.length).toBeLessThanOrEqual(150);
        const placed = groups.flatMap((group) => [
          ...new Set(group.map(({ commentatorId }) => commentatorId)),
        ]);
        expect(new Set(placed).size).toBe(placed.length);
      }),
      { numRuns: 30 },
    );
  });

  it('are taken from the answer before where they are not sent again, and missed where they are nowhere', () => {
    const [first = [], second = []] = groupsOf(positionsOfPeople([2, 3]));
    const before = [
      { name: 'a', positions: first },
      { name: 'b', positions: second },
    ];
    expect([...namesIn(namesWord(before))]).toEqual(['a', 'b']);
    expect([...namesIn(null)]).toEqual([]);
    const changed = second.map((one) => ({ ...one, version: 2 }));
    const now = positionsOf(
      [
        { name: 'a', positions: null },
        { name: 'c', positions: packed(changed, NO_TEXT) },
      ],
      before,
      NO_TEXT,
    );
    expect(now?.[0]?.positions).toBe(first);
    expect(now?.[1]?.positions.map(({ id }) => id)).toEqual(changed.map(({ id }) => id));
    expect(positionsOf([{ name: 'd', positions: null }], before, NO_TEXT)).toBeNull();
  });

  it('come back as they were, whatever they say', () => {
    const some = <Value>(...values: Value[]) => fc.constantFrom(...values);
    const piece = fc.record({
      id: fc.string(),
      exact: fc.oneof(fc.string(), some('ferry', 'The')),
      contributionId: fc.option(fc.oneof(fc.string(), some('c', 'untold'))),
      start: fc.option(fc.oneof(fc.nat(), some(0, 4))),
      end: fc.option(fc.oneof(fc.nat(), some(3, 9))),
      paragraph: fc.option(fc.nat()),
      quotation: some(0, 1, 2),
      suggested: fc.boolean(),
      stance: some(null, -2, -1, 0, 1, 2),
      saidOn: some('', '2023'),
      wordsOf: some('', 'x'),
      reasonId: some(null, 'r'),
      telling: fc.boolean(),
      checked: fc.boolean(),
      status: some('anchored', 'lost', ''),
    });
    const position = fc.record({
      id: fc.string(),
      commentatorId: some('a', 'b'),
      propositionId: fc.string(),
      stance: some(-2, -1, 0, 1, 2),
      explicitness: some('explicit', 'implied'),
      confidence: some(null, 0, 3),
      summary: fc.string(),
      note: some('', 'n'),
      version: some(1, 2),
      reasonIds: some<string[]>([], ['r']),
      evidence: fc.array(piece, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(position, { maxLength: 3 }), (made) => {
        const positions = made as unknown as PositionView[];
        // As it comes over the line.
        const sent = JSON.parse(
          JSON.stringify([{ name: 'a', positions: packed(positions, TEXTS) }]),
        );
        expect(positionsOf(sent, [], TEXTS)?.[0]?.positions).toEqual(positions);
      }),
    );
  });

  it('leave out what most say alike, and the words that stand in the text', () => {
    const piece = { id: 'q', exact: 'ferry', contributionId: 'c', start: 4, end: 9, paragraph: 1 };
    const plain = {
      ...{ id: 'p', commentatorId: 'a', propositionId: 'b', stance: 1, summary: 'Is for it.' },
      ...{ note: '', version: 1, reasonIds: [], evidence: [piece, { ...piece, exact: 'fairy' }] },
    };
    const sent = packed([plain as unknown as PositionView], TEXTS);
    expect(sent.rows).toEqual([
      [
        ...['p', 0, 0, 1, 'Is for it.'],
        [
          ['q', 0, 0, 4, 9, 1],
          ['q', 'fairy', 0, 4, 9, 1],
        ],
      ],
    ]);
  });
});
