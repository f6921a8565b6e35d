import type { DebateSeed } from '@/prisma/seed/debate-seed';

/** What is put forward about China's standing in the rest of the world. */
export const standingPropositions: DebateSeed['propositions'] = [
  {
    key: 'costs-with-democracies',
    text: 'Closeness to Russia costs China something in its relations with Europe and other leading democracies.',
    themes: ['standing'],
    reasons: [
      {
        key: 'beijing-knows',
        text: 'China’s leaders know it themselves.',
        direction: 'for',
      },
    ],
  },
  {
    key: 'price-accepted',
    text: 'China is willing to pay for closeness to Russia with worse relations with the democracies.',
    themes: ['standing'],
    reasons: [],
  },
  {
    key: 'suffers-worldwide',
    text: 'China’s relations throughout the world are suffering from its closeness to Russia.',
    themes: ['standing'],
    reasons: [
      {
        key: 'democracies-put-off',
        text: 'Europe and other leading democracies are put off.',
        direction: 'for',
      },
      {
        key: 'blame-turned',
        text: 'China is at work turning the blame for the war’s effects on America and its allies.',
        direction: 'against',
      },
    ],
  },
  {
    key: 'peacemaker-credit',
    text: 'China gains diplomatically by presenting itself as a peacemaker in Ukraine.',
    themes: ['standing', 'peace'],
    reasons: [
      {
        key: 'believed-in-places',
        text: 'Many in developing countries give credence to what it says.',
        direction: 'for',
      },
      {
        key: 'consent-without-duty',
        text: 'Russia went along with its paper on the war, which demands nothing of either.',
        direction: 'for',
      },
    ],
  },
  {
    key: 'heard-in-developing-world',
    text: 'China’s account of the war finds belief in much of the developing world.',
    themes: ['standing'],
    reasons: [
      {
        key: 'hardship-felt',
        text: 'Many people there meet the war as dear energy, scarce food and debt.',
        direction: 'for',
      },
    ],
  },
];
