import { inParagraph, showing, telling, type VoicedPosition } from '@/prisma/seed/voiced-position';

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
      showing(
        'better-spent-on-buses',
        1,
        'I know of nothing else a city can buy, at any price, that does so much for so many',
      ),
    ],
  },
  {
    proposition: 'scrap-fare-table',
    stance: 2,
    explicitness: 'explicit',
    summary: 'Would delete it today: a price you cannot work out is a fence.',
    reasons: ['unknown-price-deters'],
    evidence: [
      inParagraph(2, 'The forty-one-line table, though: delete it today.'),
      showing(
        'unknown-price-deters',
        2,
        'A network that you can’t price in your head has a fence round it.',
      ),
    ],
  },
  {
    proposition: 'cheap-yearly-ticket',
    stance: 0,
    explicitness: 'implied',
    summary: 'It ends the fumbling and brings the same crush; is for it some days.',
    reasons: ['no-fumbling', 'same-crush'],
    evidence: [
      inParagraph(4, 'On Mondays I’m for it.'),
      showing('no-fumbling', 4, 'It ends the fumbling at the door'),
      showing('same-crush', 4, 'it brings in the same crush at ten past eight'),
    ],
  },
  {
    proposition: 'savings-fall-short',
    stance: 1,
    explicitness: 'explicit',
    summary: 'Scrapping the machines will not pay for lost fares.',
    reasons: ['subtraction'],
    evidence: [
      inParagraph(4, 'On money the Treasurer’s subtraction is right'),
      showing('subtraction', 4, 'stop hoping that scrapped machines will pay for it'),
    ],
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
      showing('no-coin-to-point-to', 4, 'the ones that couldn’t point to a coin'),
    ],
  },
  {
    proposition: 'land-gives-back',
    stance: 2,
    explicitness: 'explicit',
    summary: 'The city made the owners’ fortune and should take back a good part of it.',
    reasons: ['gain-made-by-city'],
    evidence: [
      inParagraph(4, 'we made that fortune; we should be taking a good part of it back'),
      showing('gain-made-by-city', 4, 'We run a tram past a field, the field becomes a fortune'),
    ],
  },
  {
    proposition: 'charge-cars',
    stance: 2,
    explicitness: 'explicit',
    summary: 'A charge by the hour, and soon, because it moves motorists.',
    reasons: ['shifts-drivers'],
    evidence: [
      inParagraph(3, 'Charge for the middle of the city, by the hour'),
      showing('shifts-drivers', 3, 'What shifts drivers is the other lever.'),
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
      showing('wider-reach', 1, 'The ground inside the line grows by half.'),
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
      showing('costs-tea-time-buses', 5, 'each time it costs me two buses at tea-time'),
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
      showing('buses-too-late', 3, 'long before we had the buses to carry them'),
    ],
  },
  {
    proposition: 'driver-shortage',
    stance: 1,
    explicitness: 'implied',
    summary: 'Has timetables ready with nobody to drive them.',
    reasons: ['timetables-undriven'],
    evidence: [
      showing('timetables-undriven', 5, 'I have timetables finished that there is nobody to drive'),
    ],
  },
  {
    proposition: 'bus-lanes',
    stance: 2,
    explicitness: 'explicit',
    summary: 'Wants the kerb for the bus, soon; deliveries can come before nine.',
    reasons: ['paint-is-cheap'],
    evidence: [
      inParagraph(3, 'give the kerb to the bus. Both. Soon. Paint costs next to nothing'),
      showing(
        'paint-is-cheap',
        3,
        'Paint costs next to nothing, and the bath can be unloaded before nine',
      ),
    ],
  },
  {
    proposition: 'fewer-cars',
    stance: -2,
    explicitness: 'explicit',
    summary: 'Almost no motorist would move, and stakes a job on it.',
    reasons: ['cars-not-about-price'],
    evidence: [
      inParagraph(3, 'almost none of them will move; I would stake my job on it'),
      showing(
        'cars-not-about-price',
        3,
        'A person at the wheel is buying time and a boot to put the bath in.',
      ),
    ],
  },
  {
    proposition: 'walkers-ride',
    stance: 2,
    explicitness: 'explicit',
    summary:
      'The new riders would come from walking and cycling, at distances where these did well.',
    reasons: ['short-hops'],
    evidence: [
      inParagraph(3, 'The new riders come off the pavement and out of the saddle'),
      showing('short-hops', 3, 'at exactly the distances where legs were doing fine'),
    ],
  },
  {
    proposition: 'sleepers-spoil',
    stance: -1,
    explicitness: 'explicit',
    summary: 'Sleepers are a matter of housing, and too few to do harm that can be found.',
    reasons: ['very-few'],
    evidence: [
      inParagraph(5, 'he is less than one seat in a thousand, and I can’t find the harm'),
      showing('very-few', 5, 'In the counts he is less than one seat in a thousand'),
    ],
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
      showing('few-carried-with-many', 5, 'Carry the many well and the few are better carried.'),
      inParagraph(
        5,
        'A network that goes first to those with no choice ends by carrying nobody else',
      ),
      showing(
        'loses-its-defenders',
        5,
        'because no one who could have defended it rides it any more',
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
      showing('only-old-habits', 6, 'Nobody sells a car, or takes a job across the river'),
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
      showing('other-things-changed', 6, 'Each changed three things at once'),
    ],
  },
];
