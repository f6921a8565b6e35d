import { TakeApart } from '@/components/commentators/take-apart';
import classes from '@/components/library/library.module.css';
import type { MergedAway } from '@/lib/commentators/take-apart-data';
import { momentWords } from '@/lib/words/moment-words';

/** Who was joined with a commentator, each with the way to take the two apart again. */
export function MergedAwayList({ people }: { people: readonly MergedAway[] }) {
  if (people.length === 0) return null;
  return (
    <section aria-labelledby="merged-away">
      <h2 id="merged-away">Joined with this commentator</h2>
      <ul className={classes.deleted}>
        {people.map(({ id, name, mergedAt, whyNot }) => (
          <li key={id}>
            <div>
              <b>{name}</b>
              <p className="soft small">Joined on {momentWords(mergedAt)}</p>
            </div>
            <TakeApart id={id} name={name} whyNot={whyNot} />
          </li>
        ))}
      </ul>
    </section>
  );
}
