import { HoverPrefetchLink } from '@/components/loading/hover-prefetch-link';
import { CommentatorMark } from '@/components/ui/commentator-mark';
import type { CommentatorView } from '@/lib/view/view';
import classes from './debate-header.module.css';

/** The commentators of a debate with their marks, in order. */
export function CommentatorEntries({ commentators }: { commentators: CommentatorView[] }) {
  return (
    <ul className={classes.commentators} aria-label="Commentators">
      {commentators.map(({ id, slug, name, index, initials, affiliation, role }) => (
        <li key={id}>
          <CommentatorMark index={index} initials={initials} size={22} />
          <HoverPrefetchLink
            href={`/commentators/${slug}`}
            title={affiliation || role || undefined}
          >
            {name}
          </HoverPrefetchLink>
        </li>
      ))}
    </ul>
  );
}
