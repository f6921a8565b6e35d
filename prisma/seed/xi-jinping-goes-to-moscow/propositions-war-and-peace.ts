import type { DebateSeed } from '@/prisma/seed/debate-seed';

/** What is put forward about China's part in the war in Ukraine and in ending it. */
export const warAndPeacePropositions: DebateSeed['propositions'] = [
  {
    key: 'neutral',
    text: 'China has been neutral in the war in Ukraine.',
    themes: ['part-in-war'],
    reasons: [
      {
        key: 'nearer-to-russia',
        text: 'It has moved nearer to Russia while the war goes on.',
        direction: 'against',
      },
      {
        key: 'repeats-russian-account',
        text: 'It has passed on Russia’s account of who caused the war.',
        direction: 'against',
      },
    ],
  },
  {
    key: 'russia-before-ukraine',
    text: 'China has put its ties with Russia before Ukraine.',
    themes: ['part-in-war'],
    reasons: [
      {
        key: 'zelenskyy-unanswered',
        text: 'Xi has not taken up the Ukrainian president’s appeals to talk.',
        direction: 'for',
      },
    ],
  },
  {
    key: 'america-prolongs',
    text: 'By arming Ukraine the United States keeps the war going.',
    themes: ['part-in-war', 'united-states'],
    reasons: [
      {
        key: 'russian-conduct',
        text: 'Russia’s own brutality in Ukraine belies it.',
        direction: 'against',
      },
    ],
  },
  {
    key: 'substantive-effort',
    text: 'China has made a substantive effort to end the war in Ukraine.',
    themes: ['peace'],
    reasons: [
      {
        key: 'leverage-unused',
        text: 'It has not used its leverage to hold Russia back.',
        direction: 'against',
      },
      {
        key: 'paper-binds-nobody',
        text: 'Its paper on the war gives neither China nor Russia cause to do anything definite.',
        direction: 'against',
      },
    ],
  },
  {
    key: 'wants-end',
    text: 'China sincerely wants the war in Ukraine to end.',
    themes: ['peace'],
    reasons: [
      {
        key: 'does-not-use-means',
        text: 'It has the means to press Russia and leaves them unused.',
        direction: 'against',
      },
    ],
  },
  {
    key: 'little-to-do',
    text: 'There was little that China could do, in early 2023, to end the war in Ukraine.',
    themes: ['peace'],
    reasons: [
      {
        key: 'sides-not-ready',
        text: 'Neither Moscow nor Kyiv was looking for peace.',
        direction: 'for',
      },
      {
        key: 'unmatched-leverage',
        text: 'No other country has such leverage in Moscow.',
        direction: 'against',
      },
    ],
  },
  {
    key: 'pressure-could-move-putin',
    text: 'Pressure from China could make Putin give ground in Ukraine.',
    themes: ['peace', 'balance'],
    reasons: [
      {
        key: 'leverage-without-equal',
        text: 'No other country has such leverage in Moscow.',
        direction: 'for',
      },
      {
        key: 'will-of-its-own',
        text: 'Russia keeps a will of its own despite its dependence.',
        direction: 'against',
      },
      {
        key: 'moscow-not-ready',
        text: 'Moscow is not looking for peace.',
        direction: 'against',
      },
    ],
  },
  {
    key: 'will-press-putin',
    text: 'China will press Putin to give ground in Ukraine.',
    themes: ['peace'],
    reasons: [
      {
        key: 'russia-comes-first',
        text: 'Keeping Russia close matters more to Beijing.',
        direction: 'against',
      },
      {
        key: 'not-in-a-year',
        text: 'It has not done so in a year of war.',
        direction: 'against',
      },
      {
        key: 'asks-nothing-of-russia',
        text: 'Its own paper on the war asks nothing definite of Russia.',
        direction: 'against',
      },
    ],
  },
  {
    key: 'xi-zelenskyy-call',
    text: 'A call between Xi and Zelenskyy would bring something of substance.',
    themes: ['peace'],
    reasons: [],
  },
];
