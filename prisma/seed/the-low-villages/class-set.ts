import type { ClassSetSeed } from '../debate-seed';

export const classSet: ClassSetSeed = {
  name: 'An hour on the low villages',
  items: [
    {
      proposition: 'wait',
      proposedFor: 'common-ground',
      question: 'Should they wait until more is known?',
      note: 'Nobody who takes a side would wait. Not deciding is a decision, too.',
    },
    {
      proposition: 'move',
      proposedFor: 'evenly-split',
      question: 'Move the villages, or hold the ground? Guess how fifteen experts are divided.',
      note: 'Reveal stance by stance. Who stands there is in the presenter view; what each works as is on the role sheets.',
    },
    {
      proposition: 'bank',
      proposedFor: 'evenly-split',
      question: 'Would you trust a bank for fifty years?',
      note: 'A question of fact on which experts differ. How sure each is, of ten, stands in brackets beside their words on paper.',
    },
    {
      proposition: 'vote',
      proposedFor: 'differently-argued',
      question: 'Who should decide: those who live there, or those who pay?',
      note: 'Not about water at all. Listen for reasons that would hold anywhere.',
    },
    {
      proposition: 'together',
      proposedFor: 'common-ground',
      question: 'If some have to move, with whom?',
      note: 'What unites people who disagree about moving.',
    },
    {
      proposition: 'marsh',
      proposedFor: 'differently-argued',
      question: 'Marsh or more earth: what would have to be true?',
      note: 'A good one for groups: each takes one commentator and argues from the text.',
    },
  ],
};
