import Link from 'next/link';
import { CommentatorMark } from '@/components/ui/commentator-mark';
import type { CommentatorView } from '@/lib/debates/view';
import classes from './debate-header.module.css';

const SHOWN_AT_ONCE = 12;

/** The commentators of a debate, in order; beyond a dozen the rest can be unfolded. */
export function CommentatorList({ commentators }: { commentators: CommentatorView[] }) {
  const first = commentators.slice(0, SHOWN_AT_ONCE);
  const rest = commentators.slice(SHOWN_AT_ONCE);
  return (
    <>
      <ul className={classes.commentators} aria-label="Commentators">
        {first.map((commentator) => (
          <Entry key={commentator.id} commentator={commentator} />
        ))}
      </ul>
      {rest.length > 0 ? (
        <details className={classes.rest}>
          <summary>{rest.length} more commentators</summary>
          <ul className={classes.commentators}>
            {rest.map((commentator) => (
              <Entry key={commentator.id} commentator={commentator} />
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

function Entry({ commentator }: { commentator: CommentatorView }) {
  const { slug, name, index, initials, affiliation, role } = commentator;
  const about = affiliation || role;
  return (
    <li>
      <CommentatorMark index={index} initials={initials} size={28} />
      <span>
        <Link href={`/commentators/${slug}`}>{name}</Link>
        {about ? <span className="soft">, {about}</span> : null}
      </span>
    </li>
  );
}
