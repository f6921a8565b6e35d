import Link from 'next/link';
import classes from './debate-nav.module.css';

export type DebatePart = 'overview' | 'compare' | 'read' | 'code' | 'propositions' | 'readings';

const PARTS: { part: DebatePart; label: string; path: string }[] = [
  { part: 'overview', label: 'Overview', path: '' },
  { part: 'compare', label: 'Compare', path: '/compare' },
  { part: 'read', label: 'Read', path: '/read' },
  { part: 'code', label: 'Code', path: '/code' },
  { part: 'propositions', label: 'Propositions', path: '/propositions' },
  { part: 'readings', label: 'Readings', path: '/readings' },
];

/** The parts of one debate, the current one marked. */
export function DebateNav({ slug, current }: { slug: string; current: DebatePart }) {
  return (
    <nav aria-label="This debate" className={`${classes.nav} no-print`}>
      {PARTS.map(({ part, label, path }) => (
        <Link
          key={part}
          href={`/debates/${slug}${path}`}
          aria-current={part === current ? 'page' : undefined}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
