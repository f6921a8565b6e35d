import type { RefObject } from 'react';
import { scrollerOf, sightOf } from '@/components/coding/text/scroller';
import type { KeptPlace } from '@/lib/coding/kept-place';

type Frame = RefObject<HTMLElement | null>;
type Place = NonNullable<KeptPlace['seen']>;

/** Room for the name of the speaker, which stays at the upper edge of the text. */
const SPEAKER_PX = 48;

/** The first paragraph that is seen; null where the text is not shown. O(log paragraphs) looks. */
export function firstRowInSight({ current: frame }: Frame): Place | null {
  const rows = frame?.querySelectorAll<HTMLElement>('[data-row]');
  const first = rows?.[0];
  if (!rows || !first || first.offsetParent === null) return null;
  const top = sightOf(scrollerOf(first)).top + SPEAKER_PX;
  let low = 0;
  let high = rows.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.getBoundingClientRect().bottom ?? 0) > top) high = middle;
    else low = middle + 1;
  }
  const [contributionId = '', number] = rows[low]?.dataset.row?.split(' ') ?? [];
  return { contributionId, number: Number(number) };
}

/** Scrolls the text so that a paragraph stands first; nothing where it is the first of all. */
export function scrollToRow({ current: frame }: Frame, { contributionId, number }: Place): void {
  const row = frame?.querySelector<HTMLElement>(`[data-row="${contributionId} ${number}"]`);
  if (!row || row === frame?.querySelector('[data-row]')) return;
  const scroll = () => {
    if (row.offsetParent === null) return;
    const scroller = scrollerOf(row);
    const isPage = scroller === document.scrollingElement;
    const top = isPage ? 0 : scroller.getBoundingClientRect().top;
    const by = row.getBoundingClientRect().top - top - SPEAKER_PX;
    scroller.scrollBy({ top: by, behavior: 'instant' });
  };
  // Paragraphs that were never near have a guessed height: the second time they are drawn.
  requestAnimationFrame(() => {
    scroll();
    requestAnimationFrame(scroll);
  });
}
