import type { DebateSeed } from '@/prisma/seed/debate-seed';

/** What is put forward about the relationship of the two countries and about who leads in it. */
export const partnershipPropositions: DebateSeed['propositions'] = [
  {
    key: 'closer-since-invasion',
    text: 'China and Russia have grown closer since the invasion of Ukraine.',
    themes: ['closeness'],
    reasons: [
      {
        key: 'trade-and-meetings',
        text: 'Record trade shows it, and meetings and exercises that never stopped.',
        direction: 'for',
      },
      {
        key: 'events-hastened-it',
        text: 'The war and the clash with Washington have sped it up greatly.',
        direction: 'for',
      },
    ],
  },
  {
    key: 'trade',
    text: 'Trade and other business between China and Russia are growing.',
    themes: ['closeness'],
    reasons: [],
  },
  {
    key: 'support-vital',
    text: 'China’s economic support has become vital to Russia.',
    themes: ['closeness', 'balance'],
    reasons: [
      {
        key: 'few-partners-left',
        text: 'Russia is short of other partners since it went to war.',
        direction: 'for',
      },
    ],
  },
  {
    key: 'renminbi',
    text: 'China’s currency is used more and more in Russia’s dealings with third countries.',
    themes: ['closeness'],
    reasons: [],
  },
  {
    key: 'mistrust',
    text: 'Mistrust and contradictions run through the relationship between China and Russia.',
    themes: ['closeness'],
    reasons: [],
  },
  {
    key: 'war-strains',
    text: 'The war in Ukraine has put the relationship between China and Russia under strain.',
    themes: ['closeness'],
    reasons: [
      { key: 'russia-beset', text: 'Russia is more and more alone and beset.', direction: 'for' },
      {
        key: 'war-also-hastens',
        text: 'The same war has brought the two together faster.',
        direction: 'against',
      },
    ],
  },
  {
    key: 'fragile',
    text: 'The relationship between China and Russia is fragile.',
    themes: ['closeness'],
    reasons: [
      {
        key: 'distrust-and-cross-purposes',
        text: 'They distrust each other and often pursue different ends abroad.',
        direction: 'for',
      },
      {
        key: 'trends-carry-it',
        text: 'The two complement each other, and both long trends and recent events favour them.',
        direction: 'against',
      },
    ],
  },
  {
    key: 'visit-served-both',
    text: 'Xi Jinping’s visit to Moscow in March 2023 served both China and Russia.',
    themes: ['closeness'],
    reasons: [
      {
        key: 'support-assured',
        text: 'Russia came away sure of economic support.',
        direction: 'for',
      },
      {
        key: 'paper-approved',
        text: 'China came away with Russia’s unspoken consent to its paper on the war.',
        direction: 'for',
      },
    ],
  },
  {
    key: 'weaker-partner',
    text: 'Russia is the weaker partner in its relationship with China.',
    themes: ['balance'],
    reasons: [
      {
        key: 'economies-apart',
        text: 'China’s economy is many times the size of Russia’s.',
        direction: 'for',
      },
      {
        key: 'dependence-growing',
        text: 'Russia depends on China more and more.',
        direction: 'for',
      },
    ],
  },
  {
    key: 'wants-junior-partner',
    text: 'China wants Russia bound to it for the long term as its junior partner.',
    themes: ['balance'],
    reasons: [
      {
        key: 'hands-free-at-the-border',
        text: 'With a quiet border China can turn to its contest with the United States.',
        direction: 'for',
      },
    ],
  },
  {
    key: 'subordinate',
    text: 'Russia has become subordinate to China.',
    themes: ['balance'],
    reasons: [
      {
        key: 'wanted-as-junior',
        text: 'Beijing wants Russia held as its junior partner.',
        direction: 'for',
      },
      {
        key: 'unequal-and-dependent',
        text: 'The two are unequal, and Russia’s dependence is growing fast.',
        direction: 'for',
      },
      {
        key: 'dependent-not-subject',
        text: 'It is too early to say so: dependent as it is, Russia keeps a will of its own.',
        direction: 'against',
      },
      {
        key: 'fierce-independence',
        text: 'Even lesser states go their own way, and Russia does so fiercely.',
        direction: 'against',
      },
    ],
  },
  {
    key: 'leverage-unused',
    text: 'China has great leverage over Russia and has not used it to restrain Russia.',
    themes: ['balance', 'part-in-war'],
    reasons: [],
  },
];
