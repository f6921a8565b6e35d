import { useEffect, useRef } from 'react';

/**
 * Has the browser ask before the page is left for another one while something of it is not stored; and where one
 * stays, has the page work on as it did.
 *
 * @param isAsking whether it can come to that: else nothing listens
 * @param isUnsaved looked at when the page is about to be left; what has to be done before can be done there
 */
export function useAskBeforeLeaving(isAsking: boolean, isUnsaved: () => boolean = always): void {
  const latest = useRef(isUnsaved);
  latest.current = isUnsaved;
  useEffect(() => (isAsking ? askBeforeLeaving(() => latest.current()) : undefined), [isAsking]);
}

/**
 * The same for what outlives the screen it was entered on.
 *
 * @returns how to stop
 */
export function askBeforeLeaving(isUnsaved: () => boolean = always): () => void {
  const ask = (event: BeforeUnloadEvent) => {
    if (!isUnsaved()) return;
    event.preventDefault();
    // Nothing runs while the browser asks: this does once one has stayed.
    setTimeout(stayHere);
  };
  window.addEventListener('beforeunload', ask);
  asking.add(isUnsaved);
  return () => {
    window.removeEventListener('beforeunload', ask);
    asking.delete(isUnsaved);
  };
}

const asking = new Set<() => boolean>();

/** Whether something of this page is not stored: then nothing that comes from elsewhere is put in its place. */
export const isAnythingUnsaved = (): boolean => [...asking].some((isUnsaved) => isUnsaved());

/**
 * Where a page of the app cannot be fetched the router has the browser load it, and from then on takes its address
 * for this page's, for good: what is sent to the server would go there. As when a page that was left comes back from
 * the browser's cache, the router goes by what the window shows again. Of a page that is left after all nothing is
 * changed by it.
 */
function stayHere(): void {
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
}

const always = () => true;
