import { showing, telling, type VoicedPosition } from '@/prisma/seed/voiced-position';

export const engineerPositions: VoicedPosition[] = [
  {
    proposition: 'one-decision',
    stance: 1,
    explicitness: 'implied',
    summary: 'A bank is a ring: no village is in it or out of it by itself.',
    reasons: ['one-ring'],
    evidence: [
      telling(2, 'If one votes itself out, or in, the water comes round'),
      showing('one-ring', 2, 'As for asking every village, a bank is a ring'),
    ],
  },
  {
    proposition: 'move',
    stance: -2,
    explicitness: 'explicit',
    confidence: 9,
    summary: 'They should stay, since a raised bank can keep them safe.',
    reasons: ['bank-holds'],
    evidence: [
      telling(1, 'So they should stay where they are'),
      showing('bank-holds', 1, 'it will keep those villages safe for fifty years more'),
    ],
  },
  {
    proposition: 'wait',
    stance: -1,
    explicitness: 'explicit',
    confidence: 7,
    summary: 'Would begin soon, for each winter costs a stretch of bank.',
    reasons: ['bank-weakens'],
    evidence: [
      telling(1, 'Only begin soon; each winter of waiting I lose another stretch'),
      showing('bank-weakens', 1, 'each winter of waiting I lose another stretch'),
    ],
  },
  {
    proposition: 'bank',
    stance: 2,
    explicitness: 'explicit',
    confidence: 9,
    summary: 'Raised and broadened, yes: it has stood for sixty years, with four bad kilometres.',
    reasons: ['stood-sixty', 'few-weak-places'],
    evidence: [
      telling(1, 'it will keep those villages safe for fifty years more'),
      showing('stood-sixty', 1, 'That bank has stood for sixty years, and I know'),
      showing('few-weak-places', 1, 'I know its bad kilometres: four in forty'),
    ],
  },
  {
    proposition: 'wells',
    stance: -2,
    explicitness: 'explicit',
    confidence: 7,
    summary: 'Would close the wells all the same, but young mud settles by itself.',
    reasons: ['young-mud'],
    evidence: [
      telling(2, 'they are not why the ground sinks'),
      showing('young-mud', 2, 'Young mud settles like a loaf, and would if nobody drank'),
    ],
  },
  {
    proposition: 'marsh',
    stance: -1,
    explicitness: 'explicit',
    confidence: 6,
    summary: 'Has seen reeds go out in a night and would rather have earth.',
    reasons: ['gone-in-a-night'],
    evidence: [
      telling(2, 'go out in one night, and would rather have the earth'),
      showing('gone-in-a-night', 2, 'I have seen ten hectares go out in one night'),
    ],
  },
  {
    proposition: 'vote',
    stance: -1,
    explicitness: 'implied',
    summary: 'A bank is a ring: one village’s vote lets the water in to the next.',
    reasons: ['one-ring'],
    evidence: [
      telling(2, 'As for asking every village, a bank is a ring'),
      showing('one-ring', 2, 'If one votes itself out, or in, the water comes round'),
    ],
  },
  {
    proposition: 'no-new-houses',
    stance: -1,
    explicitness: 'explicit',
    confidence: 5,
    summary: 'Would let people build: more of them share the cost of the bank.',
    reasons: ['cheaper-for-each'],
    evidence: [
      telling(2, 'I would let people build, too'),
      showing('cheaper-for-each', 2, 'the more heads behind a bank, the cheaper it is for each'),
    ],
  },
];

export const architectPositions: VoicedPosition[] = [
  {
    proposition: 'move',
    stance: -1,
    explicitness: 'explicit',
    confidence: 6,
    summary: 'With the houses on posts there is little cause left to move.',
    reasons: ['posts'],
    evidence: [
      telling(1, 'I see little cause left to move anybody'),
      showing('posts', 1, 'Put the houses on posts, as their great-grandparents did'),
    ],
  },
  {
    proposition: 'one-decision',
    stance: -2,
    explicitness: 'explicit',
    confidence: 8,
    summary: 'Sand carries posts and peat does not, so one answer is none.',
    reasons: ['ground-differs'],
    evidence: [
      telling(2, 'One answer for eleven places is no answer'),
      showing('ground-differs', 2, 'Two stand on sand, which carries posts; four on peat'),
    ],
  },
  {
    proposition: 'bank',
    stance: 1,
    explicitness: 'explicit',
    confidence: 5,
    summary: 'Should do, modestly raised, where the floors are lifted too.',
    reasons: ['lifted-floors'],
    evidence: [
      telling(1, 'even a modestly raised bank should see us through fifty years'),
      showing('lifted-floors', 1, 'With floors lifted, even a modestly raised bank should see'),
    ],
  },
  {
    proposition: 'marsh',
    stance: 1,
    explicitness: 'explicit',
    confidence: 7,
    summary: 'Would rather have reeds than more clay: they tire the waves.',
    reasons: ['weak-waves'],
    evidence: [
      telling(1, 'I would rather have reeds than another metre of clay'),
      showing('weak-waves', 1, 'A wave that has crossed three hundred metres of marsh arrives'),
    ],
  },
  {
    proposition: 'together',
    stance: 1,
    explicitness: 'explicit',
    confidence: 7,
    summary: 'Would take the whole street along, where somebody must go.',
    reasons: [],
    evidence: [telling(2, 'I would take the street along, door facing door as before')],
  },
  {
    proposition: 'no-new-houses',
    stance: -2,
    explicitness: 'explicit',
    confidence: 9,
    summary: 'A ban stops the better houses; would ban low floors instead.',
    reasons: ['better-houses'],
    evidence: [
      telling(2, 'Ban the old ground floors instead'),
      showing('better-houses', 2, 'forbid new houses and you forbid the better ones'),
    ],
  },
];

export const lawyerPositions: VoicedPosition[] = [
  {
    proposition: 'move',
    stance: 1,
    explicitness: 'explicit',
    confidence: 6,
    summary: 'Thinks moving with full payment the better remedy, on three conditions.',
    reasons: ['state-owes-a-remedy'],
    evidence: [
      telling(1, 'I think, is to move them and pay them in full'),
      showing('state-owes-a-remedy', 1, 'The state that built the bank owes a remedy'),
    ],
  },
  {
    proposition: 'one-decision',
    stance: -2,
    explicitness: 'explicit',
    confidence: 8,
    summary: 'A deed for each village: one law for all would not stand.',
    reasons: ['falls-in-court'],
    evidence: [
      telling(2, 'A single law for all eleven would fall'),
      showing('falls-in-court', 2, 'would fall in the first court that read it'),
    ],
  },
  {
    proposition: 'wait',
    stance: -1,
    explicitness: 'implied',
    summary: 'To put it off is to decide, and judges will say so.',
    reasons: ['delay-decides'],
    evidence: [
      telling(2, 'To put it off is also to decide'),
      showing('delay-decides', 2, 'also to decide, and judges will see it so'),
    ],
  },
  {
    proposition: 'vote',
    stance: 2,
    explicitness: 'explicit',
    confidence: 9,
    summary: 'Anything less is expropriation, though children are bound by it as by every vote.',
    reasons: ['no-taking-without', 'children-no-vote'],
    evidence: [
      telling(1, 'no village goes unless most of its grown people vote'),
      showing('no-taking-without', 1, 'anything less is expropriation with a kinder name'),
      showing('children-no-vote', 1, 'the children without a vote are bound by it'),
    ],
  },
  {
    proposition: 'together',
    stance: 2,
    explicitness: 'explicit',
    confidence: 8,
    summary: 'Land must be bought whole: shared rights are worth nothing to scattered owners.',
    reasons: ['shared-rights'],
    evidence: [
      telling(2, 'the new land must be bought whole, so that neighbours are settled'),
      showing('shared-rights', 2, 'a right of way is worth nothing to scattered owners'),
    ],
  },
  {
    proposition: 'upstream',
    stance: 2,
    explicitness: 'explicit',
    confidence: 7,
    summary: 'Holds them liable for a part, as those who take from below.',
    reasons: ['takes-from-below'],
    evidence: [
      telling(2, 'the cities upstream are liable for a part'),
      showing('takes-from-below', 2, 'Whoever dams a river takes from those below'),
    ],
  },
];
