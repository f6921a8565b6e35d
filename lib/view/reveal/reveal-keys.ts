import type { RevealUnit } from '@/lib/view/reveal/reveal-deck';
import type { RevealCommand } from '@/lib/view/reveal/reveal-state';

/** What a key asks for: a step of the slides, or something of the window alone. */
export type RevealKey = RevealCommand | { readonly do: 'keys' } | { readonly do: 'leave' };

/** What keys do, as `?` says it. Page Down, Page Up and the full stop are what a clicker sends. */
export const keysOfReveal: readonly (readonly [keys: string, what: string])[] = [
  [
    'Space, →, Page Down',
    'the next step: who is next in order, then the reasons, then the words, then the next slide',
  ],
  ['Shift + Space, ←, Page Up', 'one step back'],
  ['1 … 9, then letters', 'reveal who has this key, in any order'],
  ['a, End', 'show all of this slide at once'],
  ['Home', 'hide all of this slide again'],
  ['Shift + →, Shift + ←', 'the next slide, the one before: from its start'],
  ['b, full stop', 'a blank screen, and back'],
  ['t', 'a timer of 1 minute, of 2, of 5, none'],
  ['Esc', 'leave'],
  ['?', 'show these keys'],
];

/** What a key asks for on slides that are revealed; null where it means nothing. */
export function keyOfReveal(
  { key, shift }: { readonly key: string; readonly shift: boolean },
  units: readonly Pick<RevealUnit, 'id' | 'key'>[],
  now: number,
): RevealKey | null {
  switch (key) {
    case ' ':
      return { do: shift ? 'back' : 'next' };
    case 'ArrowRight':
      return { do: shift ? 'slide-after' : 'next' };
    case 'ArrowLeft':
      return { do: shift ? 'slide-before' : 'back' };
    case 'PageDown':
      return { do: 'next' };
    case 'PageUp':
      return { do: 'back' };
    case 'Home':
      return { do: 'none' };
    case 'End':
      return { do: 'all' };
    case '.':
      return { do: 'blank' };
    case '?':
      return { do: 'keys' };
    case 'Escape':
      return { do: 'leave' };
  }
  if (key.length !== 1 || shift) return null;
  const letter = key.toLowerCase();
  if (letter === 'a') return { do: 'all' };
  if (letter === 'b') return { do: 'blank' };
  if (letter === 't') return { do: 'timer', now };
  const unit = units.find((one) => one.key === letter);
  return unit ? { do: 'show', unit: unit.id } : null;
}
