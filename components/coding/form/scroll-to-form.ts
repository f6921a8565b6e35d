/** How much of the height of what is in sight long words may take beside their form. */
const MOST_OF_SIGHT = 0.4;

/** Kept free above the words and below the form. */
const GAP_PX = 8;

/**
 * Scrolls so that a form which was just opened stands in sight together with the words that it is
 * about: the words first, then as much of the form as there is room for.
 *
 * @param words the place of the chosen words; of very long ones the end stays in sight
 */
export function scrollToForm(form: HTMLElement, words: Range | null): void {
  const scroller = scrollerOf(form);
  if (!words || !scroller) {
    form.scrollIntoView({ block: 'nearest' });
    return;
  }
  const isPage = scroller === document.scrollingElement;
  if (!isPage) showPane(scroller);
  const pane = scroller.getBoundingClientRect();
  const top = isPage ? 0 : Math.max(0, pane.top);
  const bottom = isPage ? window.innerHeight : Math.min(window.innerHeight, pane.bottom);
  const place = words.getBoundingClientRect();
  const first = Math.max(place.top, place.bottom - (bottom - top) * MOST_OF_SIGHT);
  const above = first - top - GAP_PX;
  const below = form.getBoundingClientRect().bottom - bottom + GAP_PX;
  const by = above < 0 ? above : Math.max(0, Math.min(above, below));
  scroller.scrollBy({ top: by, behavior: 'instant' });
}

/** Scrolls the page until a part of it that scrolls by itself is in sight down to its end. */
function showPane(pane: Element): void {
  const { top, bottom } = pane.getBoundingClientRect();
  const by = Math.min(top - GAP_PX, bottom - window.innerHeight);
  if (by > 0) window.scrollBy({ top: by, behavior: 'instant' });
}

function scrollerOf(element: HTMLElement): Element | null {
  for (let one = element.parentElement; one; one = one.parentElement) {
    if (one === document.body) break;
    if (/auto|scroll/.test(getComputedStyle(one).overflowY)) return one;
  }
  return document.scrollingElement;
}
