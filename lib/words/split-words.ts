import type { Sides } from '@/lib/analysis/proposition/proposition-kind';
import { formatCount } from '@/lib/words/format-count';

/** Alone against so many, one stands out. */
const ALONE_FROM = 3;
const NUMBERS = ['three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'];

type Taken = Pick<Sides, 'affirming' | 'rejecting'>;

/**
 * How those who take a side are split: "2 against, 3 for", in the order in which stances stand everywhere;
 * "one against five".
 */
export function splitWords({ affirming, rejecting }: Taken): string {
  const many = Math.max(affirming, rejecting);
  if (isOneAgainstMany({ affirming, rejecting })) {
    return `one against ${NUMBERS[many - ALONE_FROM] ?? formatCount(many)}`;
  }
  return `${formatCount(rejecting)} against, ${formatCount(affirming)} for`;
}

/**
 * How several that are contested are split, as far as it stands out: "4 evenly, 5 by one against three or more".
 * Empty where neither does.
 */
export function splitsInShort(splits: readonly Taken[]): string {
  const evenly = splits.filter(({ affirming, rejecting }) => affirming === rejecting).length;
  const alone = splits.filter(isOneAgainstMany).length;
  return [
    ...(evenly > 0 ? [`${formatCount(evenly)} evenly`] : []),
    ...(alone > 0 ? [`${formatCount(alone)} by one against ${NUMBERS[0]} or more`] : []),
  ].join(', ');
}

function isOneAgainstMany({ affirming, rejecting }: Taken): boolean {
  return Math.min(affirming, rejecting) === 1 && Math.max(affirming, rejecting) >= ALONE_FROM;
}
