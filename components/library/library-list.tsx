import Link from 'next/link';
import { createSerializer } from 'nuqs/server';
import { DebateCard } from '@/components/library/debate-card';
import { LibraryFilters } from '@/components/library/library-filters';
import { KindsMeaning } from '@/components/ui/kinds/kinds-meaning';
import { listDebates } from '@/lib/debates/data';
import {
  filterLibrary,
  libraryOptions,
  loosenLibrary,
  toLibraryEntry,
} from '@/lib/debates/library';
import { type LibraryState, libraryParsers } from '@/lib/debates/library-state';
import { whoAsks } from '@/lib/door/who-asks';
import { getSearchIndex } from '@/lib/search/data';
import type { SearchMatch } from '@/lib/search/document';
import { partSimilar } from '@/lib/search/group-hits';
import { findMatches } from '@/lib/search/search-index';
import classes from './library.module.css';

const serialize = createSerializer(libraryParsers);

const FILTER_NAMES = {
  q: 'the search text',
  theme: 'the theme',
  who: 'the commentator',
  year: 'the year',
} as const;

/** The debates that pass the filters; where there are none, what to do about it. */
/** The library has debates of any size: the words are those of more than two. */
const MANY = 3;

export async function LibraryList({ state }: { state: LibraryState }) {
  const entries = (await listDebates(await whoAsks())).map(toLibraryEntry);
  if (entries.length === 0) return <EmptyLibrary />;
  const hits = state.q.trim() === '' ? null : await findHits(state.q);
  const found = hits && new Set(hits.keys());
  const shown = filterLibrary(entries, state, found);
  return (
    <>
      <LibraryFilters {...libraryOptions(entries)} />
      <p className={classes.count} role="status">
        {shown.length === entries.length
          ? `${entries.length} ${entries.length === 1 ? 'debate' : 'debates'}`
          : `${shown.length} of ${entries.length} debates`}
      </p>
      <div className={classes.barsNote}>
        <p>The bars count propositions by kind.</p>
        <KindsMeaning commentators={MANY} />
      </div>
      {shown.length === 0 ? (
        <NothingFound state={state} loosen={loosenLibrary(entries, state, found)} />
      ) : (
        <ul className={classes.cards}>
          {shown.map((entry) => (
            <DebateCard key={entry.id} entry={entry} hits={hits?.get(entry.id) ?? []} />
          ))}
        </ul>
      )}
    </>
  );
}

/** What the search text finds, by debate. */
async function findHits(query: string): Promise<Map<string, SearchMatch[]>> {
  const byDebate = new Map<string, SearchMatch[]>();
  for (const match of partSimilar(findMatches(await getSearchIndex(await whoAsks()), query))
    .found) {
    for (const id of match.found.debateIds) {
      const of = byDebate.get(id);
      if (of) of.push(match);
      else byDebate.set(id, [match]);
    }
  }
  return byDebate;
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

function NothingFound({
  state,
  loosen,
}: {
  state: LibraryState;
  loosen: ReturnType<typeof loosenLibrary>;
}) {
  return (
    <section className={classes.empty}>
      <h2>No debate passes all of these filters</h2>
      <ul>
        {loosen.map(({ filter, count }) => (
          <li key={filter}>
            <Link href={serialize('/', { ...state, [filter]: null })}>
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
