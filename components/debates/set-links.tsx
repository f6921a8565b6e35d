import Link from 'next/link';
import classes from '@/components/debates/share-view.module.css';
import { Words } from '@/components/ui/words/words';

/** So many are named; the others stand under Teach. */
const MOST = 4;

/** The class sets of a debate on a projector and on paper, beside the view; nothing where there are none. */
export function SetLinks({
  slug,
  sets,
}: {
  slug: string;
  sets: readonly { readonly id: string; readonly name: string }[];
}) {
  if (sets.length === 0) return null;
  const page = (path: string, id: string) => `/debates/${slug}/${path}?set=${id}`;
  return (
    <ul className={classes.sets} aria-label="Class sets">
      {sets.slice(0, MOST).map(({ id, name }) => (
        <li key={id}>
          Class set <Words as="span">{`“${name}”`}</Words>:{' '}
          <Link href={page('present', id)} aria-label={`“${name}” on a projector`}>
            on a projector
          </Link>
          {' · '}
          <Link href={page('paper/questions', id)} aria-label={`“${name}” on paper`}>
            on paper
          </Link>
        </li>
      ))}
      {sets.length > MOST ? (
        <li>
          <Link href={`/debates/${slug}/teach`}>All {sets.length} class sets</Link>
        </li>
      ) : null}
    </ul>
  );
}
