'use client';

import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

/** How long a hand-out waits for charts that are still on their way. */
const PATIENCE = 20_000;

/** What can be done where something had not been drawn when the page was printed. */
export const PRINT_AGAIN = 'print it again, or with “Print a hand-out”';

let printing = false;
const listeners = new Set<() => void>();

/** Whether the page is being put on paper: then everything is drawn, at the width of the paper. */
export function usePrinting(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => printing,
    () => false,
  );
}

/** Draws all that belongs on paper, waits until it is there, and opens the browser's print window. */
export async function printPage(): Promise<void> {
  setPrinting(true);
  const end = Date.now() + PATIENCE;
  do await new Promise((resolve) => setTimeout(resolve, 100));
  while (document.querySelector('main [aria-busy="true"]') !== null && Date.now() < end);
  window.print();
}

/** Follows printing that the browser starts by itself, and its end; and takes Ctrl P and ⌘ P over. */
export function watchPrinting(): () => void {
  const start = () => setPrinting(true);
  const end = () => setPrinting(false);
  const onKeyDown = (event: KeyboardEvent) => {
    const wanted = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (!wanted || event.key.toLowerCase() !== 'p') return;
    event.preventDefault();
    void printPage();
  };
  window.addEventListener('beforeprint', start);
  window.addEventListener('afterprint', end);
  window.addEventListener('keydown', onKeyDown);
  return () => {
    window.removeEventListener('beforeprint', start);
    window.removeEventListener('afterprint', end);
    window.removeEventListener('keydown', onKeyDown);
  };
}

function setPrinting(value: boolean): void {
  printing = value;
  // The browser takes the page as it is when its own event ends: nothing may wait.
  flushSync(() => {
    for (const listener of listeners) listener();
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
