import Link from 'next/link';
import { DebateCards } from '@/components/library/debate-cards';
import { LibraryFilters } from '@/components/library/library-filters';
import { KindsMeaning } from '@/components/ui/kinds/kinds-meaning';
import { Pager } from '@/components/ui/long-list/pager';
import { listChosen } from '@/lib/debates/choices-data';
import { type LibraryState, libraryHref, WHOLE_LIBRARY } from '@/lib/debates/library-address';
import { cardOf, SHOWN_HITS } from '@/lib/debates/library-card';
import { getLibraryPage, type LibraryPage } from '@/lib/debates/library-data';
import { whoAsks } from '@/lib/door/who-asks';
import { findDebates } from '@/lib/search/data';
import { searchLimitWords } from '@/lib/search/document';
import { countOf, formatCount } from '@/lib/words/format-count';
import classes from './library.module.css';

const FILTER_NAMES = {
  q: 'the search text',
  theme: 'the theme',
  who: 'the commentator',
  year: 'the year',
} as const;

/** The library has debates of any size: the words are those of more than two. */
const MANY = 3;

/** The debates that pass the filters, a page of them; where there are none, what to do about it. */
export async function LibraryList({ state }: { state: LibraryState }) {
  const actor = await whoAsks();
  const found = state.q.trim() === '' ? null : await findDebates(actor, state.q);
  const [page, themes, commentators] = await Promise.all([
    getLibraryPage(actor, state, found && new Set(found.debateIds)),
    listChosen(actor, 'theme', state.theme),
    listChosen(actor, 'who', state.who),
  ]);
  if (page.debates === 0) return <EmptyLibrary />;
  const ids = page.rows.map(({ id }) => id);
  const within = await found?.findWithin(ids, SHOWN_HITS);
  return (
    <>
      <LibraryFilters
        state={state}
        themes={themes}
        commentators={commentators}
        years={page.years}
      />
      <p className={classes.count} role="status">
        {page.all === page.debates
          ? countOf(page.debates, 'debate')
          : `${formatCount(page.all)} of ${formatCount(page.debates)} debates`}
      </p>
      {found?.limit ? <p className={classes.barsNote}>{searchLimitWords[found.limit]}</p> : null}
      <div className={classes.barsNote}>
        <p>The bars count propositions by kind.</p>
        <KindsMeaning commentators={MANY} />
      </div>
      {page.all === 0 ? (
        <NothingFound state={state} loosen={page.loosen} />
      ) : (
        <DebateCards cards={page.rows.map((entry) => cardOf(entry, within?.get(entry.id)))} />
      )}
      <Pager of={page} rowsAre="debates" hrefOf={(page) => libraryHref({ ...state, page })} />
    </>
  );
}

function EmptyLibrary() {
  return (
    <section className={classes.empty}>
      <h2>No debates yet</h2>
      <p>
        A debate begins with a text in which several people answer one question: a panel, a
        transcript, a set of op-eds. Paste it or drop a file, see how it is parted among the
        speakers, and confirm.
      </p>
      <p>
        <Link href="/import">Import a text</Link>
      </p>
      <p className="small">
        Deleted something by mistake? It is among the <Link href="/deleted">recently deleted</Link>.
      </p>
    </section>
  );
}

function NothingFound({ state, loosen }: { state: LibraryState; loosen: LibraryPage['loosen'] }) {
  return (
    <section className={classes.empty}>
      <h2>No debate passes all of these filters</h2>
      <ul>
        {loosen.map(({ filter, count }) => (
          <li key={filter}>
            <Link href={libraryHref({ ...state, page: 1, [filter]: WHOLE_LIBRARY[filter] })}>
              Without {FILTER_NAMES[filter]}
            </Link>{' '}
            there {count === 1 ? 'is 1 debate' : `are ${count} debates`}.
          </li>
        ))}
        <li>
          <Link href="/">Remove all filters</Link>
        </li>
      </ul>
    </section>
  );
}
