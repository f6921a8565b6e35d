import { isStance } from '@/lib/analysis/stance-matrix';
import type { CodingCommand, Pair } from '@/lib/coding/state/commands';

/** A key as the browser tells it. */
export type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * What a key of the coding screen does; null where it does nothing there. While something is being
 * typed only Escape does.
 *
 * @param singleKeys false where the coder switched off the keys that are pressed alone
 * @param cell the pair whose cell has the focus
 * @param isBeside the focus is in what stands beside the text, and not in a form there
 */
export function commandOfKey(
  key: Key,
  {
    isTyping,
    singleKeys,
    cell,
    isBeside = false,
  }: { isTyping: boolean; singleKeys: boolean; cell?: Pair | null; isBeside?: boolean },
): CodingCommand | null {
  if (key.key === 'Escape') return isBeside ? { type: 'escape', isBeside } : { type: 'escape' };
  if (isTyping) return null;
  const isShortcut = key.ctrlKey || key.metaKey;
  const letter = key.key.toLowerCase();
  if (isShortcut && !key.altKey && (letter === 'z' || letter === 'y')) {
    return { type: letter === 'y' || key.shiftKey ? 'redo' : 'undo' };
  }
  if (key.shiftKey && (isShortcut || key.altKey)) return commandOfWordKey(key);
  if (isShortcut || key.altKey || !singleKeys) return null;
  return key.key === '0' && cell ? { type: 'remove', cell } : commandOfSingleKey(key);
}

/** As in a field of text: an arrow with Ctrl and Shift, on a Mac with Option and Shift. */
function commandOfWordKey({ key, ctrlKey, altKey }: Key): CodingCommand | null {
  const by = sideways(key);
  if (by === 0 || ctrlKey === altKey) return null;
  return { type: 'move-edge', edge: 'end', by, isSideways: true };
}

function sideways(key: string): 1 | -1 | 0 {
  return key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
}

function commandOfSingleKey({ key, shiftKey }: Key): CodingCommand | null {
  if (/^[1-5]$/.test(key)) {
    const stance = Number(key) - 3;
    return isStance(stance) ? { type: 'choose-stance', stance } : null;
  }
  const by = sideways(key);
  if (shiftKey && by !== 0) return { type: 'stretch', by, isSideways: true };
  if (shiftKey && key === 'ArrowDown') return { type: 'stretch', by: 1 };
  if (shiftKey && key === 'ArrowUp') return { type: 'stretch', by: -1 };
  return SINGLE_KEYS.get(key) ?? null;
}

const SINGLE_KEYS: ReadonlyMap<string, CodingCommand> = new Map([
  ['0', { type: 'remove' }],
  ['e', { type: 'toggle-explicitness' }],
  ['n', { type: 'go-next', by: 1 }],
  ['p', { type: 'go-next', by: -1 }],
  ['s', { type: 'choose-sentence', by: 1 }],
  ['a', { type: 'choose-sentence', by: -1 }],
  ['g', { type: 'move-edge', edge: 'start', by: -1 }],
  ['h', { type: 'move-edge', edge: 'start', by: 1 }],
  ['k', { type: 'move-edge', edge: 'end', by: -1 }],
  ['l', { type: 'move-edge', edge: 'end', by: 1 }],
  ['o', { type: 'open-recorded' }],
  ['w', { type: 'go-to-field', field: 'summary' }],
  ['b', { type: 'go-to-field', field: 'reason' }],
  ['q', { type: 'take-words', joined: false }],
  ['j', { type: 'take-words', joined: true }],
  ['m', { type: 'look-for-similar' }],
  ['c', { type: 'toggle-cues' }],
  ['d', { type: 'toggle-done' }],
  ['u', { type: 'undo' }],
  ['U', { type: 'redo' }],
  ['r', { type: 'redo' }],
  ['/', { type: 'find-proposition' }],
  ['f', { type: 'find-in-text' }],
  ['v', { type: 'show-beside', panel: 'coverage' }],
  ['y', { type: 'show-beside', panel: 'questions' }],
  ['?', { type: 'show-keys', on: true }],
]);
