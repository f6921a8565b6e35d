import { showing, telling, type VoicedPosition } from '@/prisma/seed/voiced-position';

export const hydrologistPositions: VoicedPosition[] = [
  {
    proposition: 'move',
    stance: 2,
    explicitness: 'explicit',
    confidence: 9,
    summary:
      'Would begin now, with the outermost villages: no bank holds out there for long enough.',
    reasons: ['bank-fails'],
    evidence: [
      telling(2, 'So move them, the outermost first'),
      showing('bank-fails', 1, 'No raised bank will keep those villages safe for another fifty'),
    ],
  },
  {
    proposition: 'one-decision',
    stance: -1,
    explicitness: 'implied',
    summary: 'Tells the two villages on sand that they have time: not the same answer for all.',
    reasons: ['ground-differs'],
    evidence: [
      telling(2, 'The two on the sand ridge have time, and should be told'),
      showing('ground-differs', 2, 'The two on the sand ridge have time'),
    ],
  },
  {
    proposition: 'wait',
    stance: -2,
    explicitness: 'explicit',
    confidence: 9,
    summary: 'Better figures would change little and use up the slow years, the only good ones.',
    reasons: ['second-decimal'],
    evidence: [
      telling(2, 'But do not wait for better figures on the sea'),
      showing(
        'second-decimal',
        2,
        'they would change the second decimal, and cost us the slow years',
      ),
    ],
  },
  {
    proposition: 'bank',
    stance: -2,
    explicitness: 'explicit',
    confidence: 8,
    summary: 'Sixty years is about what such a bank has in it, and a raised one settles.',
    reasons: ['stood-sixty', 'settles'],
    evidence: [
      telling(1, 'No raised bank will keep those villages safe for another fifty'),
      showing('stood-sixty', 1, 'The bank has stood for sixty years, which is about all'),
      showing('settles', 1, 'Raise it and it settles under its own weight'),
    ],
  },
  {
    proposition: 'wells',
    stance: 2,
    explicitness: 'explicit',
    confidence: 9,
    summary: 'All forty gauges point to the pumping.',
    reasons: ['gauges'],
    evidence: [
      telling(1, 'the ground sinks mainly because we pump the water out'),
      showing('gauges', 1, 'Forty gauges say the same: the ground sinks'),
    ],
  },
  {
    proposition: 'salt',
    stance: 0,
    explicitness: 'explicit',
    confidence: 5,
    summary: 'The wells point both ways, half of them each.',
    reasons: [],
    evidence: [telling(2, 'Half my wells say yes, half no; I cannot tell')],
  },
  {
    proposition: 'marsh',
    stance: -1,
    explicitness: 'explicit',
    confidence: 6,
    summary: 'Thinks it no better: it would have to outclimb the sea, without mud.',
    reasons: ['no-mud'],
    evidence: [
      telling(2, 'Nor, I think, is the marsh any better'),
      showing('no-mud', 2, 'would have to climb faster than the sea and gets no mud'),
    ],
  },
  {
    proposition: 'no-new-houses',
    stance: 1,
    explicitness: 'explicit',
    summary: 'Would have nothing new built out there.',
    reasons: [],
    evidence: [telling(2, 'Build nothing new out there, I would say')],
  },
];

export const ecologistPositions: VoicedPosition[] = [
  {
    proposition: 'move',
    stance: 1,
    explicitness: 'explicit',
    confidence: 7,
    summary: 'Would move them, with regret, to give the marsh its ground.',
    reasons: ['marsh-needs-ground'],
    evidence: [
      telling(1, 'so I would move them, and be sorry'),
      showing('marsh-needs-ground', 1, 'it needs the ground that the villages stand on'),
    ],
  },
  {
    proposition: 'wait',
    stance: -1,
    explicitness: 'implied',
    summary: 'A marsh takes twenty years, so it should have been begun already.',
    reasons: ['marsh-takes-decades'],
    evidence: [
      telling(2, 'the day to begin it was some time ago'),
      showing('marsh-takes-decades', 2, 'And a marsh takes twenty years to grow'),
    ],
  },
  {
    proposition: 'bank',
    stance: -1,
    explicitness: 'explicit',
    confidence: 6,
    summary: 'Doubts that a bank lasts without the marsh that it starves.',
    reasons: ['starves-the-marsh'],
    evidence: [
      telling(2, 'I doubt that it lasts fifty years without one'),
      showing('starves-the-marsh', 2, 'A raised bank starves the marsh in front of it'),
    ],
  },
  {
    proposition: 'wells',
    stance: 1,
    explicitness: 'explicit',
    confidence: 7,
    summary: 'Says it in passing: the pumping pulls the ground down.',
    reasons: [],
    evidence: [telling(1, 'it is the pumping that pulls the ground down')],
  },
  {
    proposition: 'salt',
    stance: 0,
    explicitness: 'explicit',
    confidence: 3,
    summary: 'Something grows on salt; whether it will be called farming, she does not know.',
    reasons: ['kills-rice', 'other-crops'],
    evidence: [
      telling(2, 'Will anybody call that farming in thirty years? I do not know'),
      showing('kills-rice', 2, 'Salt kills rice and feeds samphire'),
      showing(
        'other-crops',
        2,
        'Salt kills rice and feeds samphire. Will anybody call that farming',
      ),
    ],
  },
  {
    proposition: 'marsh',
    stance: 2,
    explicitness: 'explicit',
    confidence: 8,
    summary: 'With mud let through it climbs with the sea and guards better than earth.',
    reasons: ['climbs'],
    evidence: [
      telling(1, 'It guards that coast better than any heap of earth'),
      showing('climbs', 1, 'let some mud through the dams, and a marsh will climb'),
    ],
  },
  {
    proposition: 'no-new-houses',
    stance: 1,
    explicitness: 'explicit',
    confidence: 6,
    summary: 'Would put no house where the reeds will need the room.',
    reasons: ['room-for-reeds'],
    evidence: [
      telling(2, 'Nor would I put a new house where the reeds'),
      showing('room-for-reeds', 2, 'where the reeds will want to be'),
    ],
  },
  {
    proposition: 'upstream',
    stance: 2,
    explicitness: 'explicit',
    confidence: 8,
    summary: 'Three cities hold the mud and must pay to let it out.',
    reasons: ['hold-the-mud'],
    evidence: [
      telling(2, 'and must pay to let it out'),
      showing('hold-the-mud', 2, 'Three cities hold the mud behind their dams'),
    ],
  },
];
