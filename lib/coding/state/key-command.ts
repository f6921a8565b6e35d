import { isStance } from '@/lib/analysis/stance-matrix';
import type { CodingCommand } from '@/lib/coding/state/commands';

/** A key as the browser tells it. */
export type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * What a key of the coding screen does; null where it does nothing there. While something is being
 * typed only Escape does.
 *
 * @param singleKeys false where the coder switched off the keys that are pressed alone
 */
export function commandOfKey(
  key: Key,
  { isTyping, singleKeys }: { isTyping: boolean; singleKeys: boolean },
): CodingCommand | null {
  if (key.key === 'Escape') return { type: 'escape' };
  if (isTyping) return null;
  const isShortcut = key.ctrlKey || key.metaKey;
  const letter = key.key.toLowerCase();
  if (isShortcut && !key.altKey && (letter === 'z' || letter === 'y')) {
    return { type: letter === 'y' || key.shiftKey ? 'redo' : 'undo' };
  }
  return isShortcut || key.altKey || !singleKeys ? null : commandOfSingleKey(key);
}

function commandOfSingleKey({ key, shiftKey }: Key): CodingCommand | null {
  if (/^[1-5]$/.test(key)) {
    const stance = Number(key) - 3;
    return isStance(stance) ? { type: 'choose-stance', stance } : null;
  }
  if (shiftKey && (key === 'ArrowRight' || key === 'ArrowDown')) return { type: 'stretch', by: 1 };
  if (shiftKey && (key === 'ArrowLeft' || key === 'ArrowUp')) return { type: 'stretch', by: -1 };
  return SINGLE_KEYS.get(key) ?? null;
}

const SINGLE_KEYS: ReadonlyMap<string, CodingCommand> = new Map([
  ['0', { type: 'remove' }],
  ['e', { type: 'toggle-explicitness' }],
  ['n', { type: 'go-next', by: 1 }],
  ['p', { type: 'go-next', by: -1 }],
  ['s', { type: 'choose-sentence', by: 1 }],
  ['a', { type: 'choose-sentence', by: -1 }],
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
  ['?', { type: 'show-keys', on: true }],
]);
