import { countAddressed, requireCounts, type StanceCounts } from '@/lib/analysis/stance-counts';

/**
 * What the commentators of a debate make of a proposition, taken together: the same for two and for
 * many. *Affirmed* and *rejected* together are common ground.
 */
export type PropositionKind =
  | 'affirmed'
  | 'rejected'
  | 'contested'
  | 'undecided'
  | 'one-voice'
  | 'not-addressed'
  | 'not-coded';

/** How many are for a proposition, against it, and address it without taking a side. */
export interface Sides {
  readonly affirming: number;
  readonly rejecting: number;
  readonly undecided: number;
}

/** The sides that stances take, however strongly. */
export function sidesOf(counts: StanceCounts): Sides {
  requireCounts(counts, 5, 'sidesOf');
  return {
    affirming: counts[3] + counts[4],
    rejecting: counts[0] + counts[1],
    undecided: counts[2],
  };
}

/**
 * The kind of a proposition: *not addressed* by anybody; *one voice*, one addresses it; *contested*,
 * both sides are taken; *affirmed* or *rejected*, at least two take a side and everybody who does is for
 * it or against it; *undecided*, addressed by several but none of these. Without a stance and before
 * everybody was looked at it is *not coded* yet.
 *
 * @param lookedAt whether each commentator was looked at; it matters only where there is no stance
 * @throws Error when a count is negative or not a number.
 */
export function propositionKind(counts: StanceCounts, lookedAt = true): PropositionKind {
  const { affirming, rejecting } = sidesOf(counts);
  const n = countAddressed(counts);
  if (n === 0) return lookedAt ? 'not-addressed' : 'not-coded';
  if (n === 1) return 'one-voice';
  if (rejecting > 0 && affirming > 0) return 'contested';
  if (affirming >= 2) return 'affirmed';
  return rejecting >= 2 ? 'rejected' : 'undecided';
}

/**
 * How evenly a proposition splits those who take a side: the smaller side's share of them, from just
 * above 0 (one against very many) to ½ (as many for as against). 0 where all who take a side take the
 * same; null where nobody does.
 */
export function splitEvenness({ affirming, rejecting }: Sides): number | null {
  const taking = affirming + rejecting;
  return taking === 0 ? null : Math.min(affirming, rejecting) / taking;
}
