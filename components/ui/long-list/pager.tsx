import Link from 'next/link';
import { LinkPending } from '@/components/loading/link-pending';
import type { PageOf } from '@/lib/fields/page-of';
import { formatCount } from '@/lib/words/format-count';
import classes from './pager.module.css';

/** So many pages beside the current one have a link of their own. */
const BESIDE = 2;

/**
 * The pages of a long list: which rows stand here, and links to the other pages. Nothing where all is
 * on one page.
 */
export function Pager({
  of: { page, pages, first, rows, all },
  rowsAre,
  hrefOf,
}: {
  of: PageOf<unknown>;
  /** What the rows are, in the plural: "debates". */
  rowsAre: string;
  hrefOf: (page: number) => string;
}) {
  if (pages === 1) return null;
  const near = Array.from({ length: pages }, (_, at) => at + 1).filter(
    (number) => number === 1 || number === pages || Math.abs(number - page) <= BESIDE,
  );
  return (
    <nav className={classes.pager} aria-label={`Pages of ${rowsAre}`}>
      <span className="soft">
        {formatCount(first)} to {formatCount(first + rows.length - 1)} of {formatCount(all)}
      </span>
      {page > 1 ? (
        <Link href={hrefOf(page - 1)} rel="prev">
          Previous page
          <LinkPending />
        </Link>
      ) : null}
      {near.map((number, at) => (
        <span key={number}>
          {number - (near[at - 1] ?? 0) > 1 ? <span aria-hidden="true">…</span> : null}
          <Link
            href={hrefOf(number)}
            aria-label={`Page ${number}`}
            aria-current={number === page ? 'page' : undefined}
          >
            {number}
            <LinkPending />
          </Link>
        </span>
      ))}
      {page < pages ? (
        <Link href={hrefOf(page + 1)} rel="next">
          Next page
          <LinkPending />
        </Link>
      ) : null}
    </nav>
  );
}
