import { useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';

export type VisiblePart = {
  /** Places to draw, in order. */
  readonly places: readonly number[];
  /** Pixels that the places before and after them take. */
  readonly before: number;
  readonly after: number;
  readonly scrollTo: (place: number) => void;
  /** For the elements drawn, with `data-index`, so that their real size counts. */
  readonly measure: ((element: Element | null) => void) | undefined;
};

/**
 * Which of many rows (or columns) of a part that scrolls have to be drawn: all while they are few,
 * otherwise those in sight and some around them.
 */
export function useVisiblePart(options: {
  scroller: RefObject<HTMLElement | null>;
  count: number;
  /** About how large one is, in pixels. */
  size: number;
  /** From more than this many on only those in sight are drawn. */
  most: number;
  horizontal?: boolean;
  /** What lies over the near edge (a sticky header), in pixels. */
  covered?: number;
}): VisiblePart {
  const { scroller, count, size, most, horizontal = false, covered = 0 } = options;
  const large = count > most;
  const virtualizer = useVirtualizer({
    count,
    horizontal,
    enabled: large,
    overscan: 8,
    scrollPaddingStart: covered,
    getScrollElement: () => scroller.current,
    estimateSize: () => size,
    initialRect: { width: 1000, height: 640 },
  });
  if (!large) {
    const places = Array.from({ length: count }, (_, place) => place);
    return { places, before: 0, after: 0, scrollTo: () => {}, measure: undefined };
  }
  const items = virtualizer.getVirtualItems();
  return {
    places: items.map((item) => item.index),
    before: items[0]?.start ?? 0,
    after: virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0),
    scrollTo: (place) => virtualizer.scrollToIndex(place),
    measure: horizontal ? undefined : virtualizer.measureElement,
  };
}
