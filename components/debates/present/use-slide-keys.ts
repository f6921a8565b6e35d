'use client';

import { useEffect } from 'react';

/** Where keys mean something of their own. */
const OWN_KEYS = 'input, select, textarea, [role="grid"], [role="dialog"], [data-row], figure';

/**
 * Arrow keys, the space bar, Page Up and Page Down (as a clicker sends them), Home and End turn the slides; with
 * Shift an arrow goes to the chart before or after. Esc leaves.
 */
export function useSlideKeys(
  slides: readonly { readonly part: string }[],
  at: number,
  turn: (to: number) => void,
  leave: () => void,
): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.target instanceof Element && event.target.closest(OWN_KEYS)) {
        // In a figure Esc puts a tip away; from its frame it leaves like everywhere.
        if (event.key !== 'Escape' || event.target.closest('input, select, [role="dialog"]'))
          return;
      }
      // What has just opened may not have the focus yet; the key is its own all the same.
      if (document.querySelector('[role="dialog"]')) return;
      if (event.key === 'Escape') return leave();
      const to = {
        ArrowRight: event.shiftKey ? partAfter(slides, at) : at + 1,
        PageDown: at + 1,
        ' ': onControl(event.target) ? undefined : at + (event.shiftKey ? -1 : 1),
        ArrowLeft: event.shiftKey ? partBefore(slides, at) : at - 1,
        PageUp: at - 1,
        Home: 0,
        End: slides.length - 1,
      }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      if (to >= 0 && to < slides.length) turn(to);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [slides, at, turn, leave]);
}

/** A button or a link takes the space bar for itself. */
function onControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a, summary') !== null;
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
