'use client';

import { useCallback, useEffect, useRef } from 'react';

/**
 * Does something when the press that is going on has come to its end, click and all; at once where the
 * pointer is not pressed. For what moves a part of the page when a field is left: a press leaves the
 * field before it is let go, and only what is still under the pointer then is clicked.
 */
export function useAfterPress(): (work: () => void) => void {
  const isPressed = useRef(false);
  const waiting = useRef<(() => void)[]>([]);

  useEffect(() => {
    const press = () => {
      isPressed.current = true;
    };
    const letGo = () => {
      isPressed.current = false;
      // The click comes after this, in the same turn.
      setTimeout(() => {
        for (const work of waiting.current.splice(0)) work();
      });
    };
    window.addEventListener('pointerdown', press, { capture: true });
    for (const end of ENDS) window.addEventListener(end, letGo, { capture: true });
    return () => {
      window.removeEventListener('pointerdown', press, { capture: true });
      for (const end of ENDS) window.removeEventListener(end, letGo, { capture: true });
    };
  }, []);

  return useCallback((work) => {
    if (isPressed.current) waiting.current.push(work);
    else work();
  }, []);
}

const ENDS = ['pointerup', 'pointercancel'] as const;
