import Link from 'next/link';
import { isAllSilent } from '@/lib/view/absence';
import type { DebateView } from '@/lib/view/view';
import classes from './debate-start.module.css';

/** What to do first where there is little or nothing to show yet. */
export function DebateStart({
  view,
  positions,
}: {
  view: Pick<DebateView, 'debate' | 'commentators' | 'propositions' | 'silences'>;
  /** How many there are. */
  positions: number;
}) {
  const { debate, commentators, propositions } = view;
  const code = `/debates/${debate.slug}/code`;
  if (commentators.length === 0) {
    return (
      <Start
        words="This debate has no commentators yet. Name who says what in its text, then record where they stand."
        href={code}
        action="Name the commentators"
      />
    );
  }
  if (propositions.length === 0) {
    return (
      <Start
        words="Nobody’s position is recorded yet. Take a sentence that one of them would accept or reject, and say where each stands on it."
        href={code}
        action="Record the first position"
      />
    );
  }
  if (positions === 0) {
    // All was looked at: the sentence of the page says that nobody addresses anything.
    if (isAllSilent(view)) return null;
    return (
      <Start
        words="The propositions are there, but no commentator has a position on any of them yet."
        href={code}
        action="Record the first position"
      />
    );
  }
  if (commentators.length === 1) {
    return (
      <Start
        words="There is only one commentator, so there is nobody to agree or differ with. Their positions are below."
        href={code}
        action="Add another commentator"
      />
    );
  }
  return null;
}

function Start({ words, href, action }: { words: string; href: string; action: string }) {
  return (
    <div className={classes.start}>
      <p>{words}</p>
      <Link href={href}>{action}</Link>
    </div>
  );
}
