import { describe, expect, it } from 'vitest';
import { packStances, unpackStances } from '@/lib/view/sent/packed-stances';
import { makeView } from '@/tests/fixtures/small-view';

const view = makeView(
  [
    [-2, null, 0],
    ['not-coded', 1, 2],
  ],
  ['', '', ''],
);
const pack = () => packStances(view.commentators, view.propositions, view.positions, view.silences);
const [first] = view.positions;
if (first) first.explicitness = 'implied';

describe('packed stances', () => {
  it('are a letter a cell', () => {
    expect(pack()).toEqual(['A-c', '.de']);
  });

  it('come back with stance and explicitness, silence apart from what nobody looked at', () => {
    const packed = pack();
    const back = unpackStances(view.commentators, view.propositions, packed);
    const facts = (positions: typeof back.positions) =>
      positions.map(({ commentatorId, propositionId, stance, explicitness }) => [
        commentatorId,
        propositionId,
        stance,
        explicitness,
      ]);
    expect(facts(back.positions)).toEqual(facts(view.positions));
    expect(back.silences).toEqual({ p1: [0] });
  });

  it('let a position that is known with its words stand in for its letter', () => {
    const packed = pack();
    const whole = view.positions[1];
    const back = unpackStances(view.commentators, view.propositions, packed, whole ? [whole] : []);
    expect(back.positions[1]).toEqual({ ...whole, others: [] });
  });

  it('bring what is known beside, and of a position with its words no more than that', () => {
    const packed = pack();
    const whole = view.positions.map((position) => ({ ...position, confidence: 7 }));
    const { positions } = unpackStances(view.commentators, view.propositions, packed, whole, [
      [1, 2, { confidence: 3, others: [-1] }],
    ]);
    expect(positions.map(({ confidence, others }) => [confidence, others])).toEqual([
      [null, []],
      [null, []],
      [null, []],
      [3, [-1]],
    ]);
  });

  it('read damaged letters as not coded', () => {
    expect(unpackStances(view.commentators, view.propositions, ['?9', ''])).toEqual({
      positions: [],
      silences: {},
    });
  });
});
