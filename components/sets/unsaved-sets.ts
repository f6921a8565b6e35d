import { useSyncExternalStore } from 'react';
import { askBeforeLeaving } from '@/components/loading/use-ask-before-leaving';

/** Whether a set that is not stored as it was left is being saved or could not be. */
type Unsaved = 'saving' | 'not';

const NONE: ReadonlyMap<string, Unsaved> = new Map();

let unsaved = NONE;
let stopAsking: (() => void) | null = null;
const listeners = new Set<() => void>();

/**
 * Notes how it is with a set, by its id: while one is not stored the browser asks before the app is left, whichever
 * page of it is shown.
 */
export function noteUnsaved(id: string, state: Unsaved | null): void {
  if ((unsaved.get(id) ?? null) === state) return;
  const next = new Map(unsaved);
  if (state === null) next.delete(id);
  else next.set(id, state);
  unsaved = next;
  if (next.size > 0) stopAsking ??= askBeforeLeaving();
  else {
    stopAsking?.();
    stopAsking = null;
  }
  for (const listener of listeners) listener();
}

/** The sets that are not stored as they were left, by id. */
export function useUnsavedSets(): ReadonlyMap<string, Unsaved> {
  return useSyncExternalStore(
    subscribe,
    () => unsaved,
    () => NONE,
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
