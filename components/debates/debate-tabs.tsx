'use client';

import { useSearchParams } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { carriedHref, type DebatePart } from '@/components/debates/view/carried-view';
import { HoverPrefetchLink } from '@/components/loading/hover-prefetch-link';
import { readingHref } from '@/components/readings/reading-href';
import classes from './debate-nav.module.css';

export type DebateTabsProps = {
  slug: string;
  current: DebatePart;
  /** The reading that the person works in: the screens for work stay in it. */
  reading?: { id: string; isReference: boolean };
};

/** Parts of one debate, the current one marked; the filters go along to those that have them. */
export function DebateTabs({
  slug,
  current,
  reading,
  parts,
}: DebateTabsProps & { parts: readonly { part: DebatePart; label: string }[] }) {
  const search = useSearchParams().toString();
  const row = useRef<HTMLElement>(null);
  // `scroll-initial-target` does it before hydration, where a browser has it.
  useEffect(() => bringCurrentIntoRow(row.current), []);
  return (
    <nav ref={row} aria-label="This debate" className={`${classes.nav} no-print`}>
      {parts.map(({ part, label }) => (
        <HoverPrefetchLink
          key={part}
          href={
            reading && (part === 'code' || part === 'propositions')
              ? readingHref(slug, part, reading)
              : carriedHref(slug, { from: current, to: part, search })
          }
          aria-current={part === current ? 'page' : undefined}
        >
          {label}
        </HoverPrefetchLink>
      ))}
    </nav>
  );
}

/** What stays free beside the current tab, in pixels: the next one shows that there is more. */
const EDGE = 16;

/** Scrolls the row of tabs, and nothing else, until the current one is seen whole. */
function bringCurrentIntoRow(row: HTMLElement | null): void {
  const tab = row?.querySelector('[aria-current="page"]');
  if (!row || !tab) return;
  const [seen, own] = [row.getBoundingClientRect(), tab.getBoundingClientRect()];
  const before = Math.min(0, own.left - EDGE - seen.left);
  row.scrollLeft += before < 0 ? before : Math.max(0, own.right + EDGE - seen.right);
}
