import { useEffect, useState } from 'react';

export const SIGNS_OF_USE = ['pointermove', 'pointerdown', 'keydown', 'scroll'] as const;

/** False until the first sign that somebody uses the page. */
export function useFirstUse(): boolean {
  const [isUsed, setUsed] = useState(false);
  useEffect(() => {
    if (isUsed) return;
    const use = () => setUsed(true);
    const options = { once: true, passive: true, capture: true };
    for (const sign of SIGNS_OF_USE) window.addEventListener(sign, use, options);
    return () => {
      for (const sign of SIGNS_OF_USE) window.removeEventListener(sign, use, options);
    };
  }, [isUsed]);
  return isUsed;
}
