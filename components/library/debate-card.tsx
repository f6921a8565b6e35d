'use client';

import Link from 'next/link';
import { DeleteDebate } from '@/components/library/delete-debate';
import { LinkPending } from '@/components/loading/link-pending';
import { AgreementBarPicture } from '@/components/ui/agreement-bar';
import { CommentatorMark } from '@/components/ui/commentator-mark';
import { MarkedText } from '@/components/ui/words/marked-text';
import { Words } from '@/components/ui/words/words';
import type { LibraryCard } from '@/lib/debates/library-card';
import classes from './library.module.css';

/**
 * One debate of the library: question, agreement in small, who takes part, where it is from. Drawn in the browser,
 * too, which is sent what it says and not once more how it looks.
 */
export function DebateCard({ card }: { card: LibraryCard }) {
  const { slug, id, title, question, language, bar, people, morePeople, from, hits } = card;
  return (
    <li className={classes.card}>
      <div className={classes.head}>
        <Words as="h2" className={classes.title} language={language}>
          <Link href={`/debates/${slug}`}>
            {title}
            <LinkPending />
          </Link>
        </Words>
        <DeleteDebate slug={slug} id={id} title={title} />
      </div>
      <Words as="p" className={classes.question} language={language}>
        {question}
      </Words>
      <AgreementBarPicture bar={bar} />
      <ul className={classes.people} aria-label="Commentators">
        {people.map((person, index) => (
          <li key={person.slug}>
            <CommentatorMark index={index} initials={person.initials} size={22} />
            <Link href={`/commentators/${person.slug}`}>{person.name}</Link>
          </li>
        ))}
        {morePeople > 0 ? <li>and {morePeople} more</li> : null}
      </ul>
      {from === '' ? null : <p className={classes.from}>{from}</p>}
      {hits.length === 0 ? null : (
        <ul className={classes.hits} aria-label="Found in">
          {hits.map((hit) => (
            <li key={hit.id}>
              <Link href={hit.href}>
                <Words as="span" language={language}>
                  {hit.isQuotation ? '“' : ''}
                  <MarkedText parts={hit.title} />
                  {hit.isQuotation ? '”' : ''}
                </Words>
              </Link>
            </li>
          ))}
          {card.moreHits > 0 ? <li>and {card.moreHits} more</li> : null}
        </ul>
      )}
    </li>
  );
}
