import type { DebateSeed } from '@/prisma/seed/debate-seed';

/** What is put forward about trials and other places. */
export const findingOutPropositions: DebateSeed['propositions'] = [
  {
    key: 'try-it-first',
    text: 'The city should try free travel for a limited time before it decides.',
    themes: ['finding-out'],
    reasons: [
      {
        key: 'count-before-deciding',
        text: 'Everything can be counted before anything is decided.',
        direction: 'for',
      },
      { key: 'way-back-open', text: 'The way back stays open.', direction: 'for' },
      {
        key: 'verdict-day-fixed',
        text: 'The day of the verdict can be fixed beforehand, for nobody to move.',
        direction: 'for',
      },
      {
        key: 'only-old-habits',
        text: 'Nobody changes home or work for an experiment with an end date.',
        direction: 'against',
      },
      {
        key: 'withdrawn-once-trusted',
        text: 'Trials are withdrawn just as people come to rely on them.',
        direction: 'against',
      },
    ],
  },
  {
    key: 'other-cities-tell',
    text: 'What happened in other cities shows what would happen here.',
    themes: ['finding-out'],
    reasons: [
      {
        key: 'other-things-changed',
        text: 'Each of those cities changed or had other things besides.',
        direction: 'against',
      },
      {
        key: 'reports-disagree',
        text: 'The reports contradict one another.',
        direction: 'against',
      },
    ],
  },
];
