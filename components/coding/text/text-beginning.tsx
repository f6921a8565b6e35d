import workspace from '@/components/coding/coding-workspace.module.css';
import { CommentatorMark } from '@/components/ui/commentator-mark';
import { Words } from '@/components/ui/words/words';
import { lookOf } from '@/lib/charts/commentator-look';
import type { TextBeginning as Beginning } from '@/lib/coding/text-beginning';
import type { DebateView } from '@/lib/view/view';
import classes from './coding-text.module.css';

/** How a long text begins, to be read while all of it is on its way. Of the server alone: nothing of it hydrates. */
export function TextBeginning({
  beginning,
  view: { commentators, debate },
  isReference,
}: {
  beginning: Beginning;
  view: DebateView;
  isReference: boolean;
}) {
  return (
    <>
      <noscript>
        <p>
          Without JavaScript nothing can be coded here.{' '}
          {isReference ? (
            <>
              <a href={`/debates/${debate.slug}/read`}>Read</a> has the text with its quotations.
            </>
          ) : null}
        </p>
      </noscript>
      <div className={workspace.sides} data-beginning>
        <section aria-label="How the text begins" className={workspace.textSide}>
          {beginning.map(({ id, commentatorId, speaker, paragraphs }) => {
            const person = commentators.find((one) => one.id === commentatorId) ?? null;
            const style = { borderLeftColor: person ? lookOf(person.index).color : 'var(--line)' };
            return (
              <article key={id} className={classes.contribution}>
                <div className={classes.speaker}>
                  <h2>
                    {person ? (
                      <CommentatorMark index={person.index} initials={person.initials} />
                    ) : null}
                    {person?.name ?? (speaker || 'Introduction')}
                  </h2>
                </div>
                {paragraphs.map((words, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: they stay as they are.
                  <div key={at} className={classes.row} style={style}>
                    <span />
                    <Words as="p" className={classes.words} quoted={words}>
                      {words}
                    </Words>
                  </div>
                ))}
              </article>
            );
          })}
        </section>
      </div>
    </>
  );
}
