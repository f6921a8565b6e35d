import { describe, expect, it } from 'vitest';
import { packStances, unpackStances } from '@/lib/view/packed-stances';
import { makeView } from '@/tests/fixtures/small-view';

const view = makeView(
  [
    [-2, null, 0],
    [null, 1, 2],
  ],
  ['', '', ''],
);
const [first] = view.positions;
if (first) first.explicitness = 'implied';

describe('packed stances', () => {
  it('are a letter a cell', () => {
    expect(packStances(view.commentators, view.propositions, view.positions)).toEqual([
      'A.c',
      '.de',
    ]);
  });

  it('come back with stance and explicitness, silence still missing', () => {
    const packed = packStances(view.commentators, view.propositions, view.positions);
    const back = unpackStances(view.commentators, view.propositions, packed);
    const facts = (positions: typeof back) =>
      positions.map(({ commentatorId, propositionId, stance, explicitness }) => [
        commentatorId,
        propositionId,
        stance,
        explicitness,
      ]);
    expect(facts(back)).toEqual(facts(view.positions));
  });

  it('let a position that is known with its words stand in for its letter', () => {
    const packed = packStances(view.commentators, view.propositions, view.positions);
    const whole = view.positions[1];
    const back = unpackStances(view.commentators, view.propositions, packed, whole ? [whole] : []);
    expect(back[1]).toBe(whole);
  });

  it('read damaged letters as silence', () => {
    expect(unpackStances(view.commentators, view.propositions, ['?9', ''])).toEqual([]);
  });
});
