import type { DebateSeed } from '@/prisma/seed/debate-seed';

/** What is put forward about the fare and its price. */
export const farePropositions: DebateSeed['propositions'] = [
  {
    key: 'abolish-fares',
    text: 'The city should stop charging fares on its buses and trams.',
    themes: ['fares'],
    reasons: [
      {
        key: 'quarrels-end',
        text: 'The quarrels that start at the ticket machine would end.',
        direction: 'for',
      },
      {
        key: 'quicker-stops',
        text: 'Buses would no longer stand at the stop while people pay.',
        direction: 'for',
      },
      {
        key: 'small-errands-made',
        text: 'People would make small trips into town that the fare now prevents.',
        direction: 'for',
      },
      {
        key: 'held-in-common',
        text: 'A bus is one of the things held in common, there for whoever happens along.',
        direction: 'for',
      },
      {
        key: 'debts-not-crimes',
        text: 'The fare brings people before a criminal court for what is only a debt.',
        direction: 'for',
      },
      {
        key: 'yearly-hole',
        text: 'Millions in lost fares would have to be found every year.',
        direction: 'against',
      },
      {
        key: 'better-spent-on-buses',
        text: 'The same money does more good when it is spent on more buses.',
        direction: 'against',
      },
      {
        key: 'easily-trimmed',
        text: 'A service that brings in nothing is easily cut.',
        direction: 'against',
      },
      {
        key: 'meeting-lost',
        text: 'Driver and passenger would lose the one moment at which they meet.',
        direction: 'against',
      },
    ],
  },
  {
    key: 'scrap-fare-table',
    text: 'The present fare table should be scrapped, whatever replaces it.',
    themes: ['fares'],
    reasons: [
      {
        key: 'prices-not-known',
        text: 'Even a driver who has worked under it for years cannot tell its prices.',
        direction: 'for',
      },
      {
        key: 'cannot-be-read',
        text: 'Even people who have studied cannot make it out.',
        direction: 'for',
      },
      {
        key: 'zones-without-reasons',
        text: 'One person alone can still explain its zones.',
        direction: 'for',
      },
      {
        key: 'prices-need-explaining',
        text: 'Whoever sets forty-one prices should be able to explain them.',
        direction: 'for',
      },
      {
        key: 'unknown-price-deters',
        text: 'A price that cannot be worked out beforehand keeps people away.',
        direction: 'for',
      },
    ],
  },
  {
    key: 'cheap-yearly-ticket',
    text: 'A cheap yearly ticket would do most of the good that free travel would.',
    themes: ['fares'],
    reasons: [
      { key: 'hand-on-the-tap', text: 'It keeps the city’s hand on the tap.', direction: 'for' },
      { key: 'no-fumbling', text: 'It ends the search for coins at the door.', direction: 'for' },
      {
        key: 'fare-cases-end',
        text: 'It would nearly empty the court of fare cases.',
        direction: 'for',
      },
      {
        key: 'same-crush',
        text: 'It brings the same crowds at the same hour as free travel.',
        direction: 'against',
      },
      {
        key: 'all-at-once',
        text: 'Those who end in court do not have a year’s price all at once.',
        direction: 'against',
      },
    ],
  },
  {
    key: 'own-income',
    text: 'Fares keep the city independent of the ministries.',
    themes: ['fares', 'cost'],
    reasons: [
      {
        key: 'cannot-be-cancelled',
        text: 'Grants are cancelled from outside; fares are set by the city.',
        direction: 'for',
      },
    ],
  },
];
