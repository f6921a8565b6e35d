import type { IndependentCoding } from '@/lib/readings/independent-pages';

/** What was remembered since the page was opened; before that, what the server was sent counts. */
let remembered: readonly IndependentCoding[] | null = null;
const listeners = new Set<() => void>();

/** Tells the page which debates are coded apart from now on. */
export function tellIndependent(debates: readonly IndependentCoding[]): void {
  remembered = debates;
  for (const listener of listeners) listener();
}

export function subscribeToIndependent(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** The debates coded apart as they were last remembered; null where nothing was since the page was opened. */
export function rememberedIndependent(): readonly IndependentCoding[] | null {
  return remembered;
}
