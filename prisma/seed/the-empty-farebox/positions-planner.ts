import { inParagraph, telling, type VoicedPosition } from '@/prisma/seed/voiced-position';

export const plannerPositions: VoicedPosition[] = [
  {
    proposition: 'abolish-fares',
    stance: -1,
    explicitness: 'explicit',
    summary: 'Against for now: frequent lines first, and after that the fare may go.',
    reasons: ['better-spent-on-buses'],
    evidence: [
      telling(2, 'So I vote against abolishing the fare'),
      inParagraph(2, 'I don’t object to free. I object to first.'),
    ],
  },
  {
    proposition: 'scrap-fare-table',
    stance: 2,
    explicitness: 'explicit',
    summary: 'Would delete it today: a price you cannot work out is a fence.',
    reasons: ['unknown-price-deters'],
    evidence: [inParagraph(2, 'The forty-one-line table, though: delete it today.')],
  },
  {
    proposition: 'cheap-yearly-ticket',
    stance: 0,
    explicitness: 'implied',
    summary: 'It ends the fumbling and brings the same crush; is for it some days.',
    reasons: ['no-fumbling', 'same-crush'],
    evidence: [inParagraph(4, 'On Mondays I’m for it.')],
  },
  {
    proposition: 'savings-fall-short',
    stance: 1,
    explicitness: 'explicit',
    summary: 'Scrapping the machines will not pay for lost fares.',
    reasons: ['subtraction'],
    evidence: [inParagraph(4, 'On money the Treasurer’s subtraction is right')],
  },
  {
    proposition: 'first-to-be-cut',
    stance: 2,
    explicitness: 'explicit',
    summary:
      'Has no doubt at all: lean budgets cut the lines that earn nothing, and now all would.',
    reasons: ['no-coin-to-point-to'],
    evidence: [
      inParagraph(4, 'The network will shrink. I have no doubt about it whatever.'),
      inParagraph(4, 'the ones that couldn’t point to a coin'),
    ],
  },
  {
    proposition: 'land-gives-back',
    stance: 2,
    explicitness: 'explicit',
    summary: 'The city made the owners’ fortune and should take back a good part of it.',
    reasons: ['gain-made-by-city'],
    evidence: [inParagraph(4, 'we made that fortune; we should be taking a good part of it back')],
  },
  {
    proposition: 'charge-cars',
    stance: 2,
    explicitness: 'explicit',
    summary: 'A charge by the hour, and soon, because it moves motorists.',
    reasons: ['shifts-drivers'],
    evidence: [
      inParagraph(3, 'Charge for the middle of the city, by the hour'),
      inParagraph(3, 'What shifts drivers is the other lever.'),
    ],
  },
  {
    proposition: 'more-buses-first',
    stance: 2,
    explicitness: 'explicit',
    summary: 'Halving the wait does more for more people than anything else a city can buy.',
    reasons: ['wider-reach'],
    evidence: [
      inParagraph(1, 'that does so much for so many'),
      inParagraph(1, 'run the bus every ten minutes instead of every twenty'),
    ],
  },
  {
    proposition: 'all-night',
    stance: 0,
    explicitness: 'explicit',
    summary:
      'It is right, and costs two buses at tea-time; has drawn it and rubbed it out eleven times.',
    reasons: ['costs-tea-time-buses'],
    evidence: [
      inParagraph(
        5,
        'It is right, and each time it costs me two buses at tea-time, and I rub it out',
      ),
    ],
  },
  {
    proposition: 'overfull',
    stance: 2,
    explicitness: 'explicit',
    summary:
      'New riders travel when everybody does and would swamp the peak long before the buses came.',
    reasons: ['buses-too-late'],
    evidence: [
      inParagraph(3, 'they would swamp the peak long before we had the buses to carry them'),
    ],
  },
  {
    proposition: 'driver-shortage',
    stance: 1,
    explicitness: 'implied',
    summary: 'Has timetables ready with nobody to drive them.',
    reasons: ['timetables-undriven'],
    evidence: [inParagraph(5, 'I have timetables finished that there is nobody to drive')],
  },
  {
    proposition: 'bus-lanes',
    stance: 2,
    explicitness: 'explicit',
    summary: 'Wants the kerb for the bus, soon; deliveries can come before nine.',
    reasons: ['paint-is-cheap'],
    evidence: [inParagraph(3, 'give the kerb to the bus. Both. Soon. Paint costs next to nothing')],
  },
  {
    proposition: 'fewer-cars',
    stance: -2,
    explicitness: 'explicit',
    summary: 'Almost no motorist would move, and stakes a job on it.',
    reasons: ['cars-not-about-price'],
    evidence: [inParagraph(3, 'almost none of them will move; I would stake my job on it')],
  },
  {
    proposition: 'walkers-ride',
    stance: 2,
    explicitness: 'explicit',
    summary:
      'The new riders would come from walking and cycling, at distances where these did well.',
    reasons: ['short-hops'],
    evidence: [inParagraph(3, 'The new riders come off the pavement and out of the saddle')],
  },
  {
    proposition: 'sleepers-spoil',
    stance: -1,
    explicitness: 'explicit',
    summary: 'Sleepers are a matter of housing, and too few to do harm that can be found.',
    reasons: ['very-few'],
    evidence: [inParagraph(5, 'he is less than one seat in a thousand, and I can’t find the harm')],
  },
  {
    proposition: 'help-those-in-need',
    stance: 1,
    explicitness: 'explicit',
    summary: 'Those who cannot pay should be helped before those who can.',
    reasons: [],
    evidence: [inParagraph(4, 'should be helped with it before anyone thinks of helping me')],
  },
  {
    proposition: 'no-other-way-first',
    stance: -1,
    explicitness: 'explicit',
    summary: 'A network that puts them first loses everyone else and then serves them badly.',
    reasons: ['loses-its-defenders', 'few-carried-with-many'],
    evidence: [
      inParagraph(5, 'Carry the many well and the few are better carried.'),
      inParagraph(
        5,
        'A network that goes first to those with no choice ends by carrying nobody else',
      ),
    ],
  },
  {
    proposition: 'try-it-first',
    stance: -1,
    explicitness: 'explicit',
    summary: 'A trial measures old habits, since nobody changes a life for an experiment.',
    reasons: ['only-old-habits'],
    evidence: [
      inParagraph(
        6,
        'Please don’t try it for a year. A trial tests the habits people already have.',
      ),
    ],
  },
  {
    proposition: 'other-cities-tell',
    stance: -1,
    explicitness: 'explicit',
    summary: 'Each city changed three things at once, so none can tell us.',
    reasons: ['other-things-changed'],
    evidence: [
      telling(6, 'Nor will other places tell us.'),
      inParagraph(6, 'Each changed three things at once'),
    ],
  },
];
