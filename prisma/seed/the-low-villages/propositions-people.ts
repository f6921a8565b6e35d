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
      { key: 'always-asked', text: 'They have always been asked.', direction: 'for' },
      {
        key: 'easier-to-bear',
        text: 'People who were asked bear either answer better.',
        direction: 'for',
      },
      {
        key: 'no-vote-yet-bound',
        text: 'Those who have no vote, children and the absent, are bound by it, too.',
        direction: 'against',
      },
      {
        key: 'others-pay',
        text: 'A village would be voting on a bill that others pay.',
        direction: 'against',
      },
      {
        key: 'one-ring',
        text: 'Bank and water join the villages: what one decides, the others bear.',
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
        text: 'People stay well among those they know, and fall ill among strangers.',
        direction: 'for',
      },
      {
        key: 'trade',
        text: 'A shop without its customers is worth nothing.',
        direction: 'for',
      },
      {
        key: 'alone-move-twice',
        text: 'People who move alone soon move again.',
        direction: 'for',
      },
      { key: 'belonging', text: 'A person alone there belongs nowhere.', direction: 'for' },
      {
        key: 'shared-rights',
        text: 'Rights that neighbours share are worth nothing to owners who live apart.',
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
        key: 'more-at-risk',
        text: 'Each new house puts more at risk.',
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
        key: 'young-families',
        text: 'Without new houses there are no young families.',
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
        text: 'Their dams hold back the mud that the delta is made of.',
        direction: 'for',
      },
      {
        key: 'takes-from-below',
        text: 'Whoever dams a river takes from those below.',
        direction: 'for',
      },
      { key: 'paid-before', text: 'They paid for two centuries, and throve.', direction: 'for' },
      {
        key: 'never-collected',
        text: 'Nobody has ever collected such a bill.',
        direction: 'against',
      },
    ],
  },
];
