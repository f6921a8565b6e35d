import type { RefObject } from 'react';

/** Frames until a part of the page that was asked for is drawn. */
const PATIENCE = 60;

/** Puts the focus on an element as soon as it is there. */
export function focusWhenThere(element: RefObject<HTMLElement | null>, left = PATIENCE): void {
  requestAnimationFrame(() => {
    if (element.current) element.current.focus();
    else if (left > 0) focusWhenThere(element, left - 1);
  });
}
