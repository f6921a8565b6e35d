import Link from 'next/link';
import { type EntryProps, PairEntry } from '@/components/readings/compare/pair-entry';
import { PairWalk } from '@/components/readings/compare/pair-walk';
import { Words } from '@/components/ui/words/words';
import type { ReadingView } from '@/lib/readings/data';
import type { PropositionPairs } from '@/lib/readings/pair-readings';
import type { DebateView } from '@/lib/view/view';
import { countOf } from '@/lib/words/format-count';
import classes from './compared-readings.module.css';

type Props = {
  view: DebateView;
  /** The first of them. */
  listed: readonly PropositionPairs[];
  /** How many pairs there are. */
  all: number;
  a: ReadingView;
  b: ReadingView;
  into: EntryProps['into'];
  most: number;
  moreHref: string;
};

/** The pairs by proposition; of very many only the first, with a link to more. */
export function PairList({ view, listed, all, a, b, into, most, moreHref }: Props) {
  return (
    <>
      <PairWalk>
        {listed.map((group) => {
          const proposition = view.propositions.find(({ id }) => id === group.propositionId);
          return (
            <section key={group.propositionId} className={classes.proposition}>
              <Words as="h3">{proposition?.text}</Words>
              {group.pairs.map((pair) => (
                <PairEntry key={pair.key} view={view} pair={pair} a={a} b={b} into={into} />
              ))}
            </section>
          );
        })}
      </PairWalk>
      {all > most ? (
        <p>
          {countOf(most, 'entry', 'entries')} of {all} shown.{' '}
          <Link href={moreHref} scroll={false}>
            Show more
          </Link>
        </p>
      ) : null}
    </>
  );
}
