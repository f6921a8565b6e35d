import { type RefObject, useLayoutEffect, useState } from 'react';

/** Pixels that stay free between the card and what it leaves in sight. */
const GAP = 12;

/**
 * At which end of the window the card stands so that it leaves the chosen words and the note beside
 * them in sight: below, unless one of them lies there and the upper end is free. Where both ends
 * would cover them, the text moves up a little; so it does on a phone, where the card is a sheet below.
 *
 * @param text what holds words and notes
 * @param chosen changes with what is chosen; undefined while nothing is
 */
export function useCardAside(
  card: RefObject<HTMLElement | null>,
  text: RefObject<HTMLElement | null>,
  chosen: string | undefined,
): 'below' | 'above' {
  const [side, setSide] = useState<'below' | 'above'>('below');
  useLayoutEffect(() => {
    const own = card.current;
    if (!own || chosen === undefined) return;
    const active = [...(text.current?.querySelectorAll('[data-active="true"]') ?? [])];
    const words = active.find((part) => part.matches('[role="button"]'));
    words?.scrollIntoView({ block: 'nearest' });
    const { left, right, height } = own.getBoundingClientRect();
    const edge = Number.parseFloat(getComputedStyle(own).getPropertyValue('--edge')) || 0;
    const boxes = active
      .flatMap((part) => [...part.getClientRects()])
      .filter((box) => box.right > left && box.left < right);
    const start = window.innerHeight - edge - height - GAP;
    const below = boxes.filter((box) => box.bottom > start && box.top < window.innerHeight);
    const free = !boxes.some((box) => box.top < edge + height + GAP && box.bottom > 0);
    setSide(below.length > 0 && free ? 'above' : 'below');
    if (below.length === 0 || free) return;
    const by = Math.max(...below.map((box) => box.bottom)) - start;
    const room = words?.getBoundingClientRect().top ?? 0;
    if (by < room - edge) window.scrollBy({ top: by, behavior: 'instant' });
  }, [card, text, chosen]);
  return side;
}
