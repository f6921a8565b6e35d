import { Button } from '@mantine/core';
import type { Metadata } from 'next';
import Link from 'next/link';
import { connection } from 'next/server';
import classes from '@/components/library/library.module.css';
import { restoreDebateForm } from '@/lib/debates/actions';
import { listDeletedDebates } from '@/lib/debates/data';

export const metadata: Metadata = { title: 'Recently deleted' };

const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });

/** The deleted debates, each with the way back. */
export default async function DeletedPage() {
  await connection();
  const debates = await listDeletedDebates();
  return (
    <main id="main" className="page">
      <h1>Recently deleted</h1>
      {debates.length === 0 ? (
        <p style={{ margin: '1rem 0' }}>Nothing has been deleted.</p>
      ) : (
        <ul className={classes.deleted}>
          {debates.map((debate) => (
            <li key={debate.id}>
              <div>
                <b>{debate.title}</b>
                <p className="soft small">Deleted on {when.format(debate.deletedAt)}</p>
              </div>
              <form action={restoreDebateForm}>
                <input type="hidden" name="id" value={debate.id} />
                <Button type="submit" variant="default" aria-label={`Restore ${debate.title}`}>
                  Restore
                </Button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <p>
        <Link href="/">Back to the library</Link>
      </p>
    </main>
  );
}
