import {
  countSidesByGroup,
  type GroupMembership,
  type SideCounts,
} from '@/lib/analysis/many/group-stances';
import type { StanceMatrix } from '@/lib/analysis/stance-matrix';

/** A proposition that sets a group apart: more of it take this side than of the others. */
export interface RepresentativeProposition {
  readonly propositionId: string;
  readonly side: 'agree' | 'disagree';
  /** How many of the group take that side, and how many of it address the proposition. */
  readonly taking: number;
  readonly n: number;
  /** The same for all who are in other groups. */
  readonly takingElsewhere: number;
  readonly nElsewhere: number;
  /** (taking + 1) / (n + 2). */
  readonly share: number;
  /** The share divided by that of the others. */
  readonly ratio: number;
  /** z of "more than half of the group take this side". */
  readonly zOwn: number;
  /** z of "more of the group than of the others take this side". */
  readonly zOthers: number;
}

/** One-sided 90 %: both tests must exceed it. */
const representativeZ = 1.2816;

/**
 * For each group, the propositions that set it apart, strongest first: those where more than half of
 * its members take one side and more than of the other groups, both by a one-sided 90 % test with
 * one added to every count. Ordered by ratio × share × both z. May be empty.
 *
 * Only those who address a proposition count, a stance of 0 included. With hundreds of propositions
 * some will pass by chance.
 *
 * Source: C. Small and others, "Polis" (2021), representative comments. Cost: one step a cell.
 *
 * @throws Error when there is not one entry of `membership` for each commentator.
 */
export function representativePropositions(
  matrix: StanceMatrix,
  membership: GroupMembership,
): readonly (readonly RepresentativeProposition[])[] {
  const byProposition = countSidesByGroup(matrix, membership, 'representativePropositions');
  const groups = byProposition[0]?.length ?? 0;
  return Array.from({ length: groups }, (_, group) =>
    byProposition
      .map((counts, column) => strongerSide(matrix.propositionIds[column] as string, counts, group))
      .filter(({ zOwn, zOthers }) => zOwn > representativeZ && zOthers > representativeZ)
      .sort((a, b) => strength(b) - strength(a)),
  );
}

function strength({ ratio, share, zOwn, zOthers }: RepresentativeProposition): number {
  return ratio * share * zOwn * zOthers;
}

function strongerSide(propositionId: string, counts: readonly SideCounts[], group: number) {
  const agree = testSide(propositionId, 'agree', counts, group);
  const disagree = testSide(propositionId, 'disagree', counts, group);
  return agree.zOthers >= disagree.zOthers ? agree : disagree;
}

function testSide(
  propositionId: string,
  side: 'agree' | 'disagree',
  counts: readonly SideCounts[],
  group: number,
): RepresentativeProposition {
  let taking = 0;
  let n = 0;
  let takingElsewhere = 0;
  let nElsewhere = 0;
  for (const [place, count] of counts.entries()) {
    if (place === group) {
      taking = count[side];
      n = count.seen;
    } else {
      takingElsewhere += count[side];
      nElsewhere += count.seen;
    }
  }
  const share = (taking + 1) / (n + 2);
  return {
    propositionId,
    side,
    taking,
    n,
    takingElsewhere,
    nElsewhere,
    share,
    ratio: share / ((takingElsewhere + 1) / (nElsewhere + 2)),
    zOwn: 2 * Math.sqrt(n + 1) * ((taking + 1) / (n + 1) - 0.5),
    zOthers: twoProportions(taking + 1, n + 1, takingElsewhere + 1, nElsewhere + 1),
  };
}

/** z of the difference of two shares with their pooled variance; 0 when there is none. */
function twoProportions(a: number, ofA: number, b: number, ofB: number): number {
  const pooled = (a + b) / (ofA + ofB);
  const variance = pooled * (1 - pooled) * (1 / ofA + 1 / ofB);
  return variance > 0 ? (a / ofA - b / ofB) / Math.sqrt(variance) : 0;
}
