import { scrollerOf, showPane, sightOf } from '@/components/coding/text/scroller';

/** Room for what stands at the upper and lower edge of the text: the speaker, and the bar for the words. */
const ABOVE = 64;
const BELOW = 176;

/** Scrolls so that the end of a range is seen, and its beginning where there is room for both. */
export function scrollToRange(range: Range): void {
  const parent = range.startContainer.parentElement;
  // Words that are not shown, as on a phone beside the list, are nowhere.
  if (!parent || range.getClientRects().length === 0) return;
  const scroller = scrollerOf(parent);
  showPane(scroller);
  const sight = sightOf(scroller);
  const { top, bottom } = range.getBoundingClientRect();
  const over = top - sight.top - ABOVE;
  const under = bottom - (sight.bottom - BELOW);
  const by = under > 0 ? (over > 0 ? Math.min(under, over) : under) : Math.min(0, over);
  if (by !== 0) scroller.scrollBy({ top: by, behavior: 'instant' });
}
