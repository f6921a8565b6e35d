import Link from 'next/link';
import { Adjudication } from '@/components/readings/compare/adjudication';
import { PairList } from '@/components/readings/compare/pair-list';
import { Words } from '@/components/ui/words/words';
import { listPositions } from '@/lib/debates/positions-data';
import { getDebateView } from '@/lib/debates/view-data';
import { whoAsks } from '@/lib/door/who-asks';
import {
  type ComparedState,
  comparedReadingsHref,
  PAIRS_SHOWN,
  pairFilters,
} from '@/lib/readings/compare-address';
import type { ReadingView } from '@/lib/readings/data';
import { decisionState, isAgreed } from '@/lib/readings/decisions';
import { listMarks } from '@/lib/readings/marks-data';
import {
  contestedFirst,
  countPairs,
  filterPairs,
  firstPairs,
  type PropositionPairs,
  pairKey,
  type ReadingPair,
} from '@/lib/readings/pair-readings';
import type { DebateView } from '@/lib/view/view';
import classes from './compared-readings.module.css';

type Props = {
  views: [DebateView, DebateView];
  pairs: ReadingPair[];
  a: ReadingView;
  b: ReadingView;
  /** The reading that decisions are written into, where they are made. */
  into: ReadingView | null;
  reference: ReadingView | null;
  state: ComparedState;
};

const FILTER_WORDS = {
  all: 'All',
  otherwise: 'Read differently',
  differ: 'Stances differ',
  'only-one': 'Only one has a position',
  same: 'Same stance',
};

/** Each position of two readings beside the other, and what is decided between them. */
export async function SideBySide({ views, pairs, a, b, into, reference, state }: Props) {
  const [first, second] = views;
  const { slug } = first.debate;
  const decisions = into ? await readDecisions(slug, into) : null;
  const only = first.propositions.find(({ id }) => id === state.only) ?? null;
  const listed = only ? pairs.filter((one) => one.propositionId === only.id) : pairs;
  const counts = countPairs(listed);
  const shown = filterPairs(listed, state.show);
  const reasons = [first, second, decisions?.view].flatMap((view) => view?.reasons ?? []);
  const view = { ...first, reasons: [...new Map(reasons.map((one) => [one.id, one])).values()] };
  const list =
    pairs.length === 0 ? (
      <p>Neither reading has a position yet.</p>
    ) : shown.length === 0 ? (
      <p>There is no such entry: choose “All”.</p>
    ) : (
      <PairList
        view={view}
        listed={await withWords(views, firstPairs(contestedFirst(shown), state.most))}
        all={shown.length}
        a={a}
        b={b}
        into={into && decisions ? { reading: into, stateOf: decisions.stateOf } : null}
        most={state.most}
        moreHref={comparedReadingsHref(slug, { ...state, most: state.most + PAIRS_SHOWN })}
      />
    );
  const open = decisions ? pairs.filter((one) => decisions.stateOf(one).kind === 'undecided') : [];
  return (
    <section aria-labelledby="pairs-heading" className={classes.section}>
      <h2 id="pairs-heading">Side by side</h2>
      <p className="small soft">
        One entry for each commentator and proposition, the proposition on which the readings are
        furthest apart first; words that both quote are marked. With the focus on an entry, the
        arrow keys go to the one after and the one before.
      </p>
      {only ? (
        <p>
          Of “<Words as="span">{only.text}</Words>” only.{' '}
          <Link
            href={comparedReadingsHref(slug, { ...state, only: null, most: null })}
            scroll={false}
          >
            Show all propositions
          </Link>
        </p>
      ) : null}
      <nav aria-label="Which entries" className={classes.filters}>
        {pairFilters.map((filter) => (
          <Link
            key={filter}
            href={comparedReadingsHref(slug, { ...state, show: filter, most: null })}
            aria-current={filter === state.show ? 'true' : undefined}
            scroll={false}
          >
            {FILTER_WORDS[filter]} <b>{counts[filter]}</b>
          </Link>
        ))}
      </nav>
      {into ? (
        <Adjudication
          into={into}
          reference={reference}
          names={[a.name, b.name]}
          decided={pairs.length - open.length}
          all={pairs.length}
          agreed={open.filter(isAgreed).length}
        >
          {list}
        </Adjudication>
      ) : (
        list
      )}
    </section>
  );
}

/** Pairs with the words of their positions, where the two readings came without. */
async function withWords(
  views: readonly DebateView[],
  groups: readonly PropositionPairs[],
): Promise<PropositionPairs[]> {
  const pairs = groups.flatMap((group) => group.pairs);
  const propositionIds = [...new Set(pairs.map(({ propositionId }) => propositionId))];
  const commentatorIds = [...new Set(pairs.map(({ commentatorId }) => commentatorId))];
  const [first, second] = await Promise.all(
    views.map(async ({ debate, words }) => {
      if (words === undefined) return null;
      const held = await listPositions(await whoAsks(), debate.readingId, propositionIds, {
        propositionId: { in: propositionIds },
        commentatorId: { in: commentatorIds },
      });
      return new Map(held.map((one) => [pairKey(one), one]));
    }),
  );
  return groups.map((group) => ({
    ...group,
    pairs: group.pairs.map((pair) => ({
      ...pair,
      first: first?.get(pair.key) ?? pair.first,
      second: second?.get(pair.key) ?? pair.second,
    })),
  }));
}

/** What stands in the adjudicated reading, pair by pair. */
async function readDecisions(slug: string, into: ReadingView) {
  const actor = await whoAsks();
  const [view, marks] = await Promise.all([
    getDebateView(actor, slug, into.id),
    listMarks(actor, into.id),
  ]);
  const written = new Map((view?.positions ?? []).map((one) => [pairKey(one), one]));
  const silent = new Set(marks.silences.map(pairKey));
  return {
    view,
    stateOf: (pair: ReadingPair) =>
      decisionState(pair, written.get(pair.key) ?? null, silent.has(pair.key)),
  };
}
