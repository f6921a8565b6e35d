import type { DebateSeed } from '@/prisma/seed/debate-seed';

/** What is put forward about the people of the delta, about building and about the bill. */
export const peoplePropositions: DebateSeed['propositions'] = [
  {
    key: 'vote',
    text: 'No village should be moved unless most of its people vote for it.',
    themes: ['people'],
    reasons: [
      {
        key: 'theirs-to-say',
        text: 'It is for the people of a village to say what becomes of it.',
        direction: 'for',
      },
      {
        key: 'no-taking-without',
        text: 'To move people without their consent is to take from them what is theirs.',
        direction: 'for',
      },
      {
        key: 'always-asked',
        text: 'They were always asked before they were burdened.',
        direction: 'for',
      },
      {
        key: 'easier-to-bear',
        text: 'People who were asked bear either answer better.',
        direction: 'for',
      },
      {
        key: 'children-no-vote',
        text: 'Children have no vote, and yet it binds them.',
        direction: 'against',
      },
      {
        key: 'absent-not-asked',
        text: 'It asks the old about the lives of those who are not there.',
        direction: 'against',
      },
      {
        key: 'others-pay',
        text: 'Others pay for what a village votes.',
        direction: 'against',
      },
      {
        key: 'one-ring',
        text: 'The bank is one ring: who decides about it decides for all in it.',
        direction: 'against',
      },
      {
        key: 'one-drain',
        text: 'One field’s drain is the next field’s flood.',
        direction: 'against',
      },
    ],
  },
  {
    key: 'together',
    text: 'Those who move should move together with their neighbours.',
    themes: ['people'],
    reasons: [
      {
        key: 'well-among-neighbours',
        text: 'People are less ill among neighbours than among strangers.',
        direction: 'for',
      },
      {
        key: 'trade',
        text: 'A shop without its customers is worth nothing.',
        direction: 'for',
      },
      {
        key: 'alone-move-twice',
        text: 'People who move alone move twice.',
        direction: 'for',
      },
      { key: 'belonging', text: 'A person alone there belongs nowhere.', direction: 'for' },
      {
        key: 'shared-rights',
        text: 'A right of way is worth nothing to owners who live scattered.',
        direction: 'for',
      },
      {
        key: 'spoken-language',
        text: 'A language lives only among those who speak it with each other.',
        direction: 'for',
      },
    ],
  },
  {
    key: 'graves',
    text: 'The graves should be moved before the houses.',
    themes: ['people'],
    reasons: [
      {
        key: 'living-follow-dead',
        text: 'The living follow where their dead have gone.',
        direction: 'for',
      },
    ],
  },
  {
    key: 'no-new-houses',
    text: 'No new house should be built in the low villages from now on.',
    themes: ['bills', 'stay-or-go'],
    reasons: [
      {
        key: 'new-claim',
        text: 'Each new roof behind the bank is a new claim.',
        direction: 'for',
      },
      {
        key: 'cradle-in-the-damp',
        text: 'Each new house is one more cradle in the damp.',
        direction: 'for',
      },
      {
        key: 'empties-by-itself',
        text: 'A village where nobody may build empties by itself.',
        direction: 'for',
      },
      { key: 'hard-to-leave', text: 'A new house is the hardest to leave.', direction: 'for' },
      {
        key: 'newest-goes-first',
        text: 'The newest houses lie lowest and go first.',
        direction: 'for',
      },
      { key: 'room-for-reeds', text: 'The marsh will need the room.', direction: 'for' },
      {
        key: 'cheaper-for-each',
        text: 'The more people live behind a bank, the cheaper it is for each.',
        direction: 'against',
      },
      { key: 'farms-need-hands', text: 'Farms need hands that live nearby.', direction: 'against' },
      {
        key: 'better-houses',
        text: 'A ban stops the better houses, too.',
        direction: 'against',
      },
      {
        key: 'young-couples',
        text: 'Young couples hand the language on, and want a house.',
        direction: 'against',
      },
      {
        key: 'last-bride',
        text: 'A ban tells the bride of today that she is the last.',
        direction: 'against',
      },
    ],
  },
  {
    key: 'upstream',
    text: 'The cities upstream should pay part of the cost.',
    themes: ['bills', 'marsh'],
    reasons: [
      {
        key: 'hold-the-mud',
        text: 'Their dams hold back the mud of the delta.',
        direction: 'for',
      },
      { key: 'took-the-mud', text: 'They took the mud.', direction: 'for' },
      {
        key: 'takes-from-below',
        text: 'Whoever dams a river takes from those below.',
        direction: 'for',
      },
      { key: 'paid-before', text: 'They paid for two centuries, and throve.', direction: 'for' },
      { key: 'just', text: 'It would be just.', direction: 'for' },
      {
        key: 'never-collected',
        text: 'Nobody has ever collected such a bill.',
        direction: 'against',
      },
    ],
  },
];
