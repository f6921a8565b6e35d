import Link from 'next/link';
import type { SearchParams } from 'nuqs/server';
import { Suspense } from 'react';
import classes from '@/components/library/library.module.css';
import { LibraryList } from '@/components/library/library-list';
import { LibrarySkeleton } from '@/components/library/library-skeleton';
import { loadLibraryState } from '@/lib/debates/library-state';
import { may } from '@/lib/door/actor';
import { whoAsks } from '@/lib/door/who-asks';

/** The library: all debates. */
export default async function LibraryPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const actor = await whoAsks();
  const state = await loadLibraryState(searchParams);
  return (
    <main id="main" className="page">
      <div className={classes.top}>
        <h1>Library</h1>
        <p className={classes.lead}>
          Where commentators agree, where they differ, and on whose words that rests.
        </p>
      </div>
      <Suspense fallback={<LibrarySkeleton />}>
        <LibraryList state={state} />
      </Suspense>
      <p className={classes.foot}>
        <Link href="/deleted">Recently deleted</Link>
        {may(actor, 'keep') ? (
          <>
            {' '}
            · <Link href="/keep">Keep and restore</Link> ·{' '}
            <a href="/archive" download>
              Download the library
            </a>
          </>
        ) : null}
      </p>
    </main>
  );
}
