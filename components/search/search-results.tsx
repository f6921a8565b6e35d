import Link from 'next/link';
import { MarkedText } from '@/components/ui/words/marked-text';
import { Words } from '@/components/ui/words/words';
import { type SearchKind, type SearchMatch, searchKindLabels } from '@/lib/search/document';
import { groupHits } from '@/lib/search/group-hits';
import { quotedIn } from '@/lib/search/quoted-in';
import { showMatch } from '@/lib/search/show-match';
import type { Findings } from '@/lib/search/stored/find-data';
import classes from './search.module.css';

/** Of each kind so many are shown before one kind is chosen. */
export const FIRST = 8;
/** A page of one kind. */
export const MOST = 300;

/** What was found by kind, each with the words that match and where they stand. */
export function SearchResults({
  findings: { found, counts, similar, similarCounts },
  kind: chosen,
  moreOf,
}: {
  findings: Findings;
  /** The kind that is chosen. */
  kind: SearchKind | null;
  /** The address that shows all of one kind. */
  moreOf: (kind: SearchKind) => string;
}) {
  const spelt = [...similarCounts]
    .filter(([kind]) => (chosen ?? kind) === kind)
    .reduce((sum, [, count]) => sum + count, 0);
  const groups = groupHits(found).map((group) => ({ ...group, all: counts.get(group.kind) ?? 0 }));
  return (
    <>
      {groups.map(({ kind, label, hits: of, all }) => (
        <section key={kind} className={classes.group} aria-labelledby={`found-${kind}`}>
          <h2 id={`found-${kind}`}>{label}</h2>
          <HitList matches={of} />
          {all > of.length ? (
            chosen === kind ? (
              <p className="small soft">
                The best {of.length} of {all}: add a word to find fewer.
              </p>
            ) : (
              <p className="small">
                <Link href={moreOf(kind)}>
                  All {all} {kind === 'text' ? 'passages' : label.toLowerCase()}
                </Link>
              </p>
            )
          ) : null}
        </section>
      ))}
      {similar.length > 0 ? (
        <section className={classes.group} aria-labelledby="found-similar">
          <h2 id="found-similar">Similar</h2>
          <p className="small soft">
            {spelt === 1 ? 'This has' : `These ${spelt} have`} a word that is spelt much like yours.
          </p>
          <HitList matches={similar} named />
          {spelt > similar.length ? (
            <p className="small soft">
              The closest {similar.length} of {spelt}.
            </p>
          ) : null}
        </section>
      ) : null}
    </>
  );
}

/** `named`: each says of which kind it is. */
function HitList({ matches, named = false }: { matches: SearchMatch[]; named?: boolean }) {
  return (
    <ul className={classes.list}>
      {matches.map(showMatch).map((hit) => {
        const spoken = hit.kind === 'quotation' || hit.kind === 'text';
        const context = [named ? searchKindLabels[hit.kind] : '', hit.context].filter(Boolean);
        return (
          <li key={hit.id}>
            <Link href={hit.href} className={spoken ? 'text' : undefined}>
              <Words as="span" language={hit.language} {...quotedIn(hit)}>
                <MarkedText parts={hit.title} />
              </Words>
            </Link>
            {hit.excerpt.length > 0 ? (
              <Words as="span" language={hit.language} className={classes.excerpt}>
                <MarkedText parts={hit.excerpt} />
              </Words>
            ) : null}
            {context.length > 0 ? (
              <span className={classes.context}>{context.join(' · ')}</span>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
