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

const WORDS: Record<PairRelation, string> = {
  'opposite-sides': 'Opposite sides',
  'one-undecided': 'One undecided',
  'both-undecided': 'Both undecided',
  'both-affirm': 'Both affirm',
  'both-reject': 'Both reject',
  'only-first': 'Only one addresses it',
  'only-second': 'Only one addresses it',
  nobody: 'Nobody addresses it',
};

/** How two who are picked out of more stand to each other; of whom it is said stands beside it. */
export function relationWords(relation: PairRelation): string {
  return WORDS[relation];
}

/** Of whom a relation, or a kind among some, is said: "of these two". */
export function ofThese(people: number): string {
  return `of these ${['two', 'three', 'four'][people - 2] ?? people}`;
}

const IN_SENTENCE: Partial<Record<PairRelation, string>> = {
  'opposite-sides': 'they take opposite sides on',
  'one-undecided': 'one is undecided on',
  'both-undecided': 'both are undecided on',
  'both-affirm': 'both affirm',
  'both-reject': 'both reject',
};

/**
 * How many propositions two stand to each other in which way, of those both address: "of these two they
 * take opposite sides on 4 and both affirm 2". Only what is not 0.
 */
export function relationCounts(counts: PairRelationCounts): string {
  if (counts.shared === 0) return `${ofThese(2)} nobody addresses what the other does`;
  const parts = pairRelations.flatMap((relation) => {
    const said = IN_SENTENCE[relation];
    const count = counts[relation];
    return count === 0 || said === undefined ? [] : [`${said} ${count}`];
  });
  return `${ofThese(2)} ${nameList(parts)}`;
}
