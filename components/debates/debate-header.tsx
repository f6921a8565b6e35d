import { CommentatorList } from '@/components/debates/commentator-list';
import { DebateNav, type DebatePart } from '@/components/debates/debate-nav';
import { SourceLine } from '@/components/debates/source-line';
import { Words } from '@/components/ui/words/words';
import type { DebateView } from '@/lib/view/view';
import classes from './debate-header.module.css';

/** What the debate is: its title, question, source and commentators, and the ways into it. */
export function DebateHeader({
  view,
  current,
}: {
  view: Pick<DebateView, 'debate' | 'source' | 'commentators'>;
  current: DebatePart;
}) {
  const { debate, source, commentators } = view;
  return (
    <header className={classes.header}>
      <Words as="h1">{debate.title}</Words>
      {debate.question && debate.question !== debate.title ? (
        <Words as="p" className={classes.question}>
          {debate.question}
        </Words>
      ) : null}
      <SourceLine source={source} date={debate.date} editHref={`/debates/${debate.slug}/details`} />
      {commentators.length > 0 ? (
        <CommentatorList commentators={commentators} beside={current !== 'overview'} />
      ) : null}
      <DebateNav slug={debate.slug} current={current} />
    </header>
  );
}
