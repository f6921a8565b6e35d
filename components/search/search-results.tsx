import Link from 'next/link';
import { MarkedText } from '@/components/ui/marked-text';
import type { SearchHit, SearchKind } from '@/lib/search/document';
import { groupHits } from '@/lib/search/group-hits';
import classes from './search.module.css';

/** Of each kind so many are shown before one kind is chosen. */
const FIRST = 8;
/** A page of one kind. */
const MOST = 300;

/** Hits by kind, each with the words that match and where they stand. */
export function SearchResults({
  hits,
  moreOf,
  whole,
}: {
  hits: readonly SearchHit[];
  /** The address that shows all of one kind. */
  moreOf: (kind: SearchKind) => string;
  whole: boolean;
}) {
  const most = whole ? MOST : FIRST;
  return groupHits(hits).map(({ kind, label, hits: of }) => (
    <section key={kind} className={classes.group} aria-labelledby={`found-${kind}`}>
      <h2 id={`found-${kind}`}>{label}</h2>
      <ul className={classes.list}>
        {of.slice(0, most).map((hit) => (
          <li key={hit.id}>
            <Link href={hit.href} className={kind === 'quotation' ? 'text' : undefined}>
              <MarkedText parts={hit.title} />
            </Link>
            {hit.excerpt.length > 0 ? (
              <span className={classes.excerpt}>
                <MarkedText parts={hit.excerpt} />
              </span>
            ) : null}
            {hit.context === '' ? null : <span className={classes.context}>{hit.context}</span>}
          </li>
        ))}
      </ul>
      {of.length > most ? (
        whole ? (
          <p className="small soft">
            The best {MOST} of {of.length}: add a word to find fewer.
          </p>
        ) : (
          <p className="small">
            <Link href={moreOf(kind)}>
              All {of.length} {label.toLowerCase()}
            </Link>
          </p>
        )
      ) : null}
    </section>
  ));
}
