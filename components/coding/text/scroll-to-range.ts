/** Room for what stands at the upper and lower edge of the text: the speaker, and the bar for the words. */
const ABOVE = 64;
const BELOW = 176;

/** Scrolls so that the end of a range is seen, and its beginning where there is room for both. */
export function scrollToRange(range: Range): void {
  const parent = range.startContainer.parentElement;
  if (!parent) return;
  const scroller = scrollerOf(parent);
  const isPage = scroller === document.scrollingElement;
  const frame = isPage ? { top: 0, bottom: window.innerHeight } : scroller.getBoundingClientRect();
  const { top, bottom } = range.getBoundingClientRect();
  const over = top - frame.top - ABOVE;
  const under = bottom - (frame.bottom - BELOW);
  if (under > 0) scroller.scrollBy({ top: over > 0 ? Math.min(under, over) : under });
  else if (over < 0) scroller.scrollBy({ top: over });
}

function scrollerOf(element: Element): Element {
  for (let one: Element | null = element; one; one = one.parentElement) {
    const isScrolled = one.scrollHeight > one.clientHeight;
    if (isScrolled && /auto|scroll/.test(getComputedStyle(one).overflowY)) return one;
  }
  return document.scrollingElement ?? document.documentElement;
}
