import type { ClassSetSeed } from '../debate-seed';

export const classSet: ClassSetSeed = {
  name: 'An hour on the farebox',
  items: [
    {
      proposition: 'scrap-fare-table',
      proposedFor: 'common-ground',
      question: 'What should become of the fare table? Guess who says what.',
      note: 'All six are for it. Let the class find out that agreeing on what is wrong settles nothing yet.',
    },
    {
      proposition: 'abolish-fares',
      proposedFor: 'evenly-split',
      question: 'Who would end fares, and who would not? Guess before you read.',
      note: 'Three against three. Take a show of hands before the first mark; take it again at the end.',
    },
    {
      proposition: 'sleepers-spoil',
      proposedFor: 'differently-argued',
      question: 'Is a bus a place to sleep? What would the Nurse say, and what the Driver?',
      note: 'Opposite conclusions about the same night bus. Ask whose experience each speaks from.',
    },
    {
      proposition: 'help-those-in-need',
      proposedFor: 'differently-argued',
      question: 'Help for those who cannot pay, or for everybody: what speaks for each?',
      note: 'The Magistrate and the Treasurer are as far apart as the scale goes.',
    },
    {
      proposition: 'other-cities-tell',
      proposedFor: 'common-ground',
      question: 'When may one city learn from another?',
      note: 'What nobody relies on is common ground, too. Ask what evidence would change their minds.',
    },
    {
      proposition: 'try-it-first',
      proposedFor: 'evenly-split',
      question: 'Would a trial settle it? For whom?',
      note: 'Ends the hour: what would each side have to see?',
    },
  ],
};
