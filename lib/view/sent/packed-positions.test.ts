import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packed, unpacked } from '@/lib/view/sent/packed-positions';
import type { PositionView } from '@/lib/view/view';

const TEXTS = new Map([
  ['c', 'The ferry runs at night.'],
  ['untold', null],
]);

describe('positions that are packed', () => {
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
        const sent = JSON.parse(JSON.stringify(packed(positions, TEXTS)));
        expect(unpacked(sent, TEXTS)).toEqual(positions);
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
