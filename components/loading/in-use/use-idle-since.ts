import { useEffect, useState } from 'react';
import { SIGNS_OF_USE } from '@/components/loading/in-use/use-first-use';

const FIRST_MS = 5000;
const LATER_MS = 700;
/** Whether somebody has used the page that the browser opened. */
let isUsed = false;

/**
 * False while something that was just drawn is fresh: on a page that is being hydrated until the first
 * sign that somebody uses it, or a few seconds; afterwards for a moment after each change. What may
 * wait (rows out of sight) then need not delay what is seen first, and is soon there for whoever
 * scrolls, prints or takes a picture of the whole page.
 */
export function useIdleSince(drawn: unknown): boolean {
  const [known, setKnown] = useState<unknown>(null);
  useEffect(() => {
    if (known === drawn) return;
    const settle = () => {
      isUsed = true;
      setKnown(drawn);
    };
    const timer = setTimeout(settle, isUsed ? LATER_MS : FIRST_MS);
    const signs = isUsed ? [] : SIGNS_OF_USE;
    const options = { once: true, passive: true, capture: true };
    for (const sign of signs) window.addEventListener(sign, settle, options);
    return () => {
      clearTimeout(timer);
      for (const sign of signs) window.removeEventListener(sign, settle, options);
    };
  }, [known, drawn]);
  return known === drawn;
}
