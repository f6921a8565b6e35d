import Link from 'next/link';
import { DeleteDebate } from '@/components/library/delete-debate';
import { LinkPending } from '@/components/loading/link-pending';
import { AgreementBarPicture } from '@/components/ui/agreement-bar';
import { CommentatorMark } from '@/components/ui/commentator-mark';
import { MarkedText } from '@/components/ui/words/marked-text';
import { Words } from '@/components/ui/words/words';
import { assignInitials } from '@/lib/commentators/initials';
import type { LibraryEntry } from '@/lib/debates/library';
import { formatPartialDate } from '@/lib/fields/format-date';
import type { SearchKind, SearchMatch } from '@/lib/search/document';
import { showMatch } from '@/lib/search/show-match';
import classes from './library.module.css';

/** More commentators than this are counted, not listed. */
const LISTED_COMMENTATORS = 8;
const SHOWN_HITS = 3;

/** What is found within a debate, next to its own title and names. */
const WITHIN: readonly SearchKind[] = ['proposition', 'quotation', 'text'];

/** One debate of the library: question, agreement in small, who takes part, where it is from. */
export function DebateCard({ entry, hits }: { entry: LibraryEntry; hits: SearchMatch[] }) {
  const from = [entry.publisher, formatPartialDate(entry.date)].filter(Boolean).join(', ');
  const within = hits.filter(({ kind }) => WITHIN.includes(kind));
  return (
    <li className={classes.card}>
      <div className={classes.head}>
        <Words as="h2" className={classes.title} language={entry.language}>
          <Link href={`/debates/${entry.slug}`}>
            {entry.title}
            <LinkPending />
          </Link>
        </Words>
        <DeleteDebate slug={entry.slug} id={entry.id} title={entry.title} />
      </div>
      <Words as="p" className={classes.question} language={entry.language}>
        {entry.question}
      </Words>
      <AgreementBarPicture bar={entry.bar} />
      <Commentators entry={entry} />
      {from === '' ? null : <p className={classes.from}>{from}</p>}
      {within.length === 0 ? null : (
        <ul className={classes.hits} aria-label="Found in">
          {within
            .slice(0, SHOWN_HITS)
            .map(showMatch)
            .map((hit) => (
              <li key={hit.id}>
                <Link href={hit.href}>
                  <Words as="span" language={entry.language}>
                    {hit.kind === 'quotation' ? '“' : ''}
                    <MarkedText parts={hit.title} />
                    {hit.kind === 'quotation' ? '”' : ''}
                  </Words>
                </Link>
              </li>
            ))}
          {within.length > SHOWN_HITS ? <li>and {within.length - SHOWN_HITS} more</li> : null}
        </ul>
      )}
    </li>
  );
}

function Commentators({ entry }: { entry: LibraryEntry }) {
  const { commentators } = entry;
  const initials = assignInitials(commentators.map((commentator) => commentator.name));
  return (
    <ul className={classes.people} aria-label="Commentators">
      {commentators.slice(0, LISTED_COMMENTATORS).map((commentator, index) => (
        <li key={commentator.id}>
          <CommentatorMark index={index} initials={initials[index] ?? '?'} size={22} />
          <Link href={`/commentators/${commentator.slug}`}>{commentator.name}</Link>
        </li>
      ))}
      {commentators.length > LISTED_COMMENTATORS ? (
        <li>and {commentators.length - LISTED_COMMENTATORS} more</li>
      ) : null}
    </ul>
  );
}
