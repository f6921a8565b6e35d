'use client';

import { useMemo } from 'react';
import { Passage } from '@/components/debates/paper/passage';
import { useAllSentences } from '@/components/debates/paper/use-all-sentences';
import { Words } from '@/components/ui/words/words';
import type { PropositionFacts } from '@/lib/view/filter';
import { leftOutWords, passagesOf } from '@/lib/view/passages';
import type { DebateView } from '@/lib/view/view';
import classes from './passages.module.css';

/** A heading with the propositions under it, as `passagesOf` takes them. */
type PassageGroup = Parameters<typeof passagesOf>[0][number];

/**
 * Each proposition with what everybody shown says on it: the words, in the sentence that they stand in where the
 * text is stored, and their place; where it is contested, the reasons of either side. For paper: bounded, and it
 * says what it leaves out.
 */
export function Passages({
  view,
  facts,
  groups,
}: {
  view: DebateView;
  facts: readonly PropositionFacts[];
  groups: readonly PassageGroup[];
}) {
  const passages = useMemo(() => passagesOf(groups, facts), [groups, facts]);
  const ids = passages.groups.flatMap(({ items }) => items.map((one) => one.proposition.id));
  const sentences = useAllSentences(view.debate, view.debate.hasText ? ids : []);
  if (view.words === 'coming') return <p aria-busy="true">The words were still on their way.</p>;
  if (view.words === 'failed') {
    return <p>The words could not be fetched. Print it again once there is a connection.</p>;
  }
  if (view.words === 'by-proposition') {
    return (
      <p>
        This debate holds too many positions to print their words. Open a proposition’s page and
        print that.
      </p>
    );
  }
  const around = sentences === 'waiting' ? {} : sentences;
  const left = leftOutWords(passages.left);
  return (
    <div aria-busy={sentences === 'waiting'}>
      {left === '' ? null : <p>{left}</p>}
      {passages.groups.map(({ title, items }) => (
        <div key={title} className={classes.group}>
          {title === null ? null : (
            <div className={classes.theme}>
              <Words as="h3">{title}</Words>
            </div>
          )}
          {items.map((one) => (
            <Passage key={one.proposition.id} facts={one} view={view} sentences={around} />
          ))}
        </div>
      ))}
    </div>
  );
}
