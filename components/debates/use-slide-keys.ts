'use client';

import { useEffect } from 'react';

/** Where arrow keys mean something of their own. */
const OWN_ARROWS = 'input, select, textarea, [role="grid"], [role="dialog"], [data-row], figure';

/** Arrow keys, Page Up and Page Down (as a clicker sends them), Home and End turn the slides. */
export function useSlideKeys(at: number, count: number, turn: (to: number) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.target instanceof Element && event.target.closest(OWN_ARROWS)) return;
      const to = {
        ArrowRight: at + 1,
        PageDown: at + 1,
        ArrowLeft: at - 1,
        PageUp: at - 1,
        Home: 0,
        End: count - 1,
      }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      if (to >= 0 && to < count) turn(to);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [at, count, turn]);
}
