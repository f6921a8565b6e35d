'use client';

import { useSearchParams } from 'next/navigation';
import { carriedHref, type DebatePart } from '@/components/debates/view/carried-view';
import { HoverPrefetchLink } from '@/components/loading/hover-prefetch-link';
import { readingHref } from '@/components/readings/reading-href';
import classes from './debate-nav.module.css';

const PARTS: { part: DebatePart; label: string }[] = [
  { part: 'overview', label: 'Overview' },
  { part: 'compare', label: 'Compare' },
  { part: 'read', label: 'Read' },
  { part: 'figures', label: 'Figures' },
  { part: 'code', label: 'Code' },
  { part: 'propositions', label: 'Propositions' },
  { part: 'readings', label: 'Readings' },
];

type Props = {
  slug: string;
  current: DebatePart;
  /** The reading that the person works in: the screens for work stay in it. */
  reading?: { id: string; isReference: boolean };
};

/** The parts of one debate, the current one marked; the filters go along to those that have them. */
export function DebateNav({ slug, current, reading }: Props) {
  const search = useSearchParams().toString();
  return (
    <nav aria-label="This debate" className={`${classes.nav} no-print`}>
      {PARTS.map(({ part, label }) => (
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
