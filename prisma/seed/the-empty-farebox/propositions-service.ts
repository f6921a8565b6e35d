import type { DebateSeed } from '@/prisma/seed/debate-seed';

/** What is put forward about the buses themselves and the streets they run in. */
export const serviceAndStreetPropositions: DebateSeed['propositions'] = [
  {
    key: 'more-buses-first',
    text: 'More buses should come before cheaper ones.',
    themes: ['service'],
    reasons: [
      {
        key: 'wider-reach',
        text: 'Halving the wait widens what people can reach; a lower price does not.',
        direction: 'for',
      },
      {
        key: 'price-useless-without-bus',
        text: 'A low price is no use where no bus comes.',
        direction: 'for',
      },
      {
        key: 'added-buses-emptier',
        text: 'Each further bus on a line carries fewer people than the last.',
        direction: 'against',
      },
      {
        key: 'half-empty-already',
        text: 'The frequent buses go by half empty.',
        direction: 'against',
      },
      {
        key: 'price-stops-people',
        text: 'Where buses are frequent it is the price that keeps people away.',
        direction: 'against',
      },
    ],
  },
  {
    key: 'all-night',
    text: 'Buses should run all night.',
    themes: ['service'],
    reasons: [
      {
        key: 'night-work',
        text: 'Hospitals and bakeries work at night, and their people must get home.',
        direction: 'for',
      },
      {
        key: 'nothing-else-to-take',
        text: 'Young men drive home because there is nothing else to take.',
        direction: 'for',
      },
      {
        key: 'dear-at-night',
        text: 'A passenger after midnight costs the city eleven crowns.',
        direction: 'against',
      },
      {
        key: 'costs-tea-time-buses',
        text: 'A night bus costs two buses at tea-time.',
        direction: 'against',
      },
    ],
  },
  {
    key: 'overfull',
    text: 'Free travel would fill the buses beyond what they can carry.',
    themes: ['service'],
    reasons: [
      {
        key: 'full-already',
        text: 'In the morning the buses are full as it is.',
        direction: 'for',
      },
      {
        key: 'buses-too-late',
        text: 'The crowd would come long before the new buses could.',
        direction: 'for',
      },
      {
        key: 'room-by-day',
        text: 'Later in the day there is plenty of room in the buses.',
        direction: 'against',
      },
    ],
  },
  {
    key: 'driver-shortage',
    text: 'What holds the service back is a lack of drivers more than of money.',
    themes: ['service'],
    reasons: [
      {
        key: 'willing-people-needed',
        text: 'A bus needs a licence and someone willing to get up at four.',
        direction: 'for',
      },
      {
        key: 'timetables-undriven',
        text: 'Timetables lie ready that there is nobody to drive.',
        direction: 'for',
      },
      {
        key: 'pay-is-money',
        text: 'Drivers are short because others pay better, so money is the cause.',
        direction: 'against',
      },
    ],
  },
  {
    key: 'bus-lanes',
    text: 'Buses should have the kerb to themselves, at the expense of cars and vans.',
    themes: ['service', 'streets'],
    reasons: [
      {
        key: 'one-van-stops-a-line',
        text: 'One van in the way costs a bus eleven minutes.',
        direction: 'for',
      },
      { key: 'paint-is-cheap', text: 'Paint costs next to nothing.', direction: 'for' },
      {
        key: 'shops-need-deliveries',
        text: 'A street that nobody can deliver to dies as a shopping street.',
        direction: 'against',
      },
    ],
  },
  {
    key: 'fewer-cars',
    text: 'Free travel would draw people out of their cars.',
    themes: ['streets'],
    reasons: [
      {
        key: 'something-for-nothing',
        text: 'Given something for once, even the meanest man leaves the car at home.',
        direction: 'for',
      },
      {
        key: 'cars-not-about-price',
        text: 'It is not on account of the fare that people are in cars.',
        direction: 'against',
      },
    ],
  },
  {
    key: 'walkers-ride',
    text: 'Many of the new riders would be people who used to walk or cycle.',
    themes: ['streets'],
    reasons: [
      {
        key: 'short-hops',
        text: 'Short ways that people walk now would be ridden.',
        direction: 'for',
      },
    ],
  },
  {
    key: 'good-for-trade',
    text: 'Free travel would be good for trade in the city.',
    themes: ['streets'],
    reasons: [
      {
        key: 'washer-and-doormat',
        text: 'People who come in for a trifle go home with more.',
        direction: 'for',
      },
      {
        key: 'trade-only-moves',
        text: 'What the centre gains the suburbs lose.',
        direction: 'against',
      },
    ],
  },
];
