import { CommentatorEntries } from '@/components/debates/commentator-entries';
import { ManyCommentators } from '@/components/debates/many-commentators';
import type { CommentatorView } from '@/lib/view/view';
import { countOf } from '@/lib/words/format-count';
import classes from './debate-header.module.css';

/** More than these are folded away, all of them: the page is about what they say. */
const SHOWN = 6;
/** More than these are drawn once they are asked for. */
const SENT = 100;

/** The commentators of a debate with their marks, in order; of many, how many there are. */
export function CommentatorList({
  slug,
  commentators,
}: {
  /** Of the debate. */
  slug: string;
  commentators: CommentatorView[];
}) {
  if (commentators.length > SENT) {
    return (
      <>
        <div className="needs-scripts">
          <ManyCommentators commentators={commentators} />
        </div>
        <noscript>
          <p>
            {countOf(commentators.length, 'commentator')}:{' '}
            <a href={`/debates/${slug}/details?people=${commentators.length}`}>their names</a>
          </p>
        </noscript>
      </>
    );
  }
  const list = <CommentatorEntries commentators={commentators} />;
  if (commentators.length <= SHOWN) return list;
  return (
    <details className={classes.rest}>
      <summary>{commentators.length} commentators</summary>
      {list}
    </details>
  );
}
