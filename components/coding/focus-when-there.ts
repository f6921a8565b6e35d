import type { RefObject } from 'react';

/** Frames until a part of the page that was asked for is drawn. */
const PATIENCE = 60;

/** Puts the focus on an element as soon as it is there; what stands in a field is selected. */
export function focusWhenThere(element: RefObject<HTMLElement | null>, left = PATIENCE): void {
  requestAnimationFrame(() => {
    const { current } = element;
    current?.focus();
    if (current instanceof HTMLInputElement) current.select();
    if (!current && left > 0) focusWhenThere(element, left - 1);
  });
}
