import { HoverPrefetchLink } from '@/components/loading/hover-prefetch-link';
import { CommentatorMark } from '@/components/ui/commentator-mark';
import type { CommentatorView } from '@/lib/view/view';
import classes from './debate-header.module.css';

const SHOWN_AT_ONCE = 12;

/** Where the page is about something else, more than these are folded away, all of them. */
const SHOWN_BESIDE = 6;

/** The commentators of a debate, in order; beyond a dozen the rest can be unfolded. */
export function CommentatorList({
  commentators,
  beside = false,
}: {
  commentators: CommentatorView[];
  /** The page is about something else, and many names would push it out of sight. */
  beside?: boolean;
}) {
  const shown = !beside ? SHOWN_AT_ONCE : commentators.length > SHOWN_BESIDE ? 0 : SHOWN_BESIDE;
  const first = commentators.slice(0, shown);
  const rest = commentators.slice(shown);
  return (
    <>
      {first.length > 0 ? (
        <ul
          className={classes.commentators}
          aria-label="Commentators"
          data-many={commentators.length > 3}
        >
          {first.map((commentator) => (
            <Entry key={commentator.id} commentator={commentator} />
          ))}
        </ul>
      ) : null}
      {rest.length > 0 ? (
        <details className={classes.rest}>
          <summary>
            {rest.length} {first.length > 0 ? 'more ' : ''}commentators
          </summary>
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
        <HoverPrefetchLink href={`/commentators/${slug}`}>{name}</HoverPrefetchLink>
        {about ? <span className={`${classes.about} soft`}>, {about}</span> : null}
      </span>
    </li>
  );
}
