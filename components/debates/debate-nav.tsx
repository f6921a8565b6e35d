import { HoverPrefetchLink } from '@/components/loading/hover-prefetch-link';
import { readingHref } from '@/components/readings/reading-href';
import classes from './debate-nav.module.css';

export type DebatePart =
  | 'overview'
  | 'compare'
  | 'read'
  | 'figures'
  | 'code'
  | 'propositions'
  | 'readings';

const PARTS: { part: DebatePart; label: string; path: string }[] = [
  { part: 'overview', label: 'Overview', path: '' },
  { part: 'compare', label: 'Compare', path: '/compare' },
  { part: 'read', label: 'Read', path: '/read' },
  { part: 'figures', label: 'Figures', path: '/figures' },
  { part: 'code', label: 'Code', path: '/code' },
  { part: 'propositions', label: 'Propositions', path: '/propositions' },
  { part: 'readings', label: 'Readings', path: '/readings' },
];

type Props = {
  slug: string;
  current: DebatePart;
  /** The reading that the person works in: the screens for work stay in it. */
  reading?: { id: string; isReference: boolean };
};

/** The parts of one debate, the current one marked. */
export function DebateNav({ slug, current, reading }: Props) {
  return (
    <nav aria-label="This debate" className={`${classes.nav} no-print`}>
      {PARTS.map(({ part, label, path }) => (
        <HoverPrefetchLink
          key={part}
          href={
            reading && (part === 'code' || part === 'propositions')
              ? readingHref(slug, part, reading)
              : `/debates/${slug}${path}`
          }
          aria-current={part === current ? 'page' : undefined}
        >
          {label}
        </HoverPrefetchLink>
      ))}
    </nav>
  );
}
