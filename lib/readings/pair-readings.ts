import type { Stance } from '@/lib/analysis/stance-matrix';
import type { PairFilter } from '@/lib/readings/compare-address';
import { absencesIn } from '@/lib/view/absence';
import type { DebateView, PositionView } from '@/lib/view/view';
import type { Absence } from '@/lib/words/absence-words';

/** What two readings say of one commentator and one proposition that at least one found. */
export type ReadingPair = {
  /** Commentator and proposition: what a coder judges. */
  readonly key: string;
  readonly commentatorId: string;
  readonly propositionId: string;
  /** Null: this reading has no position there; why not, says `absent`. */
  readonly first: PositionView | null;
  readonly second: PositionView | null;
  /** Whether a reading without a position looked there; null where it has one. */
  readonly absent: { readonly first: Absence | null; readonly second: Absence | null };
  readonly kind: 'differ' | 'only-first' | 'only-second' | 'same';
  /** Steps between the two stances; null where only one reading has one. */
  readonly distance: number | null;
};

/** The pairs on one proposition, the sharpest first. */
export type PropositionPairs = {
  readonly propositionId: string;
  readonly pairs: readonly ReadingPair[];
};

/** How many pairs there are of each sort. */
export type PairCounts = Readonly<Record<PairFilter, number>>;

type Order = {
  commentators: readonly { id: string; index: number }[];
  propositions: readonly { id: string }[];
};

type Coded = Pick<DebateView, 'positions' | 'silences'>;

/**
 * Sets two readings beside each other: one pair for each commentator and proposition on which one of
 * them has a position, in the debate's order. Silence is no stance, and what is not coded yet neither:
 * where only one reading has a position there is no distance.
 */
export function pairReadings(
  { commentators, propositions }: Order,
  first: Coded,
  second: Coded,
): ReadingPair[] {
  const held = [first, second].map(
    ({ positions }) => new Map(positions.map((one) => [pairKey(one), one])),
  );
  const [whyFirst, whySecond] = [absencesIn(first), absencesIn(second)];
  return propositions.flatMap((proposition) =>
    commentators.flatMap((commentator) => {
      const ids = { commentatorId: commentator.id, propositionId: proposition.id };
      const key = pairKey(ids);
      const a = held[0]?.get(key) ?? null;
      const b = held[1]?.get(key) ?? null;
      if (!a && !b) return [];
      const distance = a && b ? Math.abs(a.stance - b.stance) : null;
      const absent = {
        first: whyFirst(commentator, proposition.id),
        second: whySecond(commentator, proposition.id),
      };
      return { key, ...ids, first: a, second: b, absent, kind: kindOf(a, b), distance };
    }),
  );
}

/** The name of a commentator and proposition together. */
export function pairKey(ids: { commentatorId: string; propositionId: string }): string {
  return `${ids.commentatorId} ${ids.propositionId}`;
}

/**
 * Whether the two read it differently: other stances, or only one of them finds one where the other looked.
 * What one of them has not coded yet is no difference.
 */
function isReadOtherwise({ kind, absent }: ReadingPair): boolean {
  if (kind === 'differ') return true;
  return kind !== 'same' && absent.first !== 'not-coded' && absent.second !== 'not-coded';
}

/** How many pairs differ, are held by one reading only, and are the same. */
export function countPairs(pairs: readonly ReadingPair[]): PairCounts {
  const count = (filter: PairFilter) => pairs.filter((pair) => passes(pair, filter)).length;
  return {
    all: pairs.length,
    otherwise: count('otherwise'),
    differ: count('differ'),
    'only-one': count('only-one'),
    same: count('same'),
  };
}

/** The pairs of one sort. */
export function filterPairs(pairs: readonly ReadingPair[], filter: PairFilter): ReadingPair[] {
  return pairs.filter((pair) => passes(pair, filter));
}

/**
 * The pairs by proposition, the most contested first: by the largest distance, then by how many
 * differ, then by how many only one reading has; then as given. Within a proposition the same.
 */
export function contestedFirst(pairs: readonly ReadingPair[]): PropositionPairs[] {
  const groups = new Map<string, ReadingPair[]>();
  for (const pair of pairs) {
    const group = groups.get(pair.propositionId);
    if (group) group.push(pair);
    else groups.set(pair.propositionId, [pair]);
  }
  const weighed = [...groups].map(([propositionId, own]) => ({
    propositionId,
    pairs: own.sort((a, b) => weight(b) - weight(a)),
    largest: Math.max(...own.map((pair) => pair.distance ?? 0)),
    differ: own.filter((pair) => pair.kind === 'differ').length,
    onlyOne: own.filter((pair) => passes(pair, 'only-one')).length,
  }));
  return weighed
    .sort((a, b) => b.largest - a.largest || b.differ - a.differ || b.onlyOne - a.onlyOne)
    .map(({ propositionId, pairs: own }) => ({ propositionId, pairs: own }));
}

/** The first pairs of groups, in their order. */
export function firstPairs(groups: readonly PropositionPairs[], most: number): PropositionPairs[] {
  const listed: PropositionPairs[] = [];
  let left = most;
  for (const group of groups) {
    if (left <= 0) break;
    listed.push({ ...group, pairs: group.pairs.slice(0, left) });
    left -= group.pairs.length;
  }
  return listed;
}

/** Whether the two take opposite sides, not only different strengths of one. */
export function takesOppositeSides(a: Stance, b: Stance): boolean {
  return Math.sign(a) * Math.sign(b) === -1;
}

function passes(pair: ReadingPair, filter: PairFilter): boolean {
  if (filter === 'all') return true;
  if (filter === 'otherwise') return isReadOtherwise(pair);
  if (filter === 'only-one') return pair.kind === 'only-first' || pair.kind === 'only-second';
  return pair.kind === filter;
}

/** Differing pairs by distance, then those of one reading only, then the same. */
function weight(pair: ReadingPair): number {
  return pair.distance === null ? 0.5 : pair.distance;
}

function kindOf(a: PositionView | null, b: PositionView | null): ReadingPair['kind'] {
  if (!b) return 'only-first';
  if (!a) return 'only-second';
  return a.stance === b.stance ? 'same' : 'differ';
}
