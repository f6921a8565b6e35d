import { inParagraph, showing, telling, type VoicedPosition } from '@/prisma/seed/voiced-position';

export const magistratePositions: VoicedPosition[] = [
  {
    proposition: 'abolish-fares',
    stance: 1,
    explicitness: 'explicit',
    summary:
      'Inclines to abolish, since a bus is held in common; grants that it will not pay for itself.',
    reasons: ['debts-not-crimes', 'held-in-common', 'yearly-hole'],
    evidence: [
      inParagraph(3, 'I incline, therefore, towards abolishing the fare.'),
      showing('held-in-common', 3, 'A bus ought to be one of those.'),
      showing('debts-not-crimes', 2, 'An unpaid fare is a debt'),
      showing('yearly-hole', 3, 'It will not pay for itself; the Treasurer has shown that'),
    ],
  },
  {
    proposition: 'scrap-fare-table',
    stance: 2,
    explicitness: 'explicit',
    summary: 'Misread the table too, and would not have it outlive the year.',
    reasons: ['cannot-be-read'],
    evidence: [
      inParagraph(
        1,
        'I have misread it too, in chambers, with my glasses on. It ought not to outlive the year.',
      ),
      showing('cannot-be-read', 1, 'I have misread it too, in chambers, with my glasses on.'),
    ],
  },
  {
    proposition: 'cheap-yearly-ticket',
    stance: 0,
    explicitness: 'explicit',
    summary:
      'It would empty the fare court, and its price is just what those in it lack; leaves it undecided.',
    reasons: ['fare-cases-end', 'all-at-once'],
    evidence: [
      inParagraph(4, 'I leave it undecided.'),
      showing('all-at-once', 4, 'is precisely what the sixty-two did not have'),
      showing('fare-cases-end', 4, 'it would empty my Tuesdays almost as well as nothing would'),
    ],
  },
  {
    proposition: 'collection-too-dear',
    stance: 1,
    explicitness: 'explicit',
    summary: 'With the court’s time counted, the fares cost too much to gather.',
    reasons: ['court-days-uncounted'],
    evidence: [
      inParagraph(2, 'Reckon it whole, and I think that we pay too much to gather this money.'),
      showing(
        'court-days-uncounted',
        2,
        'Nor does the Treasurer’s four point two million include my Tuesdays',
      ),
    ],
  },
  {
    proposition: 'savings-fall-short',
    stance: 1,
    explicitness: 'explicit',
    summary: 'Accepts the Treasurer’s figures while drawing the other conclusion.',
    reasons: ['subtraction'],
    evidence: [
      inParagraph(3, 'It will not pay for itself; the Treasurer has shown that, and I accept it.'),
      showing('subtraction', 3, 'the Treasurer has shown that, and I accept it'),
    ],
  },
  {
    proposition: 'first-to-be-cut',
    stance: 0,
    explicitness: 'explicit',
    summary: 'Two honest witnesses contradict one another, and the Magistrate will not choose.',
    reasons: ['no-coin-to-point-to', 'lamps-still-lit'],
    evidence: [
      inParagraph(7, 'both are honest witnesses, and I cannot choose between them'),
      showing('no-coin-to-point-to', 7, 'The Treasurer has watched good things being cut'),
      showing('lamps-still-lit', 7, 'the Shopkeeper has seen the lamps stay lit'),
    ],
  },
  {
    proposition: 'pay-at-each-use',
    stance: -2,
    explicitness: 'explicit',
    summary: 'To ask payment each time mistakes what a public thing is.',
    reasons: ['mistakes-public-things'],
    evidence: [
      inParagraph(3, 'To require payment at every use is to mistake what a public thing is.'),
      showing('mistakes-public-things', 3, 'is to mistake what a public thing is'),
    ],
  },
  {
    proposition: 'charge-cars',
    stance: -1,
    explicitness: 'explicit',
    summary:
      'A flat charge falls alike on rich and poor, as the fare does; consistency forbids it.',
    reasons: ['flat-charge-unfair'],
    evidence: [
      showing(
        'flat-charge-unfair',
        5,
        'A flat charge on cars takes as much from the cleaner’s van as from the surgeon’s saloon',
      ),
    ],
  },
  {
    proposition: 'all-night',
    stance: 1,
    explicitness: 'explicit',
    summary: 'Would like night buses, which might spare the court some who drove for want of one.',
    reasons: ['nothing-else-to-take'],
    evidence: [
      inParagraph(5, 'I should like her night buses too'),
      showing(
        'nothing-else-to-take',
        5,
        'the young men who drove home because there was nothing else to take',
      ),
    ],
  },
  {
    proposition: 'walkers-ride',
    stance: 1,
    explicitness: 'explicit',
    summary: 'Agrees that walkers will ride short stretches, and is not sorry.',
    reasons: ['short-hops'],
    evidence: [
      inParagraph(5, 'people will ride two stops who used to walk them. So they will.'),
      showing('short-hops', 5, 'people will ride two stops who used to walk them'),
    ],
  },
  {
    proposition: 'fare-quarrels',
    stance: 1,
    explicitness: 'explicit',
    summary:
      'In the court’s lists attacks on staff begin most often with a fare, though drink joins in.',
    reasons: ['attacks-begin-with-fares', 'drink-aboard-too'],
    evidence: [
      showing(
        'attacks-begin-with-fares',
        6,
        'more attacks on staff begin with a fare than with anything else',
      ),
      showing('drink-aboard-too', 6, 'although drink is generally joined as a party'),
    ],
  },
  {
    proposition: 'no-criminal-court',
    stance: 2,
    explicitness: 'explicit',
    summary:
      'An unpaid fare is a debt and no matter for a criminal court; nothing is more certain.',
    reasons: ['only-a-debt'],
    evidence: [
      inParagraph(2, 'this is no business of a criminal court and never was'),
      inParagraph(2, 'of that I am as certain as I am of anything'),
      showing('only-a-debt', 2, 'An unpaid fare is a debt'),
    ],
  },
  {
    proposition: 'law-as-weather',
    stance: 2,
    explicitness: 'explicit',
    summary: 'Punishing an unlucky few teaches everybody that law is a kind of weather.',
    reasons: ['punished-by-luck'],
    evidence: [
      inParagraph(2, 'everybody watching learns that the law is a kind of weather'),
      inParagraph(2, 'That corrodes a good deal more than bus fares.'),
      showing('punished-by-luck', 2, 'enforced upon the few who happened to sit near an inspector'),
    ],
  },
  {
    proposition: 'second-person',
    stance: 1,
    explicitness: 'explicit',
    summary: 'Finds it sensible to put the inspectors aboard to help.',
    reasons: ['attendant-missing'],
    evidence: [
      inParagraph(
        6,
        'Putting the inspectors aboard to help, as the Driver proposes, seems to me sensible.',
      ),
      showing(
        'attendant-missing',
        6,
        'if a service can be spoiled by one sleeper then it is short of an attendant',
      ),
    ],
  },
  {
    proposition: 'paid-for-cared-for',
    stance: -1,
    explicitness: 'explicit',
    summary: 'Doubts it, having sentenced many who broke what they had bought.',
    reasons: ['bought-and-broken'],
    evidence: [
      inParagraph(6, 'I doubt that payment teaches care'),
      showing(
        'bought-and-broken',
        6,
        'I have sentenced too many people for breaking what they had bought',
      ),
    ],
  },
  {
    proposition: 'sleepers-spoil',
    stance: -1,
    explicitness: 'implied',
    summary: 'A service one sleeper can spoil is short of an attendant; he wrongs nobody.',
    reasons: ['attendant-lacking', 'wrong-nobody'],
    evidence: [
      showing('wrong-nobody', 6, 'he wrongs nobody by being cold'),
      showing('attendant-lacking', 6, 'it is short of an attendant, which no fare will supply'),
    ],
  },
  {
    proposition: 'help-those-in-need',
    stance: -2,
    explicitness: 'explicit',
    summary:
      'Demanding proof of poverty is wrong in itself, and no form would be filled in by the frightened.',
    reasons: ['four-in-ten-miss-out', 'wrong-to-ask', 'frightened-by-forms'],
    evidence: [
      showing(
        'wrong-to-ask',
        4,
        'To ask for proof of poverty before somebody may visit her mother is wrong',
      ),
      showing(
        'frightened-by-forms',
        4,
        'I have not met the form that a frightened person will fill in.',
      ),
      showing(
        'four-in-ten-miss-out',
        4,
        'Four in ten do not claim, he says, and he offers them a better form',
      ),
    ],
  },
  {
    proposition: 'open-like-a-pavement',
    stance: 2,
    explicitness: 'explicit',
    summary: 'A bus is a piece of pavement that moves, and belongs to whoever is there.',
    reasons: ['belongs-to-whoever-is-there', 'courts-have-magistrates'],
    evidence: [
      telling(3, 'It is a piece of pavement that moves.'),
      showing(
        'courts-have-magistrates',
        3,
        'Courts need magistrates, and we have yet to put a turnstile on justice',
      ),
      showing(
        'belongs-to-whoever-is-there',
        3,
        'there are things held in common that belong to whoever is standing there',
      ),
    ],
  },
  {
    proposition: 'no-other-way-first',
    stance: 1,
    explicitness: 'explicit',
    summary: 'On the hill line, those with no other way have the better claim.',
    reasons: [],
    evidence: [inParagraph(5, 'people who have no other way have the better claim')],
  },
  {
    proposition: 'rich-and-poor-mix',
    stance: 0,
    explicitness: 'explicit',
    summary: 'Has seen a waiting room make people equal and seen them choose opposite walls.',
    reasons: ['equal-in-one-room', 'opposite-walls'],
    evidence: [
      inParagraph(
        7,
        'I have seen a waiting room make them equal, and have seen them choose opposite walls of it.',
      ),
      showing('equal-in-one-room', 7, 'I have seen a waiting room make them equal'),
      showing('opposite-walls', 7, 'have seen them choose opposite walls of it'),
    ],
  },
  {
    proposition: 'try-it-first',
    stance: 1,
    explicitness: 'explicit',
    summary: 'Would try it openly, with the day of the verdict fixed beforehand.',
    reasons: ['verdict-day-fixed'],
    evidence: [
      inParagraph(
        7,
        'Let it be tried, then, in the open, with the day of the verdict fixed beforehand',
      ),
      showing('verdict-day-fixed', 7, 'the day of the verdict fixed beforehand'),
    ],
  },
];
