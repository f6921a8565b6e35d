import Link from 'next/link';
import { RestorePerson } from '@/components/commentators/restore-person';
import { TakeApart } from '@/components/commentators/take-apart';
import classes from '@/components/library/library.module.css';
import type { DeletedCommentator } from '@/lib/commentators/deleted-data';
import { countOf } from '@/lib/words/format-count';
import { momentWords } from '@/lib/words/moment-words';

/** Commentators who were deleted or merged away, each with the way back. */
export function DeletedCommentators({ people }: { people: readonly DeletedCommentator[] }) {
  if (people.length === 0) return null;
  return (
    <section aria-labelledby="deleted-people">
      <h2 id="deleted-people">Commentators</h2>
      <ul className={classes.deleted}>
        {people.map((person) => (
          <li key={person.id}>
            <div>
              <b>{person.name}</b>
              <p className="soft small">
                {person.mergedInto === null ? (
                  <>Deleted on {momentWords(person.deletedAt)}</>
                ) : (
                  <>
                    Joined with{' '}
                    <Link href={`/commentators/${person.mergedInto.slug}`}>
                      {person.mergedInto.name}
                    </Link>{' '}
                    on {momentWords(person.deletedAt)}: when it is restored, what went over stays
                    there
                  </>
                )}
              </p>
              <p className="soft small">
                Comes back with {countOf(person.positions, 'position')}
                {person.debates.length === 0
                  ? ', in no debate'
                  : ` in ${person.debates.map((title) => `“${title}”`).join(', ')}`}
              </p>
            </div>
            {person.apart === null ? null : (
              <TakeApart id={person.id} name={person.name} whyNot={person.apart.whyNot} />
            )}
            <RestorePerson id={person.id} name={person.name} />
          </li>
        ))}
      </ul>
    </section>
  );
}
