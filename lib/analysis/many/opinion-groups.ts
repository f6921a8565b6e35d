import { type Silhouette, silhouettes } from '@/lib/analysis/many/silhouette';

/** The numbers of groups that are tried. */
export const groupCounts = [2, 3, 4, 5] as const;

/** Commentators in groups of like opinion, or the finding that there are none. */
export interface OpinionGroups {
  readonly method: 'k-means' | 'average-linkage';
  /** Whether the best silhouette reaches the bound; if not, "no clear groups". */
  readonly clear: boolean;
  readonly bound: number;
  /** The best mean silhouette of those tried; `null` when there are too few to group. */
  readonly silhouette: number | null;
  readonly commentatorIds: readonly string[];
  /** For each commentator, in order, the group from 0; `null` when in none or none are clear. */
  readonly membership: readonly (number | null)[];
  /**
   * For each commentator, why they are in no group whatever the others say: `unplaced`, nothing to
   * compare; `few`, fewer than `least` propositions addressed; `alone`, nobody near enough to make the
   * group that is theirs. `null` for all others, also when no groups are clear.
   */
  readonly outside: readonly OutsideReason[];
  /** How many propositions somebody must address to make a group with others. */
  readonly least: number;
  readonly groups: readonly OpinionGroup[];
  /** Every number of groups that was tried, clear or not. */
  readonly tried: readonly GroupingTried[];
  /** Commentators that could be grouped; who is left alone is one of them. */
  readonly n: number;
}

export type OutsideReason = 'unplaced' | 'few' | 'alone' | null;

export interface OpinionGroup {
  readonly commentatorIds: readonly string[];
  readonly silhouette: number;
}

export interface GroupingTried {
  readonly k: number;
  readonly silhouette: number;
  readonly membership: readonly (number | null)[];
}

/**
 * Chooses among groupings by their silhouette and names the groups: the largest is 0, of equally
 * large ones that with the first id.
 *
 * @param input.rows for each member that can be grouped, its place among `commentatorIds`, ordered by id.
 * @param input.few whether a commentator who cannot be grouped only addresses too little.
 * @param input.groupings for each number of groups tried, the group of each member, −1 for who is alone.
 */
export function chooseGroups(input: {
  readonly method: OpinionGroups['method'];
  readonly bound: number;
  readonly least: number;
  readonly commentatorIds: readonly string[];
  readonly few: (row: number) => boolean;
  readonly rows: ArrayLike<number>;
  readonly groupings: readonly ArrayLike<number>[];
  readonly distance: (i: number, j: number) => number;
}): OpinionGroups {
  const { method, bound, least, commentatorIds, rows } = input;
  const named = input.groupings.map((groups) => nameGroups(groups, rows.length));
  const measured = silhouettes(rows.length, input.distance, named);
  const tried = named.map((groups, place) => ({
    k: groups.reduce((most, group) => Math.max(most, group), -1) + 1,
    silhouette: (measured[place] as Silhouette).mean,
    membership: spread(groups, rows, commentatorIds.length),
  }));
  // The fewest groups win a tie.
  const best = tried.reduce<number | null>(
    (found, { silhouette }, place) =>
      found === null || silhouette > (tried[found]?.silhouette ?? 0) + 1e-12 ? place : found,
    null,
  );
  const chosen = best === null ? undefined : tried[best];
  const clear = chosen !== undefined && chosen.silhouette >= bound;
  return {
    method,
    clear,
    bound,
    silhouette: chosen?.silhouette ?? null,
    commentatorIds,
    membership: clear ? chosen.membership : commentatorIds.map(() => null),
    outside: outsideOf(input, clear ? chosen.membership : null),
    least,
    groups: clear
      ? (measured[best as number] as Silhouette).byGroup.map((silhouette, group) => ({
          commentatorIds: commentatorIds.filter((_, place) => chosen.membership[place] === group),
          silhouette,
        }))
      : [],
    tried,
    n: rows.length,
  };
}

function outsideOf(
  input: Pick<Parameters<typeof chooseGroups>[0], 'commentatorIds' | 'few' | 'rows'>,
  membership: readonly (number | null)[] | null,
): OutsideReason[] {
  const groupable = new Set(Array.from(input.rows));
  return input.commentatorIds.map((_, row) => {
    if (groupable.has(row)) return membership?.[row] === null ? 'alone' : null;
    return input.few(row) ? 'few' : 'unplaced';
  });
}

/** Renumbers groups by size, then by their first member; −1 stays. */
function nameGroups(groups: ArrayLike<number>, size: number): number[] {
  const sizes = new Map<number, number>();
  for (let i = 0; i < size; i++) {
    const group = groups[i] as number;
    if (group < 0) continue;
    sizes.set(group, (sizes.get(group) ?? 0) + 1);
  }
  // A Map keeps the order of first members, and sorting keeps the order of equals.
  const names = new Map(
    [...sizes].sort(([, a], [, b]) => b - a).map(([group], name) => [group, name]),
  );
  return Array.from({ length: size }, (_, i) => names.get(groups[i] as number) ?? -1);
}

function spread(groups: readonly number[], rows: ArrayLike<number>, size: number) {
  const membership = new Array<number | null>(size).fill(null);
  for (const [place, group] of groups.entries()) {
    membership[rows[place] as number] = group < 0 ? null : group;
  }
  return membership;
}
