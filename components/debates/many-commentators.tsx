'use client';

import { CommentatorEntries } from '@/components/debates/commentator-entries';
import { LateDetails } from '@/components/ui/long-list/late-details';
import type { CommentatorView } from '@/lib/view/view';
import { countOf } from '@/lib/words/format-count';
import classes from './debate-header.module.css';

/** How many commentators there are; who they are is drawn once it is asked for: as a page it would be a megabyte. */
export function ManyCommentators({ commentators }: { commentators: CommentatorView[] }) {
  return (
    <LateDetails className={classes.rest} says={countOf(commentators.length, 'commentator')}>
      {() => <CommentatorEntries commentators={commentators} />}
    </LateDetails>
  );
}
