'use client';

import { useEffect } from 'react';

/**
 * An answer of "not found" is drawn by the browser alone, which runs no script of the page's head:
 * there the fonts are asked for here.
 */
export function FontsWithoutScript() {
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (dataset.fontsAsked === undefined) dataset.fonts = 'all';
  }, []);
  return null;
}
