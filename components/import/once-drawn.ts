'use client';

/** So long after the frame the browser has painted it, and taken what was pressed meanwhile. */
const AFTER_FRAME_MS = 50;

/**
 * Does what may wait once what stands on the screen now is drawn; in a tab that nobody sees, when it is seen.
 *
 * @returns what calls it off
 */
export function onceDrawn(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(work, AFTER_FRAME_MS);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
