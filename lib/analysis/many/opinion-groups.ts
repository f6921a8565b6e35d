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
  readonly groups: readonly OpinionGroup[];
  /** Every number of groups that was tried, clear or not. */
  readonly tried: readonly GroupingTried[];
  /** Commentators that could be grouped. */
  readonly n: number;
}

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
 * @param input.rows for each grouped member, its place among `commentatorIds`, ordered by id.
 * @param input.groupings for each number of groups tried, the group of each member.
 */
export function chooseGroups(input: {
  readonly method: OpinionGroups['method'];
  readonly bound: number;
  readonly commentatorIds: readonly string[];
  readonly rows: ArrayLike<number>;
  readonly groupings: readonly ArrayLike<number>[];
  readonly distance: (i: number, j: number) => number;
}): OpinionGroups {
  const { method, bound, commentatorIds, rows } = input;
  const named = input.groupings.map((groups) => nameGroups(groups, rows.length));
  const measured = silhouettes(rows.length, input.distance, named);
  const tried = named.map((groups, place) => ({
    k: Math.max(...groups) + 1,
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

/** Renumbers groups by size, then by their first member. */
function nameGroups(groups: ArrayLike<number>, size: number): number[] {
  const sizes = new Map<number, number>();
  for (let i = 0; i < size; i++) {
    const group = groups[i] as number;
    sizes.set(group, (sizes.get(group) ?? 0) + 1);
  }
  // A Map keeps the order of first members, and sorting keeps the order of equals.
  const names = new Map(
    [...sizes].sort(([, a], [, b]) => b - a).map(([group], name) => [group, name]),
  );
  return Array.from({ length: size }, (_, i) => names.get(groups[i] as number) ?? 0);
}

function spread(groups: readonly number[], rows: ArrayLike<number>, size: number) {
  const membership = new Array<number | null>(size).fill(null);
  for (const [place, group] of groups.entries()) membership[rows[place] as number] = group;
  return membership;
}
