import type { Metadata } from 'next';
import Link from 'next/link';
import { connection } from 'next/server';
import type { SearchParams } from 'nuqs/server';
import classes from '@/components/commentators/commentators.module.css';
import { ListSearch } from '@/components/ui/long-list/list-search';
import { Pager } from '@/components/ui/long-list/pager';
import { NOT_KNOWN, Words } from '@/components/ui/words/words';
import { listCommentators } from '@/lib/commentators/view-data';
import { whoAsks } from '@/lib/door/who-asks';
import { listHref, loadListState } from '@/lib/fields/list-state';
import { countOf } from '@/lib/words/format-count';

export const metadata: Metadata = { title: 'Commentators' };

type Props = { searchParams: Promise<SearchParams> };

/** Everyone who takes part in a debate, a page of them. */
export default async function CommentatorsPage({ searchParams }: Props) {
  await connection();
  const state = await loadListState(searchParams);
  const people = await listCommentators(await whoAsks(), state);
  return (
    <main id="main" className="page">
      <h1>Commentators</h1>
      {people.pages > 1 || state.q !== '' ? (
        <ListSearch action="/commentators" label="Look for a name" q={state.q} />
      ) : null}
      {people.all === 0 && state.q !== '' ? (
        <p role="status" style={{ marginTop: '1rem' }}>
          Nobody’s name holds “{state.q}”. <Link href="/commentators">Show everybody</Link>
        </p>
      ) : people.all === 0 ? (
        <p style={{ marginTop: '1rem' }}>
          Nobody yet. Commentators come with the debates in which they take part:{' '}
          <Link href="/import">import a text</Link>.
        </p>
      ) : (
        <ul className={classes.list}>
          {people.rows.map((person) => (
            <li key={person.id}>
              <h2>
                <Link href={`/commentators/${person.slug}`}>{person.name}</Link>
              </h2>
              {person.description === '' ? null : (
                <Words as="p" language={NOT_KNOWN} className="soft small">
                  {person.description}
                </Words>
              )}
              <p className="soft small">{countOf(person.positions, 'position')} in</p>
              <p className={classes.debates}>
                {person.debates.map((debate) => (
                  <Link key={debate.slug} href={`/debates/${debate.slug}`}>
                    <Words as="span" language={debate.language}>
                      {debate.title}
                    </Words>
                  </Link>
                ))}
                {person.moreDebates > 0 ? (
                  <Link href={`/commentators/${person.slug}`}>
                    and {countOf(person.moreDebates, 'more debate')}
                  </Link>
                ) : null}
              </p>
            </li>
          ))}
        </ul>
      )}
      <Pager
        of={people}
        rowsAre="commentators"
        hrefOf={(page) => listHref('/commentators', { ...state, page })}
      />
    </main>
  );
}
