import type { PropositionKind } from '@/lib/analysis/proposition/proposition-kind';
import type { PairRelation } from '@/lib/analysis/proposition/shared-proposition';
import { type KindTone, kindTone } from '@/lib/words/kind-words';

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
    words: 'One mixed',
    meaning: 'Both address it; one of them takes a side, the other takes none.',
    like: 'undecided',
  },
  'both-undecided': {
    words: 'Both mixed',
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
