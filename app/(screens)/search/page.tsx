import type { Metadata } from 'next';
import Link from 'next/link';
import { connection } from 'next/server';
import { createLoader, createSerializer, parseAsString, parseAsStringLiteral } from 'nuqs/server';
import classes from '@/components/search/search.module.css';
import { SearchField } from '@/components/search/search-field';
import { FIRST, MOST, SearchResults } from '@/components/search/search-results';
import { whoAsks } from '@/lib/door/who-asks';
import { listCodedIndependently } from '@/lib/readings/independent-data';
import { findInLibrary } from '@/lib/search/data';
import { searchKindLabels, searchKinds, searchLimitWords } from '@/lib/search/document';
import { beginningOf } from '@/lib/text/beginning-of';

const parsers = {
  q: parseAsString.withDefault(''),
  kind: parseAsStringLiteral(searchKinds),
  quotations: parseAsStringLiteral(['all']),
};
const load = createLoader(parsers);
const serialize = createSerializer(parsers);

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { q } = await load(searchParams);
  return { title: q === '' ? 'Search' : `Search: ${beginningOf(q, 80)}` };
}

/** Everything that a search text finds: debates, propositions, words, people, themes. */
export default async function SearchPage({ searchParams }: Props) {
  await connection();
  const { q, kind, quotations } = await load(searchParams);
  const actor = await whoAsks();
  const most = { ofAKind: kind === null ? FIRST : MOST, similar: FIRST, kind };
  const apart = quotations === 'all' ? [] : (await listCodedIndependently(actor)).keys();
  const findings = await findInLibrary(actor, q, most, { withoutQuotationsOf: apart });
  const { counts, limit } = findings;
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return (
    <main id="main" className="page">
      <h1>Search</h1>
      <SearchField />
      {q.trim() === '' ? (
        <p className="soft">
          Words of a title, a proposition, a quotation, a text, a name or a theme. A letter or two
          may be wrong. From any page, Ctrl K or ⌘ K opens the search.
        </p>
      ) : (
        <>
          <p role="status">
            {all === 0
              ? `Nothing is found for “${q}”. Try fewer words, or other ones.`
              : `${all} found`}
          </p>
          {limit === null ? null : (
            <p className="small">
              {searchLimitWords[limit]}
              {limit === 'building' ? ' Load the page again for all of it.' : ''}
            </p>
          )}
          {findings.isPart ? (
            <p className="small">
              Quotations of a debate that you code in a reading of your own are left out: they show
              what others coded.{' '}
              <Link href={serialize('/search', { q, kind, quotations: 'all' })}>
                Show them this once
              </Link>
            </p>
          ) : null}
          {all > 0 ? (
            <ul className={classes.kinds} aria-label="Kinds">
              <li>
                <Link
                  href={serialize('/search', { q, quotations })}
                  aria-current={kind === null || undefined}
                >
                  All ({all})
                </Link>
              </li>
              {searchKinds.map((name) =>
                (counts.get(name) ?? 0) === 0 ? null : (
                  <li key={name}>
                    <Link
                      href={serialize('/search', { q, quotations, kind: name })}
                      aria-current={kind === name || undefined}
                    >
                      {searchKindLabels[name]} ({counts.get(name)})
                    </Link>
                  </li>
                ),
              )}
            </ul>
          ) : null}
          {all > 0 && kind !== null && (counts.get(kind) ?? 0) === 0 ? (
            <p>Nothing of this kind is found.</p>
          ) : null}
          <SearchResults
            findings={findings}
            kind={kind}
            moreOf={(name) => serialize('/search', { q, quotations, kind: name })}
          />
        </>
      )}
    </main>
  );
}
