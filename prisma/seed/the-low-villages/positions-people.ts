import { showing, telling, type VoicedPosition } from '@/prisma/seed/voiced-position';

export const demographerPositions: VoicedPosition[] = [
  {
    proposition: 'move',
    stance: 1,
    explicitness: 'explicit',
    confidence: 7,
    summary: 'The young leave in any case; would make it official.',
    reasons: ['leaving-already'],
    evidence: [
      telling(1, 'one suitcase at a time, and I would make it official'),
      showing(
        'leaving-already',
        1,
        'Of a hundred children born in the low villages, sixty-one are gone',
      ),
    ],
  },
  {
    proposition: 'one-decision',
    stance: -2,
    explicitness: 'explicit',
    confidence: 8,
    summary: 'Three villages have schools that will last, eight have not.',
    reasons: ['schools-differ'],
    evidence: [
      telling(2, 'They cannot be given the same answer'),
      showing('schools-differ', 2, 'Three of the eleven have schools that will last; eight do not'),
    ],
  },
  {
    proposition: 'bank',
    stance: -1,
    explicitness: 'explicit',
    confidence: 5,
    summary: 'Doubts it, with nobody left to look after the bank.',
    reasons: ['nobody-to-watch'],
    evidence: [
      telling(1, 'I doubt that it holds so long with nobody left'),
      showing('nobody-to-watch', 1, 'with nobody left to mow it and watch it'),
    ],
  },
  {
    proposition: 'vote',
    stance: -1,
    explicitness: 'explicit',
    confidence: 6,
    summary: 'A vote asks only those who are still there about those who are not.',
    reasons: ['absent-not-asked'],
    evidence: [
      telling(2, 'I would not hang any of it on a vote'),
      showing('absent-not-asked', 2, 'which asks the old about the lives of the absent'),
    ],
  },
  {
    proposition: 'together',
    stance: 1,
    explicitness: 'explicit',
    confidence: 8,
    summary: 'Those who move alone move twice, so it had better be in company.',
    reasons: ['alone-move-twice'],
    evidence: [
      telling(2, 'Whoever goes had better go in company'),
      showing('alone-move-twice', 2, 'because people who move alone move twice'),
    ],
  },
  {
    proposition: 'no-new-houses',
    stance: 1,
    explicitness: 'explicit',
    confidence: 6,
    summary: 'Would grant no permits: new houses hold people who would leave.',
    reasons: ['hard-to-leave'],
    evidence: [
      telling(2, 'And I would grant no more permits'),
      showing('hard-to-leave', 2, 'A new house is the hardest thing of all to leave'),
    ],
  },
];

export const physicianPositions: VoicedPosition[] = [
  {
    proposition: 'move',
    stance: 1,
    explicitness: 'explicit',
    confidence: 7,
    summary: 'On health alone would move them, but slowly.',
    reasons: ['ill-for-years'],
    evidence: [
      telling(1, 'On health alone I would move them, slowly'),
      showing('ill-for-years', 1, 'and then the ill, which took four years'),
    ],
  },
  {
    proposition: 'wait',
    stance: -1,
    explicitness: 'implied',
    summary: 'The next flood will find too few beds, studied or not.',
    reasons: ['flood-will-not-wait'],
    evidence: [
      telling(2, 'five more years of study, I think of the beds'),
      showing('flood-will-not-wait', 2, 'The next flood will find as few of them'),
    ],
  },
  {
    proposition: 'bank',
    stance: -1,
    explicitness: 'explicit',
    confidence: 6,
    summary: 'Would not call it safe where the damp stays in.',
    reasons: ['keeps-the-damp'],
    evidence: [
      telling(1, 'and I would not call that safe'),
      showing('keeps-the-damp', 1, 'A higher bank keeps the wave out and the damp in'),
    ],
  },
  {
    proposition: 'vote',
    stance: -1,
    explicitness: 'explicit',
    confidence: 6,
    summary: 'Would not wait for a majority in which the children do not count.',
    reasons: ['children-no-vote'],
    evidence: [
      telling(2, 'I would not make it wait for a majority'),
      showing('children-no-vote', 2, 'children have no vote, and it is their lungs'),
    ],
  },
  {
    proposition: 'together',
    stance: 2,
    explicitness: 'explicit',
    confidence: 9,
    summary: 'A whole street together or not at all, for strangers are what kills.',
    reasons: ['well-among-neighbours'],
    evidence: [
      telling(2, 'all together, or leave it where it is'),
      showing(
        'well-among-neighbours',
        2,
        'What kills in a removal is being set down among strangers',
      ),
    ],
  },
  {
    proposition: 'no-new-houses',
    stance: 1,
    explicitness: 'explicit',
    confidence: 5,
    summary: 'Would stop building: each house is another cradle in the damp.',
    reasons: ['cradle-in-the-damp'],
    evidence: [
      telling(2, 'in the damp, so I would stop building'),
      showing('cradle-in-the-damp', 2, 'A new house out there is one more cradle'),
    ],
  },
];

export const psychologistPositions: VoicedPosition[] = [
  {
    proposition: 'move',
    stance: 0,
    explicitness: 'explicit',
    confidence: 8,
    summary: 'Has measured the grief of one and the fear of the other, and they come out even.',
    reasons: ['grief', 'fear'],
    evidence: [
      telling(1, 'Whether to move the villages I cannot tell you'),
      showing('grief', 1, 'Those who were moved grieve for ten years'),
      showing('fear', 1, 'those who stayed lie awake whenever the wind turns'),
    ],
  },
  {
    proposition: 'one-decision',
    stance: -1,
    explicitness: 'implied',
    summary: 'One village fears the sea, another the terrace; one plan wrongs one of them.',
    reasons: ['fears-differ'],
    evidence: [
      telling(2, 'A plan that treats them alike will treat one of them'),
      showing('fears-differ', 2, 'In Second they fear the sea, in Ninth the terrace'),
    ],
  },
  {
    proposition: 'wait',
    stance: -2,
    explicitness: 'explicit',
    confidence: 9,
    summary: 'Not to decide is the worst of all for those who wait.',
    reasons: ['not-knowing-harms'],
    evidence: [
      telling(2, 'Not to decide is the worst of all'),
      showing('not-knowing-harms', 2, 'ten years of perhaps have cost more sleep than any flood'),
    ],
  },
  {
    proposition: 'vote',
    stance: 2,
    explicitness: 'explicit',
    confidence: 8,
    summary: 'Nobody should be moved without it: those who had voted slept.',
    reasons: ['easier-to-bear'],
    evidence: [
      telling(2, 'they slept, and nobody should be moved without that'),
      showing('easier-to-bear', 2, 'where people had voted on it themselves, they slept'),
    ],
  },
  {
    proposition: 'together',
    stance: 2,
    explicitness: 'explicit',
    confidence: 9,
    summary: 'Never to be parted: patients among old neighbours need half the help.',
    reasons: ['well-among-neighbours'],
    evidence: [
      telling(2, 'need me half as long, so never part them'),
      showing(
        'well-among-neighbours',
        2,
        'Patients with their old neighbours next door need me half as long',
      ),
    ],
  },
];
