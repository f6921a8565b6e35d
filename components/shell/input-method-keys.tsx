'use client';

import { useEffect } from 'react';

/** What older browsers give for every key that an input method takes for itself. */
const TAKEN = 229;

/**
 * Keeps the keys of an input method from all that listens to keys, in every field and on every page:
 * Enter takes the signs that it offers, Esc lets go of them, arrows go through them, and none of that
 * saves, closes or chooses anything. One browser tells of the last Enter when the signs are taken
 * already, and only by its number. What the browser itself does with a key stays.
 */
export function InputMethodKeys() {
  useEffect(() => {
    const keep = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === TAKEN) event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', keep, { capture: true });
    return () => window.removeEventListener('keydown', keep, { capture: true });
  }, []);
  return null;
}
