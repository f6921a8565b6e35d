import type { PropositionKind } from '@/lib/analysis/proposition/proposition-kind';
import type {
  PairRelation,
  PairRelationCounts,
} from '@/lib/analysis/proposition/shared-proposition';
import { type KindTone, kindTone } from '@/lib/words/kind-words';
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

type RelationEntry = {
  readonly words: string;
  readonly meaning: string;
  /** The kind that it would be if there were no more than these two: it has the colour. */
  readonly like: PropositionKind;
};

/** The one table of how two who are picked out of more stand to each other. */
const RELATIONS: Record<PairRelation, RelationEntry> = {
  'opposite-sides': {
    words: 'Opposite sides',
    meaning: 'One of the two is for it, the other against it.',
    like: 'contested',
  },
  'one-undecided': {
    words: 'One undecided',
    meaning: 'Both address it; one of them takes a side, the other takes none.',
    like: 'undecided',
  },
  'both-undecided': {
    words: 'Both undecided',
    meaning: 'Both address it, and neither takes a side.',
    like: 'undecided',
  },
  'both-affirm': {
    words: 'Both affirm',
    meaning: 'Both are for it, whatever the others of the debate make of it.',
    like: 'affirmed',
  },
  'both-reject': {
    words: 'Both reject',
    meaning: 'Both are against it, whatever the others of the debate make of it.',
    like: 'rejected',
  },
  'only-first': {
    words: 'Only one addresses it',
    meaning:
      'One of the two takes a position on it. Whether the other is silent or not coded yet stands in its place.',
    like: 'one-voice',
  },
  'only-second': {
    words: 'Only one addresses it',
    meaning:
      'One of the two takes a position on it. Whether the other is silent or not coded yet stands in its place.',
    like: 'one-voice',
  },
  nobody: {
    words: 'Nobody addresses it',
    meaning: 'Neither of the two takes a position on it.',
    like: 'not-addressed',
  },
};

/** How two who are picked out of more stand to each other; of whom it is said stands beside it. */
export function relationWords(relation: PairRelation): string {
  return RELATIONS[relation].words;
}

/** What that means, in one plain line. */
export function relationMeaning(relation: PairRelation): string {
  return RELATIONS[relation].meaning;
}

/** Which of the colours of kinds it has. */
export function relationTone(relation: PairRelation): KindTone {
  return kindTone(RELATIONS[relation].like);
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
