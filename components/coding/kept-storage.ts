import type { CodingStore, Dispatch } from '@/components/coding/coding-store';
import { type KeptDraft, readKeptDrafts } from '@/lib/coding/kept-draft';
import { readKeptVisit, writeKeptVisit } from '@/lib/coding/kept-visit';
import { visitOf } from '@/lib/coding/state/visit';

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

/** Whose visit to a reading this tab keeps: the page's that was opened last. */
const visitors = new Map<string, CodingStore>();

/**
 * Takes up the visit to a reading that this tab kept, and keeps it from then on. That goes on when the page
 * is left: answers to what was sent may still come, and are steps of undo.
 */
export function followVisit(readingId: string, store: CodingStore): void {
  if (visitors.get(readingId) === store) return;
  visitors.set(readingId, store);
  const key = `counterpoint-visit-${readingId}`;
  try {
    const visit = readKeptVisit(sessionStorage.getItem(key));
    if (visit) store.dispatch({ type: 'take-up-visit', visit });
  } catch {
    // The browser stores nothing: a reload forgets what can be undone.
  }
  let before = store.get();
  store.subscribe(() => {
    const now = store.get();
    const isSame =
      now.history === before.history &&
      now.versions === before.versions &&
      now.find === before.find &&
      now.keptHidden === before.keptHidden;
    before = now;
    if (isSame || visitors.get(readingId) !== store) return;
    try {
      sessionStorage.setItem(key, writeKeptVisit(visitOf(now)));
    } catch {
      // As above.
    }
  });
}
