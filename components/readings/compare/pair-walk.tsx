'use client';

import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import classes from './compared-readings.module.css';

/**
 * Walks the entries by the arrow keys, with Home and End, and presses an entry's choices by their
 * keys. Only where the focus is on an entry itself: within a field or on a button the keys keep
 * their own meaning.
 */
export function PairWalk({ children }: { children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);

  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const entries = [...(frame.current?.querySelectorAll<HTMLElement>('[data-pair]') ?? [])];
    const at = entries.indexOf(event.target as HTMLElement);
    if (at === -1) return;
    const choice = (event.target as HTMLElement).querySelector<HTMLElement>(
      `[data-key="${CSS.escape(event.key)}"]`,
    );
    const next = event.key === 'n' ? document.querySelector<HTMLElement>('[data-next]') : null;
    if (next) {
      event.preventDefault();
      next.click();
      return;
    }
    if (choice) {
      event.preventDefault();
      choice.click();
      return;
    }
    const to = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: entries.length - 1,
    }[event.key];
    const entry = to === undefined ? undefined : entries[to];
    if (!entry) return;
    event.preventDefault();
    entry.focus();
    entry.scrollIntoView({ block: 'nearest' });
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the entries within
    <div ref={frame} onKeyDown={onKeyDown} className={classes.pairs}>
      {children}
    </div>
  );
}
