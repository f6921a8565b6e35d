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

/** Frames in which a paragraph that is far away is drawn. */
const PATIENCE = 30;

/**
 * Scrolls the text so that a paragraph stands first; nothing where it is the first of all. Where the keys
 * are at the next one, and a long paragraph would push that out of sight, that one stands first.
 */
export function scrollToRow(frame: Frame, place: Place, at: Place | null): void {
  const root = frame.current;
  const scroll = (row: HTMLElement, rows: readonly HTMLElement[]) => {
    if (row.offsetParent === null) return;
    const scroller = scrollerOf(row);
    const first = rows.indexOf(row);
    if (first > 0) scrollTo(row, scroller);
    const next = rows[first + 1];
    if (at === null || next?.dataset.row !== nameOf(at)) return;
    const isSeen = next.getBoundingClientRect().top + SPEAKER_PX <= sightOf(scroller).bottom;
    if (!isSeen) scrollTo(next, scroller);
  };
  const look = (left: number, times: number) => {
    const rows = [...(root?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const row = rows.find((one) => one.dataset.row === nameOf(place));
    if (row) scroll(row, rows);
    else {
      // What keeps its place is drawn when it is near.
      const kept = root && stretchOf(root, place);
      if (!kept || kept.offsetParent === null) return;
      scrollTo(kept, scrollerOf(kept));
    }
    // Paragraphs that were never near have a guessed height: the second time they are drawn.
    if (left > 0 && times > 0) requestAnimationFrame(() => look(left - 1, row ? times - 1 : times));
  };
  requestAnimationFrame(() => look(PATIENCE, 1));
}

function scrollTo(goal: HTMLElement, scroller: Element): void {
  const isPage = scroller === document.scrollingElement;
  const top = isPage ? 0 : scroller.getBoundingClientRect().top;
  const by = goal.getBoundingClientRect().top - top - SPEAKER_PX;
  scroller.scrollBy({ top: by, behavior: 'instant' });
}

/** The stretch of a long text that a paragraph stands in. */
function stretchOf(root: HTMLElement, { contributionId, number }: Place): HTMLElement | undefined {
  return [...root.querySelectorAll<HTMLElement>('[data-stretch]')].find((one) => {
    const [id, first, count] = one.dataset.stretch?.split(' ') ?? [];
    return (
      id === contributionId && number >= Number(first) && number < Number(first) + Number(count)
    );
  });
}

function nameOf({ contributionId, number }: Place): string {
  return `${contributionId} ${number}`;
}
