import type { Metadata } from 'next';
import Link from 'next/link';
import { connection } from 'next/server';
import { Suspense } from 'react';
import { BackupsSection } from '@/components/keep/backups-section';
import { CheckLibrary } from '@/components/keep/check-library';
import classes from '@/components/keep/keep.module.css';
import { RestoreFile } from '@/components/keep/restore-file';
import { NotForRole } from '@/components/shell/not-for-role';
import { sayContents } from '@/lib/backups/backup-words';
import { may } from '@/lib/door/actor';
import { whoAsks } from '@/lib/door/who-asks';
import { countLibrary, whereKept } from '@/lib/keep/keep-data';

export const metadata: Metadata = { title: 'Keep and restore' };

/** The backups of the library: made, taken away, restored; and whether the library is sound. */
export default async function KeepPage() {
  await connection();
  const actor = await whoAsks();
  if (!may(actor, 'keep')) return <NotForRole actor={actor} />;
  const now = sayContents(await countLibrary(actor));
  return (
    <main id="main" className="page">
      <h1>Keep and restore</h1>
      <p className={classes.lead}>
        The library holds {now}. It lies in{' '}
        <code className={classes.path}>{whereKept(actor).folder}</code>
      </p>
      <Suspense fallback={<div className={`${classes.section} ${classes.waiting}`} />}>
        <BackupsSection now={now} />
      </Suspense>
      <section className={classes.section} aria-labelledby="file-heading">
        <h2 id="file-heading">Restore from a file</h2>
        <RestoreFile now={now} />
      </section>
      <section className={classes.section} aria-labelledby="archive-heading">
        <h2 id="archive-heading">The library as an archive</h2>
        <p>
          <a href="/archive" download>
            Download the library
          </a>{' '}
          as one file that any Counterpoint reads: all that people entered, with histories and what
          was deleted. Demonstration debates that nobody has changed are left out.{' '}
          <Link href="/import">Import</Link> brings it in.
        </p>
      </section>
      <section className={classes.section} aria-labelledby="check-heading">
        <h2 id="check-heading">Check</h2>
        <p>
          Looks whether the library and each backup are undamaged: that all of them can be read,
          that nothing in them refers to something missing, and that each position fits its history.
        </p>
        <CheckLibrary />
      </section>
      <p className={classes.section}>
        <Link href="/">Back to the library</Link>
      </p>
    </main>
  );
}
