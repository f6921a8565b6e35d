import { showing, telling, type VoicedPosition } from '@/prisma/seed/voiced-position';

export const historianPositions: VoicedPosition[] = [
  {
    proposition: 'move',
    stance: -1,
    explicitness: 'explicit',
    confidence: 6,
    summary: 'Would not sign a sixth order, since after five the people came back.',
    reasons: ['people-came-back'],
    evidence: [
      telling(1, 'I would not sign a sixth'),
      showing('people-came-back', 1, 'Each time people came back within ten years'),
    ],
  },
  {
    proposition: 'one-decision',
    stance: -1,
    explicitness: 'implied',
    summary: 'The moves that lasted were on a village’s own terms; orders for all failed.',
    reasons: ['own-terms'],
    evidence: [
      telling(1, 'the orders sank because one was meant for all'),
      showing('own-terms', 1, 'The hamlets that did go went each on its own terms'),
    ],
  },
  {
    proposition: 'bank',
    stance: 1,
    explicitness: 'explicit',
    confidence: 5,
    summary: 'The one before lasted seventy years, so fifty are likely.',
    reasons: ['forerunner-lasted'],
    evidence: [
      telling(2, 'seventy years, so fifty are likely enough'),
      showing('forerunner-lasted', 2, 'The bank before this one lasted seventy years'),
    ],
  },
  {
    proposition: 'marsh',
    stance: 1,
    explicitness: 'explicit',
    confidence: 5,
    summary: 'Would bring the reeds back first: behind a wide marsh no bank broke.',
    reasons: ['no-break-behind-it'],
    evidence: [
      telling(2, 'I would give the sea its reeds back before I bought'),
      showing('no-break-behind-it', 2, 'and where it was wide no bank broke'),
    ],
  },
  {
    proposition: 'vote',
    stance: 2,
    explicitness: 'explicit',
    confidence: 8,
    summary: 'The parish was always asked before it was burdened, and should be.',
    reasons: ['always-asked'],
    evidence: [
      telling(1, 'no village moves that has not voted to'),
      showing('always-asked', 1, 'the parish was always asked before it was burdened'),
    ],
  },
  {
    proposition: 'no-new-houses',
    stance: 2,
    explicitness: 'explicit',
    confidence: 9,
    summary: 'The records say the newest street goes first, so there should be none newer.',
    reasons: ['newest-goes-first'],
    evidence: [
      telling(2, 'Let there be no newer one'),
      showing('newest-goes-first', 2, 'the newest street lies lowest and goes first'),
    ],
  },
  {
    proposition: 'upstream',
    stance: 1,
    explicitness: 'implied',
    summary: 'They have paid before, and did well.',
    reasons: ['paid-before'],
    evidence: [
      telling(2, 'The towns upriver paid bank-money for two centuries, and throve'),
      showing('paid-before', 2, 'paid bank-money for two centuries, and throve'),
    ],
  },
];

export const anthropologistPositions: VoicedPosition[] = [
  {
    proposition: 'move',
    stance: -2,
    explicitness: 'explicit',
    confidence: 8,
    summary: 'If both cost the same, nothing speaks for taking people from a place they can read.',
    reasons: ['costs-alike', 'known-place'],
    evidence: [
      telling(1, 'there is no reason to take people from the one place'),
      showing('costs-alike', 1, 'The plans cost about the same, I am told'),
      showing('known-place', 1, 'the one place they know how to read'),
    ],
  },
  {
    proposition: 'one-decision',
    stance: -2,
    explicitness: 'explicit',
    confidence: 9,
    summary: 'Eleven villages have eleven quarrels with the sea.',
    reasons: ['own-quarrels'],
    evidence: [
      telling(2, 'do not decide for all at once'),
      showing('own-quarrels', 2, 'Eleven villages, eleven quarrels with the sea'),
    ],
  },
  {
    proposition: 'marsh',
    stance: 1,
    explicitness: 'explicit',
    confidence: 4,
    summary: 'Trusts the old women, who remember smaller waves, before earth.',
    reasons: ['weak-waves'],
    evidence: [
      telling(2, 'I would trust them before I trusted earth'),
      showing('weak-waves', 2, 'the waves were smaller when reeds were there'),
    ],
  },
  {
    proposition: 'vote',
    stance: 2,
    explicitness: 'explicit',
    confidence: 9,
    summary: 'A village may wish to go; until it has counted that wish itself, nobody should act.',
    reasons: ['theirs-to-say'],
    evidence: [
      telling(1, 'until that wish is counted in its own hall, nobody should'),
      showing('theirs-to-say', 1, 'If a village wishes to go, it may'),
    ],
  },
  {
    proposition: 'together',
    stance: 2,
    explicitness: 'explicit',
    confidence: 9,
    summary: 'They must, for alone on the terrace a person belongs nowhere.',
    reasons: ['belonging'],
    evidence: [
      telling(2, 'Those who go must go as neighbours'),
      showing('belonging', 2, 'On the terrace, a person alone is from nowhere'),
    ],
  },
  {
    proposition: 'graves',
    stance: 2,
    explicitness: 'explicit',
    confidence: 6,
    summary: 'The living can follow their dead; the other way round they walk back.',
    reasons: ['living-follow-dead'],
    evidence: [
      telling(2, 'Move the graves before the houses'),
      showing('living-follow-dead', 2, 'Where the dead have gone the living can follow'),
    ],
  },
  {
    proposition: 'no-new-houses',
    stance: -1,
    explicitness: 'implied',
    summary: 'A ban tells a bride that after her nobody comes.',
    reasons: ['last-bride'],
    evidence: [
      telling(2, 'To forbid building is to tell a bride she is the last'),
      showing('last-bride', 2, 'to tell a bride she is the last'),
    ],
  },
];

export const linguistPositions: VoicedPosition[] = [
  {
    proposition: 'move',
    stance: -1,
    explicitness: 'explicit',
    confidence: 6,
    summary: 'On the whole against it: a language carried uphill dies within two generations.',
    reasons: ['language-dies'],
    evidence: [
      telling(1, 'on the whole I am against moving them'),
      showing('language-dies', 1, 'A language carried uphill is usually dead in two generations'),
    ],
  },
  {
    proposition: 'one-decision',
    stance: -1,
    explicitness: 'implied',
    summary: 'There is no one “delta people”: two parts of it need an interpreter.',
    reasons: ['not-one-people'],
    evidence: [
      telling(2, 'the upper four and the outer seven need me to interpret'),
      showing('not-one-people', 2, 'speaks to me of “the delta people” I ask which'),
    ],
  },
  {
    proposition: 'marsh',
    stance: 1,
    explicitness: 'explicit',
    confidence: 3,
    summary: 'Suspects that those are right who say reeds and shelter in one word.',
    reasons: ['word-for-shelter'],
    evidence: [
      telling(2, 'the marsh would serve them better than earth'),
      showing('word-for-shelter', 2, 'Their one word for reeds also means shelter'),
    ],
  },
  {
    proposition: 'vote',
    stance: 2,
    explicitness: 'explicit',
    confidence: 9,
    summary: 'What becomes of them is theirs to say, whichever way they vote.',
    reasons: ['theirs-to-say'],
    evidence: [
      telling(1, 'if it votes to stay, nobody has any business moving it'),
      showing('theirs-to-say', 1, 'But it is theirs to lose'),
    ],
  },
  {
    proposition: 'together',
    stance: 2,
    explicitness: 'explicit',
    confidence: 10,
    summary: 'Within shouting distance, for that is what a language lives on.',
    reasons: ['spoken-language'],
    evidence: [
      telling(2, 'Whoever goes must stay within shouting distance of the others'),
      showing('spoken-language', 2, 'the others. A language lives on shouting'),
    ],
  },
  {
    proposition: 'no-new-houses',
    stance: -1,
    explicitness: 'explicit',
    confidence: 7,
    summary: 'Would let them build: couples who want a house hand the language on.',
    reasons: ['young-couples'],
    evidence: [
      telling(2, 'I would let them build. It is young couples'),
      showing('young-couples', 2, 'young couples who hand a language on, and young couples want'),
    ],
  },
];
