import type { DebateSeed } from '@/prisma/seed/debate-seed';

/** What is put forward about whom the bus is for. */
export const riderPropositions: DebateSeed['propositions'] = [
  {
    key: 'help-those-in-need',
    text: 'Help with fares should go to those who cannot pay rather than to everybody.',
    themes: ['fairness'],
    reasons: [
      {
        key: 'gift-to-comfortable',
        text: 'A gift to everybody goes largely to people who never noticed the fare.',
        direction: 'for',
      },
      {
        key: 'four-in-ten-miss-out',
        text: 'Many of those entitled to help never claim it.',
        direction: 'against',
      },
      {
        key: 'shame-of-proving',
        text: 'People go without sooner than show that they are poor.',
        direction: 'against',
      },
      {
        key: 'wrong-to-ask',
        text: 'To ask for proof of poverty is wrong in itself.',
        direction: 'against',
      },
      {
        key: 'frightened-by-forms',
        text: 'A frightened person fills in no form.',
        direction: 'against',
      },
    ],
  },
  {
    key: 'children-free',
    text: 'Children should ride free, whatever is decided for adults.',
    themes: ['fairness', 'fares'],
    reasons: [
      {
        key: 'clinics-missed',
        text: 'Children miss the clinic when the month’s money has run out.',
        direction: 'for',
      },
      {
        key: 'future-customers',
        text: 'They are the customers of the year after next.',
        direction: 'for',
      },
      {
        key: 'after-school-crush',
        text: 'They fill the buses after school as it is.',
        direction: 'against',
      },
    ],
  },
  {
    key: 'open-like-a-pavement',
    text: 'A bus should be open to all, as a pavement or a street lamp is.',
    themes: ['fairness'],
    reasons: [
      {
        key: 'belongs-to-whoever-is-there',
        text: 'Some things belong to whoever is standing there.',
        direction: 'for',
      },
      {
        key: 'lamps-shine-no-less',
        text: 'Street lamps serve everybody and shine no worse for it.',
        direction: 'for',
      },
      {
        key: 'courts-have-magistrates',
        text: 'A court needs a magistrate, and is open to all.',
        direction: 'for',
      },
      {
        key: 'needs-a-driver',
        text: 'A pavement, unlike a bus, needs no driver for every forty people.',
        direction: 'against',
      },
    ],
  },
  {
    key: 'no-other-way-first',
    text: 'Those with no other way to travel should come first.',
    themes: ['fairness', 'service'],
    reasons: [
      {
        key: 'on-the-dialysis-list',
        text: 'Few as they are, one of them is on a dialysis list.',
        direction: 'for',
      },
      {
        key: 'loses-its-defenders',
        text: 'A network for them alone loses the riders who would defend it.',
        direction: 'against',
      },
      {
        key: 'few-carried-with-many',
        text: 'Where the many are carried well, the few are better carried.',
        direction: 'against',
      },
    ],
  },
  {
    key: 'rich-and-poor-mix',
    text: 'Free travel would mix rich and poor.',
    themes: ['fairness'],
    reasons: [
      {
        key: 'shared-when-free',
        text: 'On the day when all ride free, rich and poor were seen to share their chips.',
        direction: 'for',
      },
      {
        key: 'equal-in-one-room',
        text: 'A waiting room can make them equal.',
        direction: 'for',
      },
      {
        key: 'price-never-the-bar',
        text: 'The well-off could always pay, and do not come.',
        direction: 'against',
      },
      {
        key: 'opposite-walls',
        text: 'Put in one room, people choose opposite walls.',
        direction: 'against',
      },
    ],
  },
];
