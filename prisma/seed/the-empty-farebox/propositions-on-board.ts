import type { DebateSeed } from '@/prisma/seed/debate-seed';

/** What is put forward about quarrels, care, company and the law on board. */
export const onBoardPropositions: DebateSeed['propositions'] = [
  {
    key: 'fare-quarrels',
    text: 'Quarrels over the fare are the main source of trouble on board.',
    themes: ['order'],
    reasons: [
      {
        key: 'short-before-strangers',
        text: 'Being short of the fare in front of strangers sets people off.',
        direction: 'for',
      },
      {
        key: 'attacks-begin-with-fares',
        text: 'More attacks on staff begin with a fare than with anything else.',
        direction: 'for',
      },
      {
        key: 'drink-behind-it',
        text: 'What is behind the fights is drink.',
        direction: 'against',
      },
      {
        key: 'drink-aboard-too',
        text: 'Drink is generally there as well.',
        direction: 'against',
      },
    ],
  },
  {
    key: 'no-criminal-court',
    text: 'Riding without a ticket should not be a matter for the criminal courts.',
    themes: ['order'],
    reasons: [
      {
        key: 'out-of-proportion',
        text: 'A criminal court is out of proportion to a bus ride.',
        direction: 'for',
      },
      { key: 'only-a-debt', text: 'An unpaid fare is a debt.', direction: 'for' },
      {
        key: 'court-costs-a-morning',
        text: 'It costs a morning’s pay to be told what one owes.',
        direction: 'for',
      },
    ],
  },
  {
    key: 'law-as-weather',
    text: 'A rule that thousands break and few are punished for weakens respect for law.',
    themes: ['order'],
    reasons: [
      {
        key: 'punished-by-luck',
        text: 'Who is punished depends on who sat near an inspector.',
        direction: 'for',
      },
    ],
  },
  {
    key: 'second-person',
    text: 'A second member of staff should ride along to help.',
    themes: ['order', 'service'],
    reasons: [
      {
        key: 'hands-needed',
        text: 'There are prams to lift, lost people to sit with and drunks to talk down.',
        direction: 'for',
      },
      {
        key: 'alone-at-night',
        text: 'A driver alone cannot look after what happens behind her.',
        direction: 'for',
      },
      {
        key: 'attendant-missing',
        text: 'A service that one sleeper can spoil is short of an attendant.',
        direction: 'for',
      },
    ],
  },
  {
    key: 'meeting-worth-keeping',
    text: 'Selling a ticket is a meeting of driver and passenger that is worth keeping.',
    themes: ['order'],
    reasons: [
      {
        key: 'trouble-noticed',
        text: 'It is how a driver notices who is ill or hurt.',
        direction: 'for',
      },
    ],
  },
  {
    key: 'paid-for-cared-for',
    text: 'People take better care of what they have paid for.',
    themes: ['order'],
    reasons: [
      {
        key: 'gifts-thrown-away',
        text: 'Free yardsticks end in the gutter; bought chisels do not.',
        direction: 'for',
      },
      {
        key: 'bought-and-broken',
        text: 'People who have paid break things as well.',
        direction: 'against',
      },
      {
        key: 'free-kept-tidy',
        text: 'Some things that are free are kept tidy.',
        direction: 'against',
      },
    ],
  },
  {
    key: 'sleepers-spoil',
    text: 'People sleeping on free buses would spoil the service.',
    themes: ['order', 'fairness'],
    reasons: [
      {
        key: 'others-stay-away',
        text: 'Other passengers avoid the seat, and some stop coming.',
        direction: 'for',
      },
      {
        key: 'cleaning-bill',
        text: 'The cleaning of the last bus is a cost, and would grow.',
        direction: 'for',
      },
      {
        key: 'nowhere-else',
        text: 'They have nowhere else to be on a winter night.',
        direction: 'against',
      },
      {
        key: 'somebody-notices',
        text: 'On a bus somebody notices if they stop breathing.',
        direction: 'against',
      },
      {
        key: 'wrong-nobody',
        text: 'The sleeper himself wrongs nobody.',
        direction: 'against',
      },
      { key: 'very-few', text: 'They are too few to do measurable harm.', direction: 'against' },
      {
        key: 'attendant-lacking',
        text: 'If one sleeper spoils it, what is lacking is an attendant.',
        direction: 'against',
      },
    ],
  },
];
