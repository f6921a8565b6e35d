import { describe, expect, it } from 'vitest';
import { commandOfKey, type Key } from '@/lib/coding/state/key-command';
import { beginInVain, type InVain, keyInVain } from '@/lib/coding/typed-in-vain';
import { makeCoder, passage } from '@/tests/fixtures/coder';

const key = (name: string, more: Partial<Key> = {}): Key => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

/** The coding screen as far as keys go: which of them act when they come `pause` ms after another. */
function press(names: readonly string[], pause: number, from: InVain): string[] {
  let inVain: InVain | null = from;
  return names.filter((name, index) => {
    const next = keyInVain(inVain, key(name), from.at + 1_000 + index * pause);
    inVain = next.inVain;
    return next.acts;
  });
}

const inVain: InVain = { at: 0, last: null, isTyped: false };

describe('what is typed where nothing could be opened', () => {
  it('begins with a key that leads to a field, and only where it leads to none', () => {
    const coder = makeCoder();
    for (const name of ['4', 'w', 'b', 'q', 'j']) {
      const command = commandOfKey(key(name), { isTyping: false, singleKeys: true })!;
      coder.does(command);
      expect(beginInVain(command, coder.state, 7), name).toEqual({ ...inVain, at: 7 });
    }
    const stance = { type: 'choose-stance', stance: 1 } as const;
    coder.does({ type: 'choose-words', passage: passage('a', 'People') }, stance);
    expect(beginInVain(stance, coder.state, 7)).toBeNull();
    expect(beginInVain({ type: 'undo' }, makeCoder().state, 7)).toBeNull();
  });

  it('does no more than its first key, with what is typed on after a moment and Enter', () => {
    expect(press([...'dout it', 'Enter'], 120, inVain)).toEqual(['d']);
    const word = keyInVain(keyInVain(inVain, key('d'), 900).inVain, key('o'), 1_000);
    expect(word).toEqual({ acts: false, inVain: { at: 1_000, last: 'o', isTyped: true } });
    expect(keyInVain(word.inVain, key('d'), 2_500).acts).toBe(false);
    expect(keyInVain(word.inVain, key('d'), 3_500)).toEqual({ acts: true, inVain: null });
  });

  it('knows a capital letter from a key', () => {
    expect(press(['Shift', 'S', 'e', 'r'], 120, inVain)).toEqual(['Shift', 'S']);
  });

  it('leaves keys alone that are pressed one by one, and all that end it', () => {
    expect(press(['n', 's', 's', 'l', 'd'], 700, inVain)).toEqual(['n', 's', 's', 'l', 'd']);
    expect(press(['s', 's', 's', '4'], 120, inVain)).toEqual(['s', 's', 's', '4']);
    expect(press(['d', 'o', 'Escape', 'n', 's'], 120, inVain)).toEqual(['d', 'Escape', 'n', 's']);
    expect(keyInVain(inVain, key('z', { ctrlKey: true }), 10)).toEqual({
      acts: true,
      inVain: null,
    });
    expect(keyInVain(null, key('d'), 10)).toEqual({ acts: true, inVain: null });
  });
});
