import { GAP_PX, scrollerOf, showPane, sightOf } from '@/components/coding/text/scroller';

/** How much of the height of what is in sight long words may take beside their form. */
const MOST_OF_SIGHT = 0.4;

/**
 * Scrolls so that a form which was just opened stands in sight together with the words that it is
 * about: the words first, then as much of the form as there is room for.
 *
 * @param words the place of the chosen words; of very long ones the end stays in sight
 */
export function scrollToForm(form: HTMLElement, words: Range | null): void {
  if (!words) {
    form.scrollIntoView({ block: 'nearest' });
    return;
  }
  const scroller = scrollerOf(form);
  showPane(scroller);
  const { top, bottom } = sightOf(scroller);
  const place = words.getBoundingClientRect();
  const first = Math.max(place.top, place.bottom - (bottom - top) * MOST_OF_SIGHT);
  const above = first - top - GAP_PX;
  const below = form.getBoundingClientRect().bottom - bottom + GAP_PX;
  const by = above < 0 ? above : Math.max(0, Math.min(above, below));
  scroller.scrollBy({ top: by, behavior: 'instant' });
}
