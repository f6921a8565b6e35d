import type {
  PairRelation,
  PairRelationCounts,
} from '@/lib/analysis/proposition/shared-proposition';
import { nameList } from '@/lib/words/name-list';

/** How two stances can stand to each other, the sharpest first. */
export const pairRelations = [
  'opposite-sides',
  'one-undecided',
  'both-undecided',
  'both-affirm',
  'both-reject',
  'only-first',
  'only-second',
  'nobody',
] as const satisfies readonly PairRelation[];

/** Of whom a relation, or a kind among some, is said: "of these two". */
export function ofThese(people: number): string {
  return `of these ${['two', 'three', 'four'][people - 2] ?? people}`;
}

const IN_SENTENCE: Partial<Record<PairRelation, string>> = {
  'opposite-sides': 'they take opposite sides on',
  'one-undecided': 'one is mixed on',
  'both-undecided': 'both are mixed on',
  'both-affirm': 'both affirm',
  'both-reject': 'both reject',
};

/**
 * How many propositions two stand to each other in which way, all of them named, so that the numbers add up to
 * what there is: "both address 11 of 30: they take opposite sides on 4 and both affirm 7; only Ada addresses
 * 12, only Bo 5, and neither 2". Only what is not 0, but for what both address.
 *
 * @param names of the two, in the order of the counts
 * @param of follows the number of what both address: " of 30 propositions"
 * @param how says within what they address it: " in so many words"
 */
export function relationCounts(
  counts: PairRelationCounts,
  names: readonly [string, string],
  { of = '', how = '' }: { readonly of?: string; readonly how?: string } = {},
): string {
  const parts = pairRelations.flatMap((relation) => {
    const said = IN_SENTENCE[relation];
    const count = counts[relation];
    return count === 0 || said === undefined ? [] : [`${said} ${count}`];
  });
  const both =
    counts.shared === 0
      ? `neither addresses what the other does${how}`
      : `both address ${counts.shared}${of}${how}: ${nameList(parts)}`;
  const [first, second] = names;
  const alone = [
    ...(counts['only-first'] > 0 ? [{ who: `only ${first}`, count: counts['only-first'] }] : []),
    ...(counts['only-second'] > 0 ? [{ who: `only ${second}`, count: counts['only-second'] }] : []),
    ...(counts.nobody > 0 ? [{ who: 'neither', count: counts.nobody }] : []),
  ].map(({ who, count }, at) => (at === 0 ? `${who} addresses ${count}` : `${who} ${count}`));
  return alone.length === 0 ? both : `${both}; ${nameList(alone)}`;
}
