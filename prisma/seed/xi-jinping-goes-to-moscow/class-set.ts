import type { ClassSetSeed } from '../debate-seed';

export const classSet: ClassSetSeed = {
  name: 'An hour on China and Russia',
  items: [
    {
      proposition: 'closer-since-invasion',
      proposedFor: 'common-ground',
      question: 'Have China and Russia grown closer since February 2022? What would show it?',
      note: 'Both say so outright. Collect what the class would count as a sign of closeness.',
    },
    {
      proposition: 'weaker-partner',
      proposedFor: 'common-ground',
      question: 'Which of the two is the weaker partner?',
      note: 'Both agree on this; keep it in mind for the next one.',
    },
    {
      proposition: 'subordinate',
      proposedFor: 'evenly-split',
      question: 'Weaker, or subordinate: where is the line?',
      note: 'Only one of two readers finds Hass saying so; he tells of what Beijing wants. Let the class decide from his words and Ivanov’s.',
    },
    {
      proposition: 'mainly-about-america',
      proposedFor: 'evenly-split',
      question: 'Is this about the United States, or about China and Russia?',
      note: 'A difference of what comes first, not of whether it matters.',
    },
    {
      proposition: 'could-do-much',
      proposedFor: 'evenly-split',
      question: 'What could China have done in early 2023?',
      note: 'Ask what each takes the warring parties to want: that is where the reasons differ.',
    },
  ],
};
