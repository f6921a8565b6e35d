import type { PositionDraft } from '@/lib/coding/draft';

/** What the open form holds at the moment; null while none is open. */
export type OpenDraft = {
  get: () => PositionDraft | null;
  set: (draft: PositionDraft | null) => void;
  subscribe: (listener: () => void) => () => void;
};

/**
 * Keeps the draft outside React's state, so that typing in the form draws nothing anew but what
 * asks for the part that changed.
 */
export function createOpenDraft(): OpenDraft {
  const listeners = new Set<() => void>();
  let current: PositionDraft | null = null;
  return {
    get: () => current,
    set: (draft) => {
      if (draft === current) return;
      current = draft;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
