import type { DebateSeed } from '@/prisma/seed/debate-seed';

/** What is put forward about what it costs and who should pay. */
export const moneyPropositions: DebateSeed['propositions'] = [
  {
    key: 'collection-too-dear',
    text: 'The city pays too much to collect its fares.',
    themes: ['cost'],
    reasons: [
      {
        key: 'a-seventh-lost',
        text: 'About a seventh of what is taken goes on taking it.',
        direction: 'for',
      },
      {
        key: 'delays-uncounted',
        text: 'The delays and the repair van are missing from the account.',
        direction: 'for',
      },
      {
        key: 'court-days-uncounted',
        text: 'The days in court are missing from the account.',
        direction: 'for',
      },
      {
        key: 'cheaper-than-meters',
        text: 'Parking meters swallow a larger share.',
        direction: 'against',
      },
    ],
  },
  {
    key: 'savings-fall-short',
    text: 'What is saved on collection would fall far short of the fares lost.',
    themes: ['cost'],
    reasons: [
      {
        key: 'subtraction',
        text: 'With the cost of collecting taken off, most of the loss is still there.',
        direction: 'for',
      },
    ],
  },
  {
    key: 'first-to-be-cut',
    text: 'Without fares the service would be cut sooner when money is short.',
    themes: ['cost', 'service'],
    reasons: [
      {
        key: 'no-coin-to-point-to',
        text: 'What brings in no money has nothing to show when savings are sought.',
        direction: 'for',
      },
      {
        key: 'councillors-not-aboard',
        text: 'Those who decide the cuts do not ride the lines that are cut.',
        direction: 'for',
      },
      {
        key: 'lamps-still-lit',
        text: 'The council has closed baths that charge and kept lamps that are free.',
        direction: 'against',
      },
      {
        key: 'riders-vote',
        text: 'Nobody dares take a free tram away from so many voters.',
        direction: 'against',
      },
    ],
  },
  {
    key: 'pay-at-each-use',
    text: 'Whoever rides should put something towards it each time.',
    themes: ['payers', 'fairness'],
    reasons: [
      {
        key: 'fair-to-pay-something',
        text: 'It is fair to pay a little for what one uses.',
        direction: 'for',
      },
      {
        key: 'brought-up-to-pay',
        text: 'One is brought up to pay one’s way.',
        direction: 'for',
      },
      {
        key: 'driver-to-be-paid',
        text: 'A bus, unlike a pavement, needs a driver for every forty people.',
        direction: 'for',
      },
      {
        key: 'some-cannot-pay',
        text: 'One can let those ride who cannot pay, and sleep well.',
        direction: 'against',
      },
      {
        key: 'no-coin-for-lamps',
        text: 'Nobody pays a street lamp each time it lights the way.',
        direction: 'against',
      },
      {
        key: 'mistakes-public-things',
        text: 'Payment at each use mistakes what a public thing is.',
        direction: 'against',
      },
    ],
  },
  {
    key: 'land-gives-back',
    text: 'Landowners should give back part of what a tram adds to their land.',
    themes: ['payers'],
    reasons: [
      {
        key: 'gain-made-by-city',
        text: 'The gain was made by the city, which runs the tram.',
        direction: 'for',
      },
      { key: 'fair-to-share-it', text: 'It is fair.', direction: 'for' },
      { key: 'slow-to-arrive', text: 'The money is slow to arrive.', direction: 'against' },
      {
        key: 'passed-to-tenants',
        text: 'Landlords would pass the bill on to their tenants.',
        direction: 'against',
      },
    ],
  },
  {
    key: 'charge-cars',
    text: 'Cars should be charged for entering the centre.',
    themes: ['payers', 'streets'],
    reasons: [
      {
        key: 'cars-take-room',
        text: 'Cars take up room in the middle of the city.',
        direction: 'for',
      },
      {
        key: 'room-to-choose',
        text: 'Those who drive in have the most room to choose.',
        direction: 'for',
      },
      {
        key: 'shifts-drivers',
        text: 'A charge changes what motorists do; a free bus does not.',
        direction: 'for',
      },
      {
        key: 'no-bus-to-take',
        text: 'At some hours there is no bus to take instead.',
        direction: 'against',
      },
      {
        key: 'toll-on-shops',
        text: 'It is a toll on the doors of the shops, and would finish them.',
        direction: 'against',
      },
      {
        key: 'flat-charge-unfair',
        text: 'A flat charge takes as much from the poor as from the rich.',
        direction: 'against',
      },
    ],
  },
];
