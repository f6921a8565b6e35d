/** What a part of a page ends above, so that no notice covers it: see `--notices-height` in global.css. */
const ABOVE = '[data-above-notices]';
const HEIGHT = '--notices-height';

/** Kept free above notices. */
const GAP_PX = 8;

/** How much of the window notices cover, from its lower edge; 0 where there are none. */
export function noticesHeight(): number {
  return Number.parseFloat(document.documentElement.style.getPropertyValue(HEIGHT)) || 0;
}

/**
 * Tells the page, and the parts of it that end above notices, how much of the window these cover.
 *
 * @param place what holds the notices, at the window's lower edge
 * @returns ends it
 */
export function followNoticesHeight(place: Element): () => void {
  const observer = new ResizeObserver(() => {
    const { top, height } = place.getBoundingClientRect();
    const covered = height === 0 ? 0 : Math.round(window.innerHeight - top + GAP_PX);
    const parts = document.querySelectorAll<HTMLElement>(ABOVE);
    for (const part of [document.documentElement, ...parts]) {
      part.style.setProperty(HEIGHT, `${covered}px`);
    }
  });
  observer.observe(place);
  return () => observer.disconnect();
}
