const DIALOG = '[role="dialog"]';

/**
 * Whether nobody else takes a key: it is pressed alone, or with Shift, and no dialog is there. One that has
 * just opened may not have the focus yet, and one that the key has just closed is not in the page any more:
 * the key is its own all the same.
 */
export function isForSlides(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return false;
  if (event.target instanceof Element && event.target.closest(DIALOG)) return false;
  return document.querySelector(DIALOG) === null;
}

/** A button or a link takes the space bar for itself. */
export function isOnControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a, summary') !== null;
}
