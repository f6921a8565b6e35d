import { describe, expect, it } from 'vitest';
import { packStances, unpackStances } from '@/lib/view/packed-stances';
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
    expect(back.positions[1]).toBe(whole);
  });

  it('read damaged letters as not coded', () => {
    expect(unpackStances(view.commentators, view.propositions, ['?9', ''])).toEqual({
      positions: [],
      silences: {},
    });
  });
});
