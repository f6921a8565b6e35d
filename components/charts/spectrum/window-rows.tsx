'use client';

import { useWindowVirtualizer, windowScroll } from '@tanstack/react-virtual';
import {
  type ReactNode,
  type Ref,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { SpectrumItem } from '@/components/charts/spectrum/spectrum-items';

/** Brings a row of the list into the middle of the window, drawn or not. */
export type WindowRowsHandle = { bringIntoView: (place: number) => void };

/**
 * The rows of a long list; only those in sight are in the page, which itself scrolls. Loaded where
 * a list is long.
 */
export function WindowRows({
  items,
  render,
  ref,
}: {
  items: readonly SpectrumItem[];
  render: (item: SpectrumItem) => ReactNode;
  ref?: Ref<WindowRowsHandle>;
}) {
  const [margin, setMargin] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const measure = () => {
      const top = (list.current?.getBoundingClientRect().top ?? 0) + window.scrollY;
      setMargin((known) => (Math.abs(known - top) > 1 ? top : known));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);
  const stands = useRef(false);
  const virtualizer = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => 56,
    overscan: 10,
    scrollMargin: margin,
    initialRect: { width: 1200, height: 1400 },
    getItemKey: (index) => items[index]?.key ?? index,
    // The reader may have scrolled before the page is hydrated. The first rows drawn are those the
    // server sent all the same, the page is not scrolled to them, and the right ones follow.
    initialOffset: 0,
    scrollToFn: (offset, options, instance) => {
      if (stands.current) windowScroll(offset, options, instance);
    },
  });
  useLayoutEffect(() => {
    stands.current = true;
    if (window.scrollY > 0) window.dispatchEvent(new Event('scroll'));
  }, []);
  useImperativeHandle(
    ref,
    () => ({ bringIntoView: (place) => virtualizer.scrollToIndex(place, { align: 'center' }) }),
    [virtualizer],
  );
  return (
    <div ref={list} style={{ position: 'relative', height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map((entry) => {
        const item = items[entry.index];
        return item ? (
          <div
            key={entry.key}
            ref={virtualizer.measureElement}
            data-index={entry.index}
            style={{
              position: 'absolute',
              insetInline: 0,
              top: 0,
              transform: `translateY(${entry.start - margin}px)`,
            }}
          >
            {render(item)}
          </div>
        ) : null;
      })}
    </div>
  );
}
