import { inParagraph, showing, telling, type VoicedPosition } from '@/prisma/seed/voiced-position';

export const driverPositions: VoicedPosition[] = [
  {
    proposition: 'abolish-fares',
    stance: 1,
    explicitness: 'explicit',
    summary:
      'Would scrap the fare on balance: the quarrels and the waiting at stops would go, and one good moment with them.',
    reasons: ['quarrels-end', 'quicker-stops', 'meeting-lost'],
    evidence: [
      telling(2, 'So on balance, yes, scrap the fare.'),
      inParagraph(3, 'those minutes come out of the man at the far end'),
      showing('quicker-stops', 3, 'I stand four minutes while they dig in their pockets'),
      showing(
        'quarrels-end',
        1,
        'Nearly every fight I have seen on a bus started at that machine.',
      ),
      showing(
        'meeting-lost',
        2,
        'The ticket is the one moment when I look each of them in the face',
      ),
    ],
  },
  {
    proposition: 'scrap-fare-table',
    stance: 2,
    explicitness: 'explicit',
    summary: 'Has driven under it for six years and could not tell the price of a dog.',
    reasons: ['prices-not-known'],
    evidence: [
      inParagraph(3, 'could not tell you the price of a dog. Burn it.'),
      showing('prices-not-known', 3, 'I have driven under it six years'),
    ],
  },
  {
    proposition: 'collection-too-dear',
    stance: 1,
    explicitness: 'implied',
    summary: 'Collecting is called cheap only because its delays and repairs are not priced.',
    reasons: ['delays-uncounted'],
    evidence: [showing('delays-uncounted', 3, 'He has never priced the van, or me sitting there.')],
  },
  {
    proposition: 'pay-at-each-use',
    stance: 0,
    explicitness: 'explicit',
    summary: 'Would feel odd not paying, has let a thousand people off, and holds to both.',
    reasons: ['brought-up-to-pay', 'some-cannot-pay'],
    evidence: [
      inParagraph(2, 'On paying each time you ride, put me down for both.'),
      showing(
        'some-cannot-pay',
        2,
        'I have waved on a thousand people who couldn’t, and slept well',
      ),
      showing('brought-up-to-pay', 2, 'I was brought up to pay my way'),
    ],
  },
  {
    proposition: 'charge-cars',
    stance: 1,
    explicitness: 'explicit',
    summary: 'Cars should pay a little for the room they take; would pay it too, grumbling.',
    reasons: ['cars-take-room'],
    evidence: [
      inParagraph(5, 'Charge the cars coming into the middle a bit for the room they take.'),
      showing('cars-take-room', 5, 'a bit for the room they take'),
    ],
  },
  {
    proposition: 'more-buses-first',
    stance: 1,
    explicitness: 'explicit',
    summary: 'If only one thing can be paid for, prefers the extra bus.',
    reasons: [],
    evidence: [
      inParagraph(5, 'If there is money for one thing only, I’d sooner have the extra bus'),
    ],
  },
  {
    proposition: 'all-night',
    stance: 1,
    explicitness: 'implied',
    summary: 'Is willing to work nights, with company and a place to rest.',
    reasons: [],
    evidence: [
      inParagraph(5, 'Nights I’d work myself, given a kettle and a second pair of hands.'),
    ],
  },
  {
    proposition: 'overfull',
    stance: 0,
    explicitness: 'explicit',
    summary: 'Fuller buses would be ruinous in the morning peak and welcome later in the day.',
    reasons: ['full-already', 'room-by-day'],
    evidence: [
      inParagraph(4, 'Fuller would ruin the one and rescue the other.'),
      showing('full-already', 4, 'At ten past eight I couldn’t fit another soul, paid or unpaid'),
      showing('room-by-day', 4, 'At eleven I drive furniture.'),
    ],
  },
  {
    proposition: 'driver-shortage',
    stance: 2,
    explicitness: 'explicit',
    summary: 'Money can be voted; people willing to drive at four in the morning cannot.',
    reasons: ['willing-people-needed'],
    evidence: [
      inParagraph(5, 'That is what holds the service down.'),
      showing('willing-people-needed', 5, 'Vote any money you like, a bus still needs a licence'),
    ],
  },
  {
    proposition: 'bus-lanes',
    stance: 2,
    explicitness: 'explicit',
    summary: 'Wants a lane of the bus’s own before anything else.',
    reasons: ['one-van-stops-a-line'],
    evidence: [
      inParagraph(5, 'The lane before anything: last Tuesday a bread van cost me eleven minutes'),
      showing('one-van-stops-a-line', 5, 'last Tuesday a bread van cost me eleven minutes'),
    ],
  },
  {
    proposition: 'fewer-cars',
    stance: -1,
    explicitness: 'explicit',
    summary: 'People drive because it is easy, whatever the bus costs.',
    reasons: ['cars-not-about-price'],
    evidence: [
      telling(4, 'It won’t clear the roads.'),
      showing('cars-not-about-price', 4, 'People aren’t in cars on account of two eighty'),
    ],
  },
  {
    proposition: 'walkers-ride',
    stance: 1,
    explicitness: 'explicit',
    summary: 'Expects schoolchildren who now walk to ride a single stop.',
    reasons: ['short-hops'],
    evidence: [
      inParagraph(4, 'the boy who walks to school now riding one stop, him and sixty friends'),
      showing('short-hops', 4, 'now riding one stop, him and sixty friends'),
    ],
  },
  {
    proposition: 'fare-quarrels',
    stance: 2,
    explicitness: 'explicit',
    summary:
      'Grants that drink is often aboard, but has seen nearly every fight begin with the fare.',
    reasons: ['short-before-strangers', 'drink-aboard-too'],
    evidence: [
      inParagraph(1, 'Nearly every fight I have seen on a bus started at that machine.'),
      inParagraph(1, 'I have been spat at four times, and every time it began with the fare.'),
      showing(
        'short-before-strangers',
        1,
        'won’t hunt for with thirty strangers breathing behind him',
      ),
      showing('drink-aboard-too', 1, 'Drink was often aboard as well'),
    ],
  },
  {
    proposition: 'no-criminal-court',
    stance: 1,
    explicitness: 'explicit',
    summary: 'A criminal court is too much for a bus ride.',
    reasons: ['out-of-proportion'],
    evidence: [
      inParagraph(
        6,
        'Dragging a lad before the criminal court for a bus ride is out of all proportion',
      ),
      showing('out-of-proportion', 6, 'for a bus ride is out of all proportion'),
    ],
  },
  {
    proposition: 'second-person',
    stance: 2,
    explicitness: 'explicit',
    summary: 'Wants conductors back, to help passengers and not leave the driver alone.',
    reasons: ['hands-needed', 'alone-at-night'],
    evidence: [
      inParagraph(6, 'We used to have conductors. I want them back under any name you like.'),
      showing(
        'hands-needed',
        6,
        'to lift a pram, sit with somebody who is lost, talk a drunk down',
      ),
      showing('alone-at-night', 6, 'I’m on my own with it'),
    ],
  },
  {
    proposition: 'meeting-worth-keeping',
    stance: 1,
    explicitness: 'explicit',
    summary: 'Values the ticket as the moment of looking each passenger in the face.',
    reasons: ['trouble-noticed'],
    evidence: [
      inParagraph(2, 'I would keep that moment if I could'),
      showing(
        'trouble-noticed',
        2,
        'That is how I know who is back from hospital, and which boy has a new bruise',
      ),
    ],
  },
  {
    proposition: 'paid-for-cared-for',
    stance: 0,
    explicitness: 'explicit',
    summary:
      'Has seen season-ticket holders slash seats and a free day stay clean, and cannot say.',
    reasons: ['bought-and-broken', 'free-kept-tidy'],
    evidence: [
      inParagraph(7, 'Do people look after what they’ve paid for? I honestly couldn’t tell you.'),
      showing('bought-and-broken', 7, 'My best seat-slasher had a season ticket.'),
      showing('free-kept-tidy', 7, 'My cleanest day is Founders’ Day, when everybody rides free'),
    ],
  },
  {
    proposition: 'sleepers-spoil',
    stance: 1,
    explicitness: 'explicit',
    summary: 'The sleeper is no trouble himself, but others leave the seat and some stop riding.',
    reasons: ['others-stay-away', 'wrong-nobody'],
    evidence: [
      telling(6, 'That hurts the service, and I’m on my own with it.'),
      inParagraph(6, 'in January a warm bus that costs nothing is a bedroom'),
      showing('wrong-nobody', 6, 'He’s no trouble. But the seat isn’t fit for anybody after'),
      showing(
        'others-stay-away',
        6,
        'people get up and stand by the door, and some of those people don’t come back',
      ),
    ],
  },
  {
    proposition: 'children-free',
    stance: -1,
    explicitness: 'implied',
    summary: 'Wishes on those who want children free a term of full buses after school.',
    reasons: ['after-school-crush'],
    evidence: [
      inParagraph(4, 'should come and do a term of my half past threes'),
      showing('after-school-crush', 4, 'a term of my half past threes'),
    ],
  },
  {
    proposition: 'rich-and-poor-mix',
    stance: 0,
    explicitness: 'explicit',
    summary: 'Saw it happen on the one free day, and not again; it might be so or not.',
    reasons: ['shared-when-free', 'price-never-the-bar'],
    evidence: [
      inParagraph(7, 'Could be it would mix us. Could be it was the chips.'),
      showing('shared-when-free', 7, 'a judge’s wife sharing chips with two lads off the docks'),
      showing(
        'price-never-the-bar',
        7,
        'she can find two eighty any day of the year, and I have never seen her since',
      ),
    ],
  },
];
