import Link from 'next/link';
import { RestoreForm } from '@/components/ui/restore-form';
import { Words } from '@/components/ui/words/words';
import { bringBackForm } from '@/lib/positions/removed-actions';
import type { RemovedInLibrary } from '@/lib/positions/removed-data';
import { countOf } from '@/lib/words/format-count';
import { momentWords } from '@/lib/words/moment-words';
import { stanceWords } from '@/lib/words/stance-words';
import classes from './library.module.css';

type Props = {
  removed: readonly RemovedInLibrary[];
  /** How many are not shown, because this browser codes their debate without a look at them. */
  apart: number;
};

/** Positions that were taken away, of all readings, each with the way back. */
export function RemovedList({ removed, apart }: Props) {
  if (removed.length + apart === 0) return null;
  return (
    <section aria-labelledby="removed-positions">
      <h2 id="removed-positions">Removed positions</h2>
      {apart > 0 ? (
        <p className="small soft">
          {countOf(apart, 'position')} of other readings{' '}
          {apart === 1 ? 'is not shown' : 'are not shown'}, as long as you code on your own.
        </p>
      ) : null}
      <ul className={classes.deleted}>
        {removed.map((one) => (
          <li key={one.id}>
            <div className={classes.deletedWords}>
              <Words as="p" language={one.debate.language}>
                {one.proposition}
              </Words>
              <p className="small">
                <b>{one.commentator}</b>, {stanceWords(one.stance)}
              </p>
              <p className="soft small">
                {one.reading.name},{' '}
                <Link href={`/debates/${one.debate.slug}/code?reading=${one.reading.id}`}>
                  <Words as="span" language={one.debate.language}>
                    {one.debate.title}
                  </Words>
                </Link>
                ; removed{one.by === '' ? '' : ` by ${one.by}`} on {momentWords(one.removedAt)}
              </p>
            </div>
            <RestoreForm
              id={one.id}
              name={`the position of ${one.commentator} on “${one.proposition}”`}
              action={bringBackForm}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
