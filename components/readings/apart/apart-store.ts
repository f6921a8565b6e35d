import type { Apart } from '@/lib/readings/apart-pages';

/** What was remembered since the page was opened; before that, what the server was sent counts. */
let remembered: readonly Apart[] | null = null;
const listeners = new Set<() => void>();

/** Tells the page which debates are coded apart from now on. */
export function tellApart(debates: readonly Apart[]): void {
  remembered = debates;
  for (const listener of listeners) listener();
}

export function subscribeToApart(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** The debates coded apart as they were last remembered; null where nothing was since the page was opened. */
export function rememberedApart(): readonly Apart[] | null {
  return remembered;
}
