import { HoverPrefetchLink } from '@/components/loading/hover-prefetch-link';
import { CommentatorMark } from '@/components/ui/commentator-mark';
import type { CommentatorView } from '@/lib/view/view';
import classes from './debate-header.module.css';

/** More than these are folded away, all of them: the page is about what they say. */
const SHOWN = 6;

/** The commentators of a debate with their marks, in order; of many, how many there are. */
export function CommentatorList({ commentators }: { commentators: CommentatorView[] }) {
  const list = (
    <ul className={classes.commentators} aria-label="Commentators">
      {commentators.map((commentator) => (
        <Entry key={commentator.id} commentator={commentator} />
      ))}
    </ul>
  );
  if (commentators.length <= SHOWN) return list;
  return (
    <details className={classes.rest}>
      <summary>{commentators.length} commentators</summary>
      {list}
    </details>
  );
}

function Entry({ commentator }: { commentator: CommentatorView }) {
  const { slug, name, index, initials, affiliation, role } = commentator;
  const about = affiliation || role;
  return (
    <li>
      <CommentatorMark index={index} initials={initials} size={22} />
      <HoverPrefetchLink href={`/commentators/${slug}`} title={about || undefined}>
        {name}
      </HoverPrefetchLink>
    </li>
  );
}
