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

/**
 * Scrolls the text so that a paragraph stands first; nothing where it is the first of all. Where the keys
 * are at the next one, and a long paragraph would push that out of sight, that one stands first.
 */
export function scrollToRow({ current: frame }: Frame, place: Place, at: Place | null): void {
  const rows = [...(frame?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const first = rows.findIndex((one) => one.dataset.row === nameOf(place));
  const row = rows[first];
  if (!row) return;
  const scrollTo = (goal: HTMLElement, scroller: Element) => {
    const isPage = scroller === document.scrollingElement;
    const top = isPage ? 0 : scroller.getBoundingClientRect().top;
    const by = goal.getBoundingClientRect().top - top - SPEAKER_PX;
    scroller.scrollBy({ top: by, behavior: 'instant' });
  };
  const next = rows[first + 1];
  const isAtNext = at !== null && next?.dataset.row === nameOf(at);
  const scroll = () => {
    if (row.offsetParent === null) return;
    const scroller = scrollerOf(row);
    if (first > 0) scrollTo(row, scroller);
    if (!isAtNext || !next) return;
    const isSeen = next.getBoundingClientRect().top + SPEAKER_PX <= sightOf(scroller).bottom;
    if (!isSeen) scrollTo(next, scroller);
  };
  // Paragraphs that were never near have a guessed height: the second time they are drawn.
  requestAnimationFrame(() => {
    scroll();
    requestAnimationFrame(scroll);
  });
}

function nameOf({ contributionId, number }: Place): string {
  return `${contributionId} ${number}`;
}
