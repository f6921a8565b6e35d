import { inParagraph, showing, telling, type VoicedPosition } from '@/prisma/seed/voiced-position';

export const treasurerPositions: VoicedPosition[] = [
  {
    proposition: 'abolish-fares',
    stance: -2,
    explicitness: 'explicit',
    summary: 'Opposes it outright: a lasting hole in the budget, and a service easily cut.',
    reasons: ['yearly-hole', 'easily-trimmed'],
    evidence: [
      telling(2, 'So I am against it, without reservation.'),
      showing('yearly-hole', 1, 'have a hole of nearly twenty-seven million to fill: every year'),
      showing('easily-trimmed', 2, 'a service that brings in nothing is easily trimmed'),
    ],
  },
  {
    proposition: 'scrap-fare-table',
    stance: 1,
    explicitness: 'explicit',
    summary: 'Would let the table go, with zones that only the treasurer can still account for.',
    reasons: ['zones-without-reasons'],
    evidence: [
      inParagraph(4, 'let the fare table go. It has forty-one lines, and four zones'),
      showing('zones-without-reasons', 4, 'four zones for reasons that I alone can still explain'),
    ],
  },
  {
    proposition: 'cheap-yearly-ticket',
    stance: 1,
    explicitness: 'explicit',
    confidence: 6,
    summary: 'A yearly ticket would bring most of the benefit and leave the city in control.',
    reasons: ['hand-on-the-tap'],
    evidence: [
      inParagraph(4, 'do most of what is hoped of free travel and keep our hand on the tap (six)'),
      showing('hand-on-the-tap', 4, 'keep our hand on the tap'),
    ],
  },
  {
    proposition: 'own-income',
    stance: 2,
    explicitness: 'explicit',
    summary: 'Fares are the one income no ministry can cancel, and worth a good deal for that.',
    reasons: ['cannot-be-cancelled'],
    evidence: [
      inParagraph(2, 'A fare is besides the one income we set for ourselves.'),
      inParagraph(2, 'I would give up a good deal before I gave up that'),
      showing('cannot-be-cancelled', 2, 'No ministry can cancel it by letter in November'),
    ],
  },
  {
    proposition: 'collection-too-dear',
    stance: -2,
    explicitness: 'explicit',
    summary: 'The cost of collecting is modest beside that of parking meters.',
    reasons: ['cheaper-than-meters'],
    evidence: [
      inParagraph(1, 'To call that excessive is simply wrong.'),
      showing('cheaper-than-meters', 1, 'our parking meters swallow twenty-two'),
    ],
  },
  {
    proposition: 'savings-fall-short',
    stance: 2,
    explicitness: 'explicit',
    confidence: 10,
    summary: 'Four million saved against thirty-one lost: certain, because it is subtraction.',
    reasons: ['subtraction'],
    evidence: [
      telling(1, 'we save the four, lose the thirty-one'),
      showing('subtraction', 1, 'This one gets ten. It is subtraction.'),
    ],
  },
  {
    proposition: 'first-to-be-cut',
    stance: 1,
    explicitness: 'explicit',
    confidence: 7,
    summary: 'In a bad year a council looks for something to trim, and finds what earns nothing.',
    reasons: ['no-coin-to-point-to'],
    evidence: [
      inParagraph(2, 'a service that brings in nothing is easily trimmed (seven)'),
      showing('no-coin-to-point-to', 2, 'In the first bad one it will look for something to trim'),
    ],
  },
  {
    proposition: 'pay-at-each-use',
    stance: 2,
    explicitness: 'explicit',
    summary: 'Holds as a principle that a user pays something, though far less than the cost.',
    reasons: ['driver-to-be-paid'],
    evidence: [
      telling(3, 'whoever uses a thing should put something towards it each time'),
      showing('driver-to-be-paid', 3, 'A pavement does not need a driver for every forty people'),
    ],
  },
  {
    proposition: 'land-gives-back',
    stance: 1,
    explicitness: 'explicit',
    summary: 'Thinks it fair, though the money comes slowly.',
    reasons: ['fair-to-share-it', 'slow-to-arrive'],
    evidence: [
      inParagraph(5, 'A share of what a tram adds to the land beside it is fair, if slow.'),
      showing('fair-to-share-it', 5, 'what a tram adds to the land beside it is fair'),
      showing('slow-to-arrive', 5, 'is fair, if slow'),
    ],
  },
  {
    proposition: 'charge-cars',
    stance: 1,
    explicitness: 'explicit',
    summary: 'Would charge modestly, because motorists have the most choice.',
    reasons: ['room-to-choose'],
    evidence: [
      inParagraph(
        5,
        'A modest charge on cars entering the centre, yes: they have the most room to choose.',
      ),
      showing('room-to-choose', 5, 'they have the most room to choose'),
    ],
  },
  {
    proposition: 'more-buses-first',
    stance: 1,
    explicitness: 'explicit',
    summary: 'Prefers more buses to cheaper ones, but each further bus carries fewer people.',
    reasons: ['added-buses-emptier'],
    evidence: [
      inParagraph(5, 'More buses before cheaper ones: yes, though the Planner should remember'),
      showing(
        'added-buses-emptier',
        5,
        'the forty-second bus on a line carries fewer people than the forty-first did',
      ),
    ],
  },
  {
    proposition: 'all-night',
    stance: -1,
    explicitness: 'explicit',
    summary: 'Would resist it for what each passenger costs after midnight.',
    reasons: ['dear-at-night'],
    evidence: [
      inParagraph(
        5,
        'I should resist running all night: a passenger after midnight costs us eleven crowns.',
      ),
      showing('dear-at-night', 5, 'a passenger after midnight costs us eleven crowns'),
    ],
  },
  {
    proposition: 'overfull',
    stance: 1,
    explicitness: 'explicit',
    confidence: 8,
    summary: 'The morning peak would be crowded before new buses could be bought.',
    reasons: ['buses-too-late'],
    evidence: [
      inParagraph(5, 'Free travel would crowd the morning peak before we could buy for it'),
      showing('buses-too-late', 5, 'since a bus takes two years to arrive'),
    ],
  },
  {
    proposition: 'driver-shortage',
    stance: -1,
    explicitness: 'explicit',
    summary: 'Drivers are short because the quarry pays better, which makes it a matter of money.',
    reasons: ['pay-is-money'],
    evidence: [
      inParagraph(5, 'the quarry pays better, and that is money in a hard hat'),
      showing('pay-is-money', 5, 'we are nineteen short because the quarry pays better'),
    ],
  },
  {
    proposition: 'fewer-cars',
    stance: -1,
    explicitness: 'explicit',
    confidence: 8,
    summary: 'Expects few motorists to be tempted.',
    reasons: [],
    evidence: [inParagraph(5, 'It would tempt few people out of cars (eight).')],
  },
  {
    proposition: 'good-for-trade',
    stance: 0,
    explicitness: 'explicit',
    summary: 'Some shops would gain what others lose; the city might gain nothing or a little.',
    reasons: ['trade-only-moves'],
    evidence: [
      inParagraph(5, 'the city as a whole might gain nothing or a little'),
      showing(
        'trade-only-moves',
        5,
        'a crown spent in Corn Street is a crown not spent in the suburbs',
      ),
    ],
  },
  {
    proposition: 'sleepers-spoil',
    stance: 1,
    explicitness: 'implied',
    summary:
      'Points to what cleaning the last winter bus costs now, and would cost with the door open.',
    reasons: ['cleaning-bill'],
    evidence: [
      inParagraph(5, 'what would follow once the door stood open'),
      showing(
        'cleaning-bill',
        5,
        'And I notice who cleans the last bus in January, what it costs us now',
      ),
    ],
  },
  {
    proposition: 'help-those-in-need',
    stance: 2,
    explicitness: 'explicit',
    summary:
      'Would help the poor generously and nobody else, knowing that four in ten do not claim.',
    reasons: ['gift-to-comfortable', 'four-in-ten-miss-out'],
    evidence: [
      inParagraph(4, 'Help them, generously, and leave the rest of us alone.'),
      showing(
        'four-in-ten-miss-out',
        4,
        'four in ten of those entitled to the reduced pass never claim it',
      ),
      showing(
        'gift-to-comfortable',
        4,
        'Most of the gift of free travel would go to people like me',
      ),
    ],
  },
  {
    proposition: 'open-like-a-pavement',
    stance: -1,
    explicitness: 'implied',
    summary: 'Answers that a pavement, unlike a bus, needs no driver for every forty people.',
    reasons: ['needs-a-driver'],
    evidence: [
      showing(
        'needs-a-driver',
        3,
        'A pavement does not need a driver for every forty people who walk along it.',
      ),
    ],
  },
  {
    proposition: 'try-it-first',
    stance: 2,
    explicitness: 'explicit',
    summary: 'Insists on a counted trial of two lines over eighteen months before any decision.',
    reasons: ['count-before-deciding'],
    evidence: [
      inParagraph(6, 'So try it: two lines, eighteen months, everything counted'),
      inParagraph(6, 'On that I insist.'),
      showing('count-before-deciding', 6, 'everything counted, and no decision until it has been'),
    ],
  },
  {
    proposition: 'other-cities-tell',
    stance: -1,
    explicitness: 'explicit',
    summary: 'Each city that did it differed in something that mattered.',
    reasons: ['other-things-changed'],
    evidence: [
      inParagraph(6, 'They show what happened to them.'),
      showing(
        'other-things-changed',
        6,
        'One had hardly any fares to lose. One found a new tax the same spring.',
      ),
    ],
  },
];
