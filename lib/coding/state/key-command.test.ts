import { describe, expect, it } from 'vitest';
import { commandOfKey, type Key } from '@/lib/coding/state/key-command';

const press = (key: string, held: Partial<Key> = {}): Key => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});
const reading = { isTyping: false, singleKeys: true };

describe('commandOfKey', () => {
  it.each([
    ['1', { type: 'choose-stance', stance: -2 }],
    ['3', { type: 'choose-stance', stance: 0 }],
    ['5', { type: 'choose-stance', stance: 2 }],
    ['0', { type: 'remove' }],
    ['e', { type: 'toggle-explicitness' }],
    ['n', { type: 'go-next', by: 1 }],
    ['p', { type: 'go-next', by: -1 }],
    ['s', { type: 'choose-sentence', by: 1 }],
    ['a', { type: 'choose-sentence', by: -1 }],
    ['q', { type: 'take-words', joined: false }],
    ['j', { type: 'take-words', joined: true }],
    ['g', { type: 'move-edge', edge: 'start', by: -1 }],
    ['h', { type: 'move-edge', edge: 'start', by: 1 }],
    ['k', { type: 'move-edge', edge: 'end', by: -1 }],
    ['l', { type: 'move-edge', edge: 'end', by: 1 }],
    ['o', { type: 'open-recorded' }],
    ['w', { type: 'go-to-field', field: 'summary' }],
    ['b', { type: 'go-to-field', field: 'reason' }],
    ['m', { type: 'look-for-similar' }],
    ['c', { type: 'toggle-cues' }],
    ['d', { type: 'toggle-done' }],
    ['u', { type: 'undo' }],
    ['r', { type: 'redo' }],
    ['/', { type: 'find-proposition' }],
    ['f', { type: 'find-in-text' }],
    ['v', { type: 'show-beside', panel: 'coverage' }],
    ['y', { type: 'show-beside', panel: 'questions' }],
    ['?', { type: 'show-keys', on: true }],
    ['Escape', { type: 'escape' }],
  ])('%s', (key, command) => {
    expect(commandOfKey(press(key), reading)).toEqual(command);
  });

  it.each([
    ['U', {}, { type: 'redo' }],
    ['ArrowDown', {}, { type: 'stretch', by: 1 }],
    ['ArrowRight', {}, { type: 'stretch', by: 1, isSideways: true }],
    ['ArrowUp', {}, { type: 'stretch', by: -1 }],
    ['ArrowLeft', {}, { type: 'stretch', by: -1, isSideways: true }],
    ['ArrowRight', { ctrlKey: true }, { type: 'move-edge', edge: 'end', by: 1, isSideways: true }],
    ['ArrowLeft', { altKey: true }, { type: 'move-edge', edge: 'end', by: -1, isSideways: true }],
    ['Z', { ctrlKey: true }, { type: 'redo' }],
    ['Z', { metaKey: true }, { type: 'redo' }],
  ])('Shift and %s %j', (key, held, command) => {
    expect(commandOfKey(press(key, { ...held, shiftKey: true }), reading)).toEqual(command);
  });

  it('Ctrl or Command with z and y, also where single keys are off', () => {
    const off = { isTyping: false, singleKeys: false };
    expect(commandOfKey(press('z', { ctrlKey: true }), off)).toEqual({ type: 'undo' });
    expect(commandOfKey(press('y', { metaKey: true }), off)).toEqual({ type: 'redo' });
    expect(commandOfKey(press('u'), off)).toBeNull();
    expect(commandOfKey(press('Escape'), off)).toEqual({ type: 'escape' });
  });

  it('0 at a cell of the list is about its pair', () => {
    const cell = { commentatorId: 'A', propositionId: 'p1' };
    expect(commandOfKey(press('0'), { ...reading, cell })).toEqual({ type: 'remove', cell });
    expect(commandOfKey(press('4'), { ...reading, cell })).toEqual({
      type: 'choose-stance',
      stance: 1,
    });
    expect(commandOfKey(press('0'), { isTyping: false, singleKeys: false, cell })).toBeNull();
  });

  it('Escape beside the text goes back to it', () => {
    const isBeside = true;
    expect(commandOfKey(press('Escape'), { ...reading, isBeside })).toEqual({
      type: 'escape',
      isBeside,
    });
  });

  it('leaves what is typed alone, but for Escape', () => {
    const typing = { isTyping: true, singleKeys: true };
    for (const key of ['1', 'n', 'u', '?']) expect(commandOfKey(press(key), typing)).toBeNull();
    expect(commandOfKey(press('z', { ctrlKey: true }), typing)).toBeNull();
    expect(commandOfKey(press('Escape'), typing)).toEqual({ type: 'escape' });
  });

  it('leaves the browser’s own shortcuts and other keys alone', () => {
    expect(commandOfKey(press('s', { ctrlKey: true }), reading)).toBeNull();
    expect(commandOfKey(press('1', { altKey: true }), reading)).toBeNull();
    expect(commandOfKey(press('z', { ctrlKey: true, altKey: true }), reading)).toBeNull();
    for (const key of ['6', 'x', 'ArrowDown', 'Enter', 'toString']) {
      expect(commandOfKey(press(key), reading)).toBeNull();
    }
  });
});
