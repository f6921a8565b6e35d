'use client';

import { useEffect, useRef } from 'react';
import { isForSlides, isOnControl } from '@/components/debates/present/slide-key';

/** Where keys mean something of their own. */
const OWN_KEYS = 'input, select, textarea, [role="grid"], [data-row], figure';

/** What the keys do, as `?` says it; on slides that are revealed the same keys take the same steps. */
export const keysOfSlides: readonly (readonly [keys: string, what: string])[] = [
  ['Space, →, Page Down', 'next step: the next slide'],
  ['Shift + Space, ←, Page Up', 'step back: the slide before'],
  ['Shift + →', 'the next chart, from its first slide'],
  ['Shift + ←', 'the chart before, from its first slide'],
  ['Home, End', 'the first slide, the last'],
  ['b, full stop', 'blank screen, and back'],
  ['Esc', 'leave; on a blank screen, show the slide again'],
  ['?', 'these keys'],
];

/**
 * Has keys do what `keysOfSlides` says; a clicker sends Page Up and Page Down. A blank screen comes back by whatever
 * would turn to another slide, and by nothing else is turned.
 */
export function useSlideKeys(
  slides: readonly { readonly part: string }[],
  at: number,
  does: {
    readonly turn: (to: number) => void;
    readonly leave: () => void;
    readonly blank: () => void;
    readonly keys: () => void;
  },
  isBlank: boolean,
): void {
  const latest = useRef(does);
  latest.current = does;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isForSlides(event)) return;
      if (event.target instanceof Element && event.target.closest(OWN_KEYS)) {
        // In a figure Esc puts a tip away; from its frame it leaves like everywhere.
        if (event.key !== 'Escape' || event.target.closest('input, select')) return;
      }
      const { turn, leave, blank, keys } = latest.current;
      if (event.key === 'Escape') return isBlank ? blank() : leave();
      const own = { b: blank, '.': blank, '?': keys }[event.key.toLowerCase()];
      const to = {
        ArrowRight: event.shiftKey ? partAfter(slides, at) : at + 1,
        PageDown: at + 1,
        ' ': isOnControl(event.target) ? undefined : at + (event.shiftKey ? -1 : 1),
        ArrowLeft: event.shiftKey ? partBefore(slides, at) : at - 1,
        PageUp: at - 1,
        Home: 0,
        End: slides.length - 1,
      }[event.key];
      if (own === undefined && to === undefined) return;
      event.preventDefault();
      if (own) own();
      else if (isBlank) blank();
      else if (to !== undefined && to >= 0 && to < slides.length) turn(to);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [slides, at, isBlank]);
}

function partAfter(slides: readonly { readonly part: string }[], at: number): number {
  const part = slides[at]?.part;
  const after = slides.findIndex((slide, place) => place > at && slide.part !== part);
  return after < 0 ? slides.length - 1 : after;
}

/** The first slide of this chart or, from there, of the one before. */
function partBefore(slides: readonly { readonly part: string }[], at: number): number {
  const part = slides[Math.max(0, at - 1)]?.part;
  return slides.findIndex((slide) => slide.part === part);
}
