import Link from 'next/link';
import classes from '@/components/debates/share-view.module.css';
import { Words } from '@/components/ui/words/words';
import { addressOfSet } from '@/lib/view/sets/set-page';

/** So many are named; the others stand under Teach. */
const MOST = 4;

/** The class sets of a debate, each a row of the list of what a class is shown; nothing where there are none. */
export function SetLinks({
  slug,
  sets,
}: {
  slug: string;
  sets: readonly { readonly id: string; readonly name: string }[];
}) {
  return (
    <>
      {sets.slice(0, MOST).map(({ id, name }) => (
        <li key={id}>
          Class set <Words as="span">{`“${name}”`}</Words>, step by step:{' '}
          <ClassLinks
            of={`“${name}”`}
            projector={addressOfSet(slug, 'present', id)}
            paper={addressOfSet(slug, 'paper/questions', id)}
          />
        </li>
      ))}
      {sets.length > MOST ? (
        <li>
          <Link href={`/debates/${slug}/teach`}>All {sets.length} class sets</Link>
        </li>
      ) : null}
    </>
  );
}

/** The ways to a projector and to paper. */
export function ClassLinks({
  of,
  projector,
  paper,
}: {
  /** What they show, for who hears the links alone. */
  of: string;
  projector: string;
  paper: string;
}) {
  return (
    <span className={classes.ways}>
      <Link href={projector} aria-label={`Show on a projector: ${of}`}>
        Show on a projector
      </Link>
      {' · '}
      <Link href={paper} aria-label={`Paper for a class: ${of}`}>
        Paper for a class
      </Link>
    </span>
  );
}
