import { noticesHeight } from '@/components/ui/notices-height';

/** Kept free around what is brought into sight. */
export const GAP_PX = 8;

/** What scrolls an element: the part of the page that does by itself, or the page. */
export function scrollerOf(element: Element): Element {
  for (let one = element.parentElement; one && one !== document.body; one = one.parentElement) {
    const isScrolled = one.scrollHeight > one.clientHeight;
    if (isScrolled && /auto|scroll/.test(getComputedStyle(one).overflowY)) return one;
  }
  return document.scrollingElement ?? document.documentElement;
}

/** What is seen of what a scroller shows, from the window's upper edge. */
export function sightOf(scroller: Element): { top: number; bottom: number } {
  const end = window.innerHeight - noticesHeight();
  if (scroller === document.scrollingElement) return { top: 0, bottom: end };
  const { top, bottom } = scroller.getBoundingClientRect();
  return { top: Math.max(0, top), bottom: Math.min(end, bottom) };
}

/** Scrolls the page until a part of it that scrolls by itself is in sight down to its end. */
export function showPane(scroller: Element): void {
  if (scroller === document.scrollingElement) return;
  const { top, bottom } = scroller.getBoundingClientRect();
  const by = Math.min(top - GAP_PX, bottom - window.innerHeight + noticesHeight());
  if (by > 0) window.scrollBy({ top: by, behavior: 'instant' });
}
