import { type Chance, type ChanceAt, chanceTail, normalEnd } from '@/lib/analysis/chance/chance';
import { directionalFrom } from '@/lib/analysis/pair/directional-agreement';
import { euclideanFrom } from '@/lib/analysis/pair/euclidean-agreement';
import type { StanceCounts } from '@/lib/analysis/stance-counts';
import { scaleLength, stances } from '@/lib/analysis/stance-matrix';

/** An index of two that is a function of a sum: one whole number a proposition. */
interface SumOfTerms {
  /** From 0 to `largest`. */
  readonly term: (a: number, b: number) => number;
  readonly largest: number;
  /** The index from the sum over n propositions; it only rises or only falls with the sum. */
  readonly value: (sum: number, n: number) => number;
  /** Whether a stance is counted at all. */
  readonly counts?: (stance: number) => boolean;
}

const TERMS = {
  agreement: {
    term: (a, b) => Math.abs(a - b),
    largest: 4,
    value: (sum, n) => 1 - sum / (scaleLength * n),
  },
  side: {
    term: (a, b) => (a > 0 === b > 0 ? 1 : 0),
    largest: 1,
    value: (sum, n) => sum / n,
    counts: (stance) => stance !== 0,
  },
  directional: {
    term: (a, b) => a * b + 4,
    largest: 8,
    value: (sum, n) => directionalFrom(sum - 4 * n, n),
  },
  euclidean: { term: (a, b) => (a - b) ** 2, largest: 16, value: euclideanFrom },
} as const satisfies Record<string, SumOfTerms>;

/** Up to so many propositions the sums are counted out; beyond, they are normal for any purpose. */
const mostCounted = 200;

/**
 * Where an index of two commentators lies over n propositions when both draw each stance, by
 * itself and with replacement, from the same pool. Exact: the sum of n terms is counted out term by
 * term, so that level and range rest on all draws and not on some. Beyond `mostCounted` propositions
 * the sum is taken for normal, with its exact mean and variance.
 *
 * @param pool how often each stance is held by those whose stances chance draws from
 * @returns for n; `null` where n is 0 or the pool holds nothing that the index counts.
 * Cost: for the largest n asked for, n² × the largest term × 5 steps, once.
 */
export function chanceOfTerms(pool: StanceCounts, measure: keyof typeof TERMS): ChanceAt {
  const terms: SumOfTerms = TERMS[measure];
  const single = termShares(pool, terms);
  if (single === null) return () => null;
  const found: Chance[] = [];
  let sums = Float64Array.of(1);
  return (n) => {
    if (n === 0) return null;
    if (n > mostCounted) return nearNormal(single, terms, n);
    while (found.length < n) {
      sums = addTerm(sums, single);
      found.push(readOff(sums, terms, found.length + 1));
    }
    return found[n - 1] as Chance;
  };
}

/** How likely each value of a term is; `null` where nothing in the pool is counted. */
function termShares(
  pool: StanceCounts,
  { term, largest, counts = () => true }: SumOfTerms,
): Float64Array<ArrayBuffer> | null {
  const held = stances.map((stance, place) => ({
    stance,
    count: counts(stance) ? (pool[place] as number) : 0,
  }));
  const all = held.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return null;
  const shares = new Float64Array(largest + 1);
  for (const a of held) {
    for (const b of held) {
      if (a.count === 0 || b.count === 0) continue;
      const value = term(a.stance, b.stance);
      shares[value] = (shares[value] as number) + (a.count * b.count) / all ** 2;
    }
  }
  return shares;
}

/** The distribution of a sum with one more term. */
function addTerm(sums: Float64Array<ArrayBuffer>, single: Float64Array): Float64Array<ArrayBuffer> {
  const more = new Float64Array(sums.length + single.length - 1);
  for (const [term, share] of single.entries()) {
    if (share === 0) continue;
    for (let sum = 0; sum < sums.length; sum++) {
      more[sum + term] = (more[sum + term] as number) + share * (sums[sum] as number);
    }
  }
  return more;
}

function readOff(sums: Float64Array, { value }: SumOfTerms, n: number): Chance {
  let level = 0;
  for (const [sum, share] of sums.entries()) if (share > 0) level += share * value(sum, n);
  const least = firstBeyondTail(sums.length, (place) => sums[place] as number);
  const fromTop = firstBeyondTail(sums.length, (place) => sums[sums.length - 1 - place] as number);
  return { level, range: ends(value(least, n), value(sums.length - 1 - fromTop, n)), draws: 0 };
}

/** The first place at which the shares up to it are more than the tail. */
function firstBeyondTail(length: number, shareAt: (place: number) => number): number {
  let below = 0;
  for (let place = 0; place < length; place++) {
    below += shareAt(place);
    if (below > chanceTail) return place;
  }
  return length - 1;
}

function nearNormal(single: Float64Array, { value, largest }: SumOfTerms, n: number): Chance {
  let mean = 0;
  let square = 0;
  for (const [term, share] of single.entries()) {
    mean += share * term;
    square += share * term * term;
  }
  const spread = Math.sqrt(Math.max(0, square - mean * mean) * n);
  const at = (away: number) =>
    value(Math.min(largest * n, Math.max(0, mean * n + away * spread)), n);
  // The mean of a function of a normal sum, by the three points that are exact up to its fifth power.
  const level = (at(-Math.sqrt(3)) + 4 * at(0) + at(Math.sqrt(3))) / 6;
  return { level, range: ends(at(-normalEnd), at(normalEnd)), draws: 0 };
}

function ends(one: number, other: number) {
  return { low: Math.min(one, other), high: Math.max(one, other) };
}
