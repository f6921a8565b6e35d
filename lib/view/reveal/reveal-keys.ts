import type { RevealUnit } from '@/lib/view/reveal/reveal-deck';
import type { RevealRole } from '@/lib/view/reveal/reveal-message';
import type { RevealCommand } from '@/lib/view/reveal/reveal-state';

/** What a key asks for: a step of the slides, or something of the window alone. */
export type RevealKey = RevealCommand | { readonly do: 'keys' } | { readonly do: 'leave' };

type KeysOf = {
  readonly asks: RevealKey;
  /** As a browser names them, letters small; null where Shift may be held or not. */
  readonly keys: readonly (readonly [key: string, shift: boolean | null])[];
  /** The same in words. */
  readonly called: string;
  readonly what: string;
  /** The one window that has them; both where none is named. */
  readonly only?: RevealRole;
};

/**
 * All keys of slides that are revealed, but for those of who is revealed: what they do and how it is said, in this
 * order. Page Down, Page Up and the full stop are what a clicker sends.
 */
const keysOfAll: readonly KeysOf[] = [
  {
    asks: { do: 'next' },
    keys: [
      [' ', false],
      ['ArrowRight', false],
      ['PageDown', null],
    ],
    called: 'Space, →, Page Down',
    what: 'next step: who is next in order, then the reasons, then the words, then the next proposition',
  },
  {
    asks: { do: 'back' },
    keys: [
      [' ', true],
      ['ArrowLeft', false],
      ['PageUp', null],
    ],
    called: 'Shift + Space, ←, Page Up',
    what: 'step back',
  },
  {
    asks: { do: 'slide-after' },
    keys: [['ArrowRight', true]],
    called: 'Shift + →',
    what: 'next proposition, from its start',
  },
  {
    asks: { do: 'slide-before' },
    keys: [['ArrowLeft', true]],
    called: 'Shift + ←',
    what: 'proposition before, from its start',
  },
  {
    asks: { do: 'all' },
    keys: [
      ['a', false],
      ['End', null],
    ],
    called: 'a, End',
    what: 'show all at once; what one slide has no room for comes with the next steps',
  },
  { asks: { do: 'none' }, keys: [['Home', null]], called: 'Home', what: 'hide all of it again' },
  {
    asks: { do: 'blank' },
    keys: [
      ['b', false],
      ['.', null],
    ],
    called: 'b, full stop',
    what: 'blank screen, and back',
  },
  {
    asks: { do: 'timer' },
    keys: [['t', false]],
    called: 't',
    what: 'timer of 1 minute, of 2, of 5, none; when time is up, the same again',
  },
  {
    asks: { do: 'stop' },
    keys: [['t', true]],
    called: 'Shift + t',
    what: 'put the timer away; when time is up, the next step does, too',
  },
  {
    asks: { do: 'leave' },
    keys: [['Escape', null]],
    called: 'Esc',
    what: 'leave; on a blank screen, show the slide again',
    only: 'projector',
  },
  { asks: { do: 'keys' }, keys: [['?', null]], called: '?', what: 'these keys' },
];

/** Of who is revealed: these keys are theirs by their place, see `unitsOf`. */
const keysOfUnits = ['1 … 9, then letters', 'reveal who has this key, in any order'] as const;

/** What the keys of a window do, as `?` says it. */
export function keysOfReveal(role: RevealRole): (readonly [keys: string, what: string])[] {
  const listed = keysOfAll
    .filter(({ only }) => only === undefined || only === role)
    .map(({ called, what }) => [called, what] as const);
  return [...listed.slice(0, 4), keysOfUnits, ...listed.slice(4)];
}

/** What a key asks for on slides that are revealed; null where it means nothing in this window. */
export function keyOfReveal(
  pressed: { readonly key: string; readonly shift: boolean },
  units: readonly Pick<RevealUnit, 'id' | 'key'>[],
  role: RevealRole,
): RevealKey | null {
  const { shift } = pressed;
  const key = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key;
  const found = keysOfAll.find(
    ({ keys, only }) =>
      (only === undefined || only === role) &&
      keys.some(([one, withShift]) => one === key && (withShift ?? shift) === shift),
  );
  if (found) return found.asks;
  const unit = shift ? undefined : units.find((one) => one.key === key);
  return unit ? { do: 'show', unit: unit.id } : null;
}
