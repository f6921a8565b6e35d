import type { DebateSeed } from '@/prisma/seed/debate-seed';

/** What is put forward about what binds the two countries, and about the United States. */
export const groundsAndRivalPropositions: DebateSeed['propositions'] = [
  {
    key: 'interests-bind',
    text: 'What binds China to Russia is interest.',
    themes: ['grounds'],
    reasons: [
      {
        key: 'quiet-neighbour-needed',
        text: 'China needs a quiet neighbour while it deals with the United States.',
        direction: 'for',
      },
      {
        key: 'values-do-not-suffice',
        text: 'Shared values by themselves do not keep states allied.',
        direction: 'for',
      },
      {
        key: 'interests-meet',
        text: 'Their needs complement each other and their interests meet.',
        direction: 'for',
      },
    ],
  },
  {
    key: 'rivalry-draws-closer',
    text: 'Rivalry with the United States has drawn China closer to Russia.',
    themes: ['grounds', 'united-states'],
    reasons: [
      {
        key: 'hands-free',
        text: 'On good terms with Russia, China has its hands free for that rival.',
        direction: 'for',
      },
      {
        key: 'adversary-of-both',
        text: 'The United States is an adversary of both.',
        direction: 'for',
      },
    ],
  },
  {
    key: 'mainly-about-america',
    text: 'China’s relationship with Russia is mainly about the United States.',
    themes: ['grounds', 'united-states'],
    reasons: [
      {
        key: 'american-rival',
        text: 'The United States is a rival of China.',
        direction: 'for',
      },
      {
        key: 'matter-to-each-other',
        text: 'Two large neighbours of such weight matter to each other in any case.',
        direction: 'against',
      },
      {
        key: 'complement-each-other',
        text: 'They complement each other, and their interests meet.',
        direction: 'against',
      },
    ],
  },
  {
    key: 'against-american-order',
    text: 'China and Russia make common cause against the order led by the United States.',
    themes: ['united-states'],
    reasons: [],
  },
  {
    key: 'set-the-bar',
    text: 'The United States should say what a credible Chinese peace effort would be and rally others to press for it.',
    themes: ['united-states', 'peace'],
    reasons: [
      {
        key: 'better-than-protest',
        text: 'It would do more than protesting against what China says.',
        direction: 'for',
      },
      {
        key: 'good-if-it-works',
        text: 'Everyone would be better off if China did press Russia.',
        direction: 'for',
      },
      {
        key: 'telling-if-it-fails',
        text: 'Should China refuse, its doing nothing would tell against it.',
        direction: 'for',
      },
    ],
  },
];
