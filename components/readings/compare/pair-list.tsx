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
  groups: readonly PropositionPairs[];
  a: ReadingView;
  b: ReadingView;
  into: EntryProps['into'];
  most: number;
  moreHref: string;
};

/** The pairs by proposition; of very many only the first, with a link to more. */
export function PairList({ view, groups, a, b, into, most, moreHref }: Props) {
  const all = groups.reduce((sum, group) => sum + group.pairs.length, 0);
  const listed = firstPairs(groups, most);
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

function firstPairs(groups: readonly PropositionPairs[], most: number): PropositionPairs[] {
  const listed: PropositionPairs[] = [];
  let left = most;
  for (const group of groups) {
    if (left <= 0) break;
    listed.push({ ...group, pairs: group.pairs.slice(0, left) });
    left -= group.pairs.length;
  }
  return listed;
}
