import type { Dispatch } from '@/components/coding/coding-store';
import { type KeptDraft, readKeptDrafts } from '@/lib/coding/kept-draft';

const keyOf = (readingId: string) => `counterpoint-unsaved-${readingId}`;

/**
 * Changes what this browser keeps of a reading. What is stored counts, not what is drawn: another tab
 * may have kept something, and a page that is being left draws nothing more.
 */
export function changeKept(
  readingId: string,
  dispatch: Dispatch,
  work: (now: readonly KeptDraft[]) => KeptDraft[],
): void {
  const key = keyOf(readingId);
  try {
    const kept = work(readKeptDrafts(localStorage.getItem(key)));
    localStorage.setItem(key, JSON.stringify(kept));
    dispatch({ type: 'kept-read', kept });
  } catch {
    // The browser stores nothing: the notice still lists them while the page is open.
  }
}

/** Tells what is kept of a reading now, and whenever another tab changes it; answers how to stop. */
export function followKept(readingId: string, dispatch: Dispatch): () => void {
  const key = keyOf(readingId);
  const read = (stored: string | null) =>
    dispatch({ type: 'kept-read', kept: readKeptDrafts(stored) });
  const onStorage = (event: StorageEvent) => {
    if (event.storageArea === localStorage && event.key === key) read(event.newValue);
  };
  try {
    read(localStorage.getItem(key));
  } catch {
    // The browser stores nothing.
  }
  window.addEventListener('storage', onStorage);
  return () => window.removeEventListener('storage', onStorage);
}
