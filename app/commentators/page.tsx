import type { Metadata } from 'next';
import Link from 'next/link';
import { connection } from 'next/server';
import classes from '@/components/commentators/commentators.module.css';
import { NOT_KNOWN, Words } from '@/components/ui/words/words';
import { listCommentators } from '@/lib/commentators/view-data';
import { whoAsks } from '@/lib/door/who-asks';
import { countOf } from '@/lib/words/format-count';

export const metadata: Metadata = { title: 'Commentators' };

/** Everyone who takes part in a debate. */
export default async function CommentatorsPage() {
  await connection();
  const people = await listCommentators(await whoAsks());
  return (
    <main id="main" className="page">
      <h1>Commentators</h1>
      {people.length === 0 ? (
        <p style={{ marginTop: '1rem' }}>
          Nobody yet. Commentators come with the debates in which they take part:{' '}
          <Link href="/import">import a text</Link>.
        </p>
      ) : (
        <ul className={classes.list}>
          {people.map((person) => (
            <li key={person.id}>
              <h2>
                <Link href={`/commentators/${person.slug}`}>{person.name}</Link>
              </h2>
              {person.description === '' ? null : (
                <Words as="p" language={NOT_KNOWN} className="soft small">
                  {person.description}
                </Words>
              )}
              <p className="soft small">{countOf(person.positions, 'position')} in</p>
              <p className={classes.debates}>
                {person.debates.map((debate) => (
                  <Link key={debate.slug} href={`/debates/${debate.slug}`}>
                    <Words as="span" language={debate.language}>
                      {debate.title}
                    </Words>
                  </Link>
                ))}
              </p>
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}
