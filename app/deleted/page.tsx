import type { Metadata } from 'next';
import Link from 'next/link';
import { connection } from 'next/server';
import classes from '@/components/library/library.module.css';
import { RestoreForm } from '@/components/ui/restore-form';
import { restoreDebateForm } from '@/lib/debates/actions';
import { listDeletedDebates } from '@/lib/debates/data';
import { whoAsks } from '@/lib/door/who-asks';
import { momentWords } from '@/lib/words/moment-words';

export const metadata: Metadata = { title: 'Recently deleted' };

/** The deleted debates, each with the way back. */
export default async function DeletedPage() {
  await connection();
  const debates = await listDeletedDebates(await whoAsks());
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
                <p className="soft small">Deleted on {momentWords(debate.deletedAt)}</p>
              </div>
              <RestoreForm id={debate.id} name={debate.title} action={restoreDebateForm} />
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
