import { inParagraph, showing, telling, type VoicedPosition } from '@/prisma/seed/voiced-position';

export const shopkeeperPositions: VoicedPosition[] = [
  {
    proposition: 'abolish-fares',
    stance: 2,
    explicitness: 'explicit',
    summary:
      'Free for everybody at once, for trade’s sake, and spread over all like the street lamps; grants that the money must be found.',
    reasons: ['small-errands-made', 'yearly-hole'],
    evidence: [
      inParagraph(1, 'Make the thing free, all of it, tomorrow'),
      showing('yearly-hole', 3, 'somebody has to find those twenty-seven million every year'),
      {
        ...telling(2, 'Take off the fare and she comes in for a washer'),
        reason: 'small-errands-made',
      },
    ],
  },
  {
    proposition: 'scrap-fare-table',
    stance: 2,
    explicitness: 'explicit',
    summary:
      'Can explain eleven hundred kinds of screw; a list of forty-one prices should do no worse.',
    reasons: ['prices-need-explaining'],
    evidence: [
      inParagraph(3, 'That table must go, and I would like to frame it.'),
      showing(
        'prices-need-explaining',
        3,
        'I stock eleven hundred kinds of screw and can explain every one.',
      ),
    ],
  },
  {
    proposition: 'collection-too-dear',
    stance: 1,
    explicitness: 'implied',
    summary: 'A shop that spent a seventh of its takings on taking them would be a till.',
    reasons: ['a-seventh-lost'],
    evidence: [
      inParagraph(3, 'I should be a till with a shop attached'),
      showing('a-seventh-lost', 3, 'If I spent a seventh of my takings on the act of taking them'),
    ],
  },
  {
    proposition: 'savings-fall-short',
    stance: 1,
    explicitness: 'explicit',
    summary: 'Though in favour, grants that removing the machines does not pay for it.',
    reasons: ['subtraction'],
    evidence: [
      inParagraph(3, 'ripping out the machines doesn’t pay for this'),
      showing('subtraction', 3, 'I can subtract as well as he can'),
    ],
  },
  {
    proposition: 'first-to-be-cut',
    stance: -1,
    explicitness: 'implied',
    summary:
      'Has seen paid baths closed and free lamps kept, and thinks voters would defend a free tram.',
    reasons: ['lamps-still-lit', 'riders-vote'],
    evidence: [
      showing(
        'lamps-still-lit',
        4,
        'the council has closed the swimming baths, which charge, three times over',
      ),
      telling(4, 'Take a free tram away from forty thousand voters'),
      showing('riders-vote', 4, 'from forty thousand voters and see what gets trimmed'),
    ],
  },
  {
    proposition: 'pay-at-each-use',
    stance: -1,
    explicitness: 'implied',
    summary: 'Nobody pays a street lamp at each use, and it serves no worse.',
    reasons: ['no-coin-for-lamps'],
    evidence: [
      showing(
        'no-coin-for-lamps',
        3,
        'Nobody asks you to drop a coin in a lamp post each time you walk under it',
      ),
    ],
  },
  {
    proposition: 'land-gives-back',
    stance: 0,
    explicitness: 'explicit',
    summary: 'Finds it just, and fears that as a tenant he would be sent the bill.',
    reasons: ['fair-to-share-it', 'passed-to-tenants'],
    evidence: [
      inParagraph(6, 'Half of me says yes and the other half is looking for the lease.'),
      showing('fair-to-share-it', 6, 'It is just, and I would cheer.'),
      showing('passed-to-tenants', 6, 'I rent, and in whose envelope that bill will come'),
    ],
  },
  {
    proposition: 'charge-cars',
    stance: -2,
    explicitness: 'explicit',
    summary:
      'A charge would ruin Corn Street within five years; will lie down in front of the cameras.',
    reasons: ['toll-on-shops'],
    evidence: [
      inParagraph(5, 'that is a toll on my front door, it would finish Corn Street in five years'),
      showing('toll-on-shops', 5, 'it would finish Corn Street in five years'),
    ],
  },
  {
    proposition: 'more-buses-first',
    stance: -1,
    explicitness: 'explicit',
    summary:
      'Where a bus comes every ten minutes, half empty, it is the price that stops his customer.',
    reasons: ['price-stops-people', 'half-empty-already'],
    evidence: [
      showing(
        'price-stops-people',
        5,
        'the price is what stops her; she told me so over the counter',
      ),
      showing('half-empty-already', 5, 'It goes past her half empty with the price on its nose'),
    ],
  },
  {
    proposition: 'overfull',
    stance: -1,
    explicitness: 'implied',
    summary: 'Sees plenty of room in the buses that pass all day.',
    reasons: ['room-by-day'],
    evidence: [showing('room-by-day', 5, 'there is plenty of room in them')],
  },
  {
    proposition: 'bus-lanes',
    stance: -2,
    explicitness: 'explicit',
    summary: 'Will not give up a yard of the kerb where vans unload.',
    reasons: ['shops-need-deliveries'],
    evidence: [
      telling(5, 'a bus lane, where the vans unload. No. Not a yard of it.'),
      showing(
        'shops-need-deliveries',
        5,
        'a street nobody can deliver to is a museum with a gift shop',
      ),
    ],
  },
  {
    proposition: 'fewer-cars',
    stance: 1,
    explicitness: 'explicit',
    summary: 'Some would leave the car at home if the bus were free.',
    reasons: ['something-for-nothing'],
    evidence: [
      inParagraph(5, 'Some will leave the car at home; my brother-in-law has sworn to'),
      showing('something-for-nothing', 5, 'Try giving people something for once.'),
    ],
  },
  {
    proposition: 'good-for-trade',
    stance: 2,
    explicitness: 'explicit',
    confidence: 9,
    summary:
      'It would bring people in for trifles who go home with more; gives it nine out of ten.',
    reasons: ['washer-and-doormat'],
    evidence: [
      telling(2, 'the best thing to happen to trade in the middle of this city since awnings'),
      inParagraph(2, 'I’d give that nine of the Treasurer’s tens'),
      showing(
        'washer-and-doormat',
        2,
        'goes home with a washer, a doormat and my views on her boiler',
      ),
    ],
  },
  {
    proposition: 'paid-for-cared-for',
    stance: 1,
    explicitness: 'explicit',
    summary: 'What he gives away ends in the gutter; what he sells does not.',
    reasons: ['gifts-thrown-away'],
    evidence: [
      inParagraph(7, 'I do think people look after what they have paid for'),
      showing('gifts-thrown-away', 7, 'I give away yardsticks and find them in the gutter by noon'),
    ],
  },
  {
    proposition: 'sleepers-spoil',
    stance: 1,
    explicitness: 'explicit',
    summary: 'Is ashamed to say it, but customers will not sit where a man has slept.',
    reasons: ['others-stay-away'],
    evidence: [
      showing('others-stay-away', 7, 'my customers will not sit where a man has spent the night'),
      inParagraph(7, 'The Nurse makes me ashamed of myself, and the Driver is right all the same'),
    ],
  },
  {
    proposition: 'help-those-in-need',
    stance: -1,
    explicitness: 'explicit',
    summary: 'Has seen a man go without rather than show his card before neighbours.',
    reasons: ['shame-of-proving'],
    evidence: [
      telling(6, 'Passes for the needy only, no.'),
      showing(
        'shame-of-proving',
        6,
        'sooner than show his card with the neighbours queueing behind him',
      ),
    ],
  },
  {
    proposition: 'children-free',
    stance: 1,
    explicitness: 'explicit',
    summary: 'Of course, as customers of the future.',
    reasons: ['future-customers'],
    evidence: [
      inParagraph(
        6,
        'Schoolchildren free, of course; they are the customers of the year after next.',
      ),
      showing('future-customers', 6, 'they are the customers of the year after next'),
    ],
  },
  {
    proposition: 'open-like-a-pavement',
    stance: 1,
    explicitness: 'explicit',
    summary: 'A bus should be there like a street lamp, for whoever happens along.',
    reasons: ['lamps-shine-no-less'],
    evidence: [
      inParagraph(3, 'A bus should be like that: there, lit, for whoever happens along.'),
      showing('lamps-shine-no-less', 3, 'I never heard that the light was worse'),
    ],
  },
  {
    proposition: 'try-it-first',
    stance: 1,
    explicitness: 'explicit',
    summary: 'Because of his doubts, would try it for a year with a way back.',
    reasons: ['way-back-open'],
    evidence: [
      inParagraph(7, 'So try it for a year, and keep the door open behind us.'),
      showing('way-back-open', 7, 'keep the door open behind us'),
    ],
  },
  {
    proposition: 'other-cities-tell',
    stance: 0,
    explicitness: 'implied',
    summary: 'Read one report each way, and is where he was before.',
    reasons: ['reports-disagree'],
    evidence: [
      inParagraph(7, 'so I am where I was, less two evenings'),
      showing(
        'reports-disagree',
        7,
        'In one article the shops flourished, and in the next nobody could tell',
      ),
    ],
  },
];
