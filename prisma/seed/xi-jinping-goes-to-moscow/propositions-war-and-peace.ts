import type { DebateSeed } from '@/prisma/seed/debate-seed';

/** What is put forward about China's part in the war in Ukraine and in ending it. */
export const warAndPeacePropositions: DebateSeed['propositions'] = [
  {
    key: 'neutral',
    text: 'China has been neutral in the war in Ukraine.',
    themes: ['part-in-war'],
    reasons: [
      {
        key: 'russia-unrestrained',
        text: 'It has neither restrained Russia nor answered Zelenskyy.',
        direction: 'against',
      },
      {
        key: 'nearer-to-russia',
        text: 'It has moved nearer to Russia while the war goes on.',
        direction: 'against',
      },
      {
        key: 'russia-above-ukraine',
        text: 'Xi has chosen Russia over Ukraine.',
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
    key: 'spreads-russian-account',
    text: 'China has spread Russian propaganda about who caused the war in Ukraine.',
    themes: ['part-in-war'],
    reasons: [],
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
        key: 'leverage-left-unused',
        text: 'It has not used its leverage to hold Russia back.',
        direction: 'against',
      },
      {
        key: 'paper-binds-nobody',
        text: 'Its paper on the war moves neither China nor Russia to act against the killing.',
        direction: 'against',
      },
    ],
  },
  {
    key: 'wants-end',
    text: 'China sincerely wants the war in Ukraine to end.',
    themes: ['peace'],
    reasons: [],
  },
  {
    key: 'could-do-much',
    text: 'China could do much, in early 2023, towards ending the war in Ukraine.',
    themes: ['peace', 'balance'],
    reasons: [
      {
        key: 'unmatched-leverage',
        text: 'No other country has such leverage in Moscow.',
        direction: 'for',
      },
      {
        key: 'sides-not-ready',
        text: 'Neither Moscow nor Kyiv is looking for peace.',
        direction: 'against',
      },
    ],
  },
  {
    key: 'nobody-wants-peace',
    text: 'Neither Moscow nor Kyiv wanted peace in early 2023.',
    themes: ['peace'],
    reasons: [],
  },
  {
    key: 'will-press-putin',
    text: 'China will press Putin to give ground in Ukraine.',
    themes: ['peace'],
    reasons: [
      {
        key: 'not-in-a-year',
        text: 'It has not done so in a year of war.',
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
