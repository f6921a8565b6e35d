import type { PairRelation } from '@/lib/analysis/proposition/shared-proposition';

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

/** A relation of what both address, before a number of propositions; null of the others. */
export function relationInSentence(relation: PairRelation): string | null {
  return IN_SENTENCE[relation] ?? null;
}
