/** The id of the button that takes the last change back. */
export const UNDO_ID = 'arrange-undo';

const PAUSE_MS = 50;

/** What had the focus goes away with a change: the way back takes it, once there is one. */
export function focusUndo(tries = 20): void {
  const button = document.getElementById(UNDO_ID);
  if (button instanceof HTMLButtonElement && !button.disabled) button.focus();
  else if (tries > 0) setTimeout(() => focusUndo(tries - 1), PAUSE_MS);
}
