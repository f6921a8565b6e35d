import { inParagraph, showing, telling, type VoicedPosition } from '@/prisma/seed/voiced-position';

export const nursePositions: VoicedPosition[] = [
  {
    proposition: 'abolish-fares',
    stance: -1,
    explicitness: 'explicit',
    summary: 'Would accept it with thanks, but it is the wrong thing to spend the money on.',
    reasons: ['better-spent-on-buses'],
    evidence: [
      inParagraph(2, 'It’s the wrong thing to spend it on.'),
      inParagraph(2, 'Take the fare away and I’ll say thank you and sit where I sit now.'),
      showing('better-spent-on-buses', 2, 'Spend it on the gaps.'),
    ],
  },
  {
    proposition: 'scrap-fare-table',
    stance: 2,
    explicitness: 'explicit',
    summary: 'Cannot read the price list with two degrees.',
    reasons: ['cannot-be-read'],
    evidence: [
      inParagraph(5, 'I have two degrees and I can’t read it. Get rid of it.'),
      showing('cannot-be-read', 5, 'I have two degrees and I can’t read it'),
    ],
  },
  {
    proposition: 'first-to-be-cut',
    stance: 1,
    explicitness: 'explicit',
    summary: 'Expects her own line to be cut, and sooner if it earns nothing.',
    reasons: ['no-coin-to-point-to', 'councillors-not-aboard'],
    evidence: [
      inParagraph(7, 'they’ll cut it quicker if it earns nothing'),
      showing('no-coin-to-point-to', 7, 'quicker if it earns nothing'),
      showing(
        'councillors-not-aboard',
        7,
        'it won’t be the tram the councillors use. It’ll be mine',
      ),
    ],
  },
  {
    proposition: 'pay-at-each-use',
    stance: 1,
    explicitness: 'explicit',
    summary: 'Thinks it fair to pay a bit for what one uses, where there is something to use.',
    reasons: ['fair-to-pay-something'],
    evidence: [
      inParagraph(2, 'Paying a bit for what I use seems fair to me.'),
      showing('fair-to-pay-something', 2, 'seems fair to me'),
    ],
  },
  {
    proposition: 'charge-cars',
    stance: -1,
    explicitness: 'explicit',
    summary: 'Rejects a charge so long as there is no bus to take instead.',
    reasons: ['no-bus-to-take'],
    evidence: [
      inParagraph(6, 'Don’t charge me to drive in, either.'),
      showing(
        'no-bus-to-take',
        6,
        'Charge me when there’s a bus. Until then it’s a fine for having a job.',
      ),
    ],
  },
  {
    proposition: 'more-buses-first',
    stance: 2,
    explicitness: 'explicit',
    summary: 'Between a free bus and a bus that comes, takes the bus every time.',
    reasons: ['price-useless-without-bus'],
    evidence: [
      inParagraph(2, 'Offer me a free bus or a bus, and I’ll take the bus, every single time.'),
      showing('price-useless-without-bus', 2, 'What I mind is paying for a bus that isn’t there.'),
    ],
  },
  {
    proposition: 'all-night',
    stance: 2,
    explicitness: 'explicit',
    summary: 'Wants an hourly bus all night for those who work then.',
    reasons: ['night-work'],
    evidence: [
      inParagraph(2, 'Run all night, once an hour would do. A hospital doesn’t close.'),
      inParagraph(1, 'Fifty minutes on a bench after twelve hours on a ward.'),
      showing(
        'night-work',
        2,
        'A hospital doesn’t close. Nor does the bakery, nor the police station',
      ),
    ],
  },
  {
    proposition: 'fare-quarrels',
    stance: -1,
    explicitness: 'explicit',
    summary: 'The injuries she sews up come from drink; none has come from a ticket.',
    reasons: ['drink-behind-it'],
    evidence: [
      inParagraph(
        3,
        'It’s drink. It’s Friday. I have never put a stitch in anybody over a ticket.',
      ),
      showing('drink-behind-it', 3, 'I sew up what comes out of the fights. It’s drink.'),
    ],
  },
  {
    proposition: 'no-criminal-court',
    stance: 2,
    explicitness: 'explicit',
    summary: 'Nobody should ever be tried for a fare; a colleague lost a morning’s pay to it.',
    reasons: ['court-costs-a-morning'],
    evidence: [
      inParagraph(5, 'And nobody, ever, should stand in a criminal court over a bus fare.'),
      showing('court-costs-a-morning', 5, 'It cost her a morning’s pay to be told what she owed.'),
    ],
  },
  {
    proposition: 'second-person',
    stance: 2,
    explicitness: 'explicit',
    summary: 'Wants a second person on every bus at once, having been followed home from one.',
    reasons: ['alone-at-night'],
    evidence: [
      inParagraph(3, 'But a second person on every bus? Yes. Please. Tonight.'),
      showing(
        'alone-at-night',
        3,
        'the only other soul on board had her back to me because she was driving',
      ),
    ],
  },
  {
    proposition: 'paid-for-cared-for',
    stance: -1,
    explicitness: 'explicit',
    summary: 'Finds the free waiting room well kept and the paid car park damaged.',
    reasons: ['free-kept-tidy', 'bought-and-broken'],
    evidence: [
      showing('free-kept-tidy', 4, 'Our waiting room is free and they straighten the magazines.'),
      showing(
        'bought-and-broken',
        4,
        'The car park costs four crowns an hour and they drive into the barrier.',
      ),
    ],
  },
  {
    proposition: 'sleepers-spoil',
    stance: -2,
    explicitness: 'explicit',
    summary: 'Shelter for a man with nowhere to go is the best use the night bus has.',
    reasons: ['nowhere-else', 'somebody-notices'],
    evidence: [
      inParagraph(4, 'So don’t tell me he is what spoils the service.'),
      inParagraph(4, 'He’s the best use it gets all night.'),
      showing('nowhere-else', 4, 'Where is he meant to be at four in the morning in January?'),
      showing('somebody-notices', 4, 'somebody will notice if he stops breathing'),
    ],
  },
  {
    proposition: 'help-those-in-need',
    stance: -1,
    explicitness: 'explicit',
    summary:
      'Rejects help that must be proved: most who could have the pass do not, and some are ashamed to ask.',
    reasons: ['four-in-ten-miss-out', 'shame-of-proving'],
    evidence: [
      telling(5, 'I don’t want help kept for those who can show they need it'),
      showing('four-in-ten-miss-out', 5, 'Most who could have the pass haven’t got it'),
      showing('shame-of-proving', 5, 'some would sooner walk than ask'),
    ],
  },
  {
    proposition: 'children-free',
    stance: 2,
    explicitness: 'explicit',
    summary:
      'All children, without a card and whatever else is decided, so that clinics are not missed.',
    reasons: ['clinics-missed'],
    evidence: [
      inParagraph(5, 'Children should be free, all of them, no card, whatever you decide'),
      showing(
        'clinics-missed',
        5,
        'I know which babies miss the clinic in the last week of the month',
      ),
    ],
  },
  {
    proposition: 'no-other-way-first',
    stance: 2,
    explicitness: 'explicit',
    summary:
      'People with no other way come first, before anything, as few as they are on the hill.',
    reasons: ['on-the-dialysis-list'],
    evidence: [
      telling(6, 'A bus is for people with no other way of getting there. That comes first'),
      showing('on-the-dialysis-list', 6, 'I know four of the eleven. One is on my dialysis list.'),
    ],
  },
  {
    proposition: 'try-it-first',
    stance: -1,
    explicitness: 'explicit',
    summary: 'Wants no trial: the last one was withdrawn as people came to trust it.',
    reasons: ['withdrawn-once-trusted'],
    evidence: [
      telling(7, 'Nor do I want a trial. We’ve been tried.'),
      showing('withdrawn-once-trusted', 7, 'took it off the week people started to trust it'),
    ],
  },
];
