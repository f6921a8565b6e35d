import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beginMove,
  emptyHistory,
  endMove,
  pushStep,
  sayNotMoved,
  type UndoHistory,
  type UndoWay,
} from '@/lib/undo/undo-history';

const steps = ({ past, future }: UndoHistory<string>) => ({
  past: past.map(({ step }) => step),
  future: future.map(({ step }) => step),
});

function move(history: UndoHistory<string>, direction: UndoWay): UndoHistory<string> {
  const begun = beginMove(history, direction);
  return begun ? endMove(begun.history, begun.step) : history;
}

describe('the history of what was done', () => {
  it('takes the last step back first, and does it again', () => {
    const done = pushStep(pushStep(emptyHistory<string>(), 'a'), 'b');
    const undone = move(done, 'undo');
    expect(steps(undone)).toEqual({ past: ['a'], future: ['b'] });
    expect(steps(move(undone, 'redo'))).toEqual(steps(done));
  });

  it('counts steps of one key as one, while nothing else lies between', () => {
    let history = pushStep(emptyHistory<string>(), 'first', 'form');
    history = pushStep(history, 'second', 'form');
    expect(steps(history).past).toEqual(['second']);
    history = pushStep(history, 'other');
    history = pushStep(history, 'third', 'form');
    expect(steps(history).past).toEqual(['second', 'other', 'third']);
  });

  it('does not count a step with one that was done again', () => {
    const again = move(move(pushStep(emptyHistory<string>(), 'a', 'form'), 'undo'), 'redo');
    expect(steps(pushStep(again, 'b', 'form')).past).toEqual(['a', 'b']);
  });

  it('moves one step at a time, and keeps in its place what was not done', () => {
    const done = pushStep(emptyHistory<string>(), 'a');
    const begun = beginMove(done, 'undo');
    expect(begun?.step).toBe('a');
    expect(beginMove(begun?.history ?? done, 'undo')).toBeNull();
    expect(endMove(begun?.history ?? done, null)).toEqual(done);
    expect(beginMove(emptyHistory(), 'undo')).toBeNull();
    expect(endMove(done, 'nothing was on its way')).toBe(done);
  });

  it('takes back the step that was meant, where another was done meanwhile', () => {
    const begun = beginMove(pushStep(emptyHistory<string>(), 'meant'), 'undo');
    const meanwhile = pushStep(begun?.history ?? emptyHistory<string>(), 'meanwhile');
    expect(steps(endMove(meanwhile, 'meant'))).toEqual({ past: ['meanwhile'], future: ['meant'] });
  });

  it('law: as many steps done again as were taken back leave it as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.nat(20), (names, count) => {
        const done = names.reduce((sum, name) => pushStep(sum, name), emptyHistory<string>());
        let history = done;
        for (let at = 0; at < count; at += 1) history = move(history, 'undo');
        expect([...steps(history).past, ...steps(history).future.toReversed()]).toEqual(names);
        for (let at = 0; at < count; at += 1) history = move(history, 'redo');
        expect(steps(history)).toEqual(steps(done));
      }),
    );
  });
});

it('says that a step was not taken back only where that is known', () => {
  expect(sayNotMoved('undo', 'It changed.', true)).toBe('Not undone: It changed.');
  expect(sayNotMoved('redo', 'It changed.', true)).toBe('Not done again: It changed.');
  expect(sayNotMoved('redo', 'No answer came.', false)).toBe('No answer came.');
});
