import type { Metadata } from 'next';
import Link from 'next/link';
import { connection } from 'next/server';
import { DeletedCommentators } from '@/components/commentators/deleted-commentators';
import classes from '@/components/library/library.module.css';
import { RemovedList } from '@/components/library/removed-list';
import { RestoreForm } from '@/components/ui/restore-form';
import { Words } from '@/components/ui/words/words';
import { listDeletedCommentators } from '@/lib/commentators/deleted-data';
import { restoreDebateForm } from '@/lib/debates/actions';
import { listDeletedDebates } from '@/lib/debates/data';
import { whoAsks } from '@/lib/door/who-asks';
import { listRemovedInLibrary } from '@/lib/positions/removed-data';
import { listCodedIndependently } from '@/lib/readings/independent-data';
import { momentWords } from '@/lib/words/moment-words';

export const metadata: Metadata = { title: 'Recently deleted' };

/** Debates, commentators and positions that were deleted or merged away, each with the way back. */
export default async function DeletedPage() {
  await connection();
  const actor = await whoAsks();
  const [debates, people, positions, coded] = await Promise.all([
    listDeletedDebates(actor),
    listDeletedCommentators(actor),
    listRemovedInLibrary(actor),
    listCodedIndependently(actor),
  ]);
  // Who codes a debate on their own is not shown what others took away there.
  const removed = positions.filter(({ debate, reading }) => {
    const own = coded.get(debate.id);
    return own === undefined || own.reading.id === reading.id;
  });
  return (
    <main id="main" className="page">
      <h1>Recently deleted</h1>
      {debates.length + people.length + positions.length === 0 ? (
        <p style={{ margin: '1rem 0' }}>Nothing has been deleted.</p>
      ) : null}
      {debates.length === 0 ? null : (
        <ul className={classes.deleted}>
          {debates.map((debate) => (
            <li key={debate.id}>
              <div>
                <Words as="b" language={debate.language}>
                  {debate.title}
                </Words>
                <p className="soft small">Deleted on {momentWords(debate.deletedAt)}</p>
              </div>
              <RestoreForm id={debate.id} name={debate.title} action={restoreDebateForm} />
            </li>
          ))}
        </ul>
      )}
      <DeletedCommentators people={people} />
      <RemovedList removed={removed} apart={positions.length - removed.length} />
      <p>
        <Link href="/">Back to the library</Link>
      </p>
    </main>
  );
}
