import type { ReactNode } from 'react';
import { CommentatorList } from '@/components/debates/commentator-list';
import { DebateNav } from '@/components/debates/debate-nav';
import { SourceLine } from '@/components/debates/source-line';
import type { DebatePart } from '@/components/debates/view/carried-view';
import { DebateLive } from '@/components/live/debate-live';
import { Words } from '@/components/ui/words/words';
import { getDebateHead } from '@/lib/debates/head-data';
import { whoAsks } from '@/lib/door/who-asks';
import { readerWords } from '@/lib/readings/reader-words';
import type { DebateView } from '@/lib/view/view';
import classes from './debate-header.module.css';

/**
 * What the debate is, in few lines: its title and question, who speaks, where the text is from and who read
 * it, and the ways into it.
 */
export async function DebateHeader({
  view,
  current,
  reading,
}: {
  view: Pick<DebateView, 'debate' | 'source' | 'commentators'>;
  current: DebatePart;
  /** Whose reading the page shows, where it can be chosen (`ReadingShown`). */
  reading?: ReactNode;
}) {
  const { debate, source, commentators } = view;
  const head = await getDebateHead(await whoAsks(), debate.slug);
  return (
    <header className={classes.header}>
      <Words as="h1">{debate.title}</Words>
      {debate.question && debate.question !== debate.title ? (
        <Words as="p" className={classes.question}>
          {debate.question}
        </Words>
      ) : null}
      <div className={classes.about}>
        {commentators.length > 0 ? (
          <CommentatorList slug={debate.slug} commentators={commentators} />
        ) : null}
        <SourceLine
          source={source}
          date={debate.date}
          hasText={debate.hasText}
          editHref={`/debates/${debate.slug}/details`}
        />
        {reading ?? <p>{readerWords(head?.readings ?? [])}</p>}
      </div>
      <DebateNav slug={debate.slug} current={current} />
      <DebateLive slug={debate.slug} takesIn={current === 'overview'} />
    </header>
  );
}
