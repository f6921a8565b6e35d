import { useEffect, useState } from 'react';

const LATEST_MS = 5000;
const SIGNS_OF_USE = ['pointermove', 'pointerdown', 'keydown', 'scroll'] as const;

/**
 * False while a page is coming to life, true from the first sign that somebody uses it, or a few
 * seconds later. What may wait (rows out of sight) need not delay the first paint, but is there for
 * whoever scrolls, prints or takes a picture of the whole page.
 */
export function useSettled(): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    if (settled) return;
    const settle = () => setSettled(true);
    const timer = setTimeout(settle, LATEST_MS);
    const options = { once: true, passive: true, capture: true };
    for (const sign of SIGNS_OF_USE) window.addEventListener(sign, settle, options);
    return () => {
      clearTimeout(timer);
      for (const sign of SIGNS_OF_USE) window.removeEventListener(sign, settle, options);
    };
  }, [settled]);
  return settled;
}
