import type { DebateSeed } from '@/prisma/seed/debate-seed';

/** What is put forward about the ground, the sea, the bank and the marsh. */
export const groundPropositions: DebateSeed['propositions'] = [
  {
    key: 'bank',
    text: 'A raised bank would keep the villages safe for fifty years.',
    themes: ['ground'],
    reasons: [
      { key: 'stood-sixty', text: 'The bank has stood for sixty years.', direction: 'for' },
      { key: 'few-weak-places', text: 'Only a small part of it is weak.', direction: 'for' },
      {
        key: 'with-upkeep',
        text: 'With upkeep, a raised bank lasts so long.',
        direction: 'for',
      },
      {
        key: 'with-drains',
        text: 'With good drains, a raised bank lasts so long.',
        direction: 'for',
      },
      {
        key: 'forerunner-lasted',
        text: 'The bank before this one lasted longer than that.',
        direction: 'for',
      },
      {
        key: 'lifted-floors',
        text: 'Where floors are lifted, the bank need not do everything.',
        direction: 'for',
      },
      {
        key: 'settles',
        text: 'Earth on peat settles under its own weight.',
        direction: 'against',
      },
      {
        key: 'odds-add-up',
        text: 'The odds of a flood add up over the years.',
        direction: 'against',
      },
      {
        key: 'keeps-the-damp',
        text: 'A bank that keeps the wave out keeps the damp in.',
        direction: 'against',
      },
      {
        key: 'nobody-to-watch',
        text: 'Nobody will be left to look after it.',
        direction: 'against',
      },
      {
        key: 'starves-the-marsh',
        text: 'It starves the marsh in front of it, and cannot last without one.',
        direction: 'against',
      },
    ],
  },
  {
    key: 'wells',
    text: 'The ground sinks mainly because water is pumped from under it.',
    themes: ['ground'],
    reasons: [
      { key: 'gauges', text: 'The gauges show it.', direction: 'for' },
      {
        key: 'stopped-with-pumping',
        text: 'Where the pumping stopped, the sinking stopped.',
        direction: 'for',
      },
      { key: 'young-mud', text: 'Young mud settles by itself.', direction: 'against' },
    ],
  },
  {
    key: 'salt',
    text: 'Salt will have ended farming in the delta within thirty years.',
    themes: ['ground'],
    reasons: [
      {
        key: 'no-fresh-water',
        text: 'Without fresh water at the roots, rice is over.',
        direction: 'for',
      },
      { key: 'kills-rice', text: 'Salt kills rice.', direction: 'for' },
      {
        key: 'fresh-water',
        text: 'With fresh water at the roots, rice goes on.',
        direction: 'against',
      },
      {
        key: 'other-crops',
        text: 'Salt feeds other plants.',
        direction: 'against',
      },
    ],
  },
  {
    key: 'marsh',
    text: 'Letting the marsh grow back would protect the villages better than more earth on the bank.',
    themes: ['marsh'],
    reasons: [
      { key: 'weak-waves', text: 'Waves are weaker behind a marsh.', direction: 'for' },
      {
        key: 'no-break-behind-it',
        text: 'Where the marsh was wide, no bank has broken.',
        direction: 'for',
      },
      {
        key: 'climbs',
        text: 'With mud let through, a marsh climbs with the sea.',
        direction: 'for',
      },
      {
        key: 'word-for-shelter',
        text: 'The delta’s word for reeds also means shelter.',
        direction: 'for',
      },
      { key: 'no-mud', text: 'It gets no mud to climb on.', direction: 'against' },
      {
        key: 'water-not-lowered',
        text: 'It does not lower the water.',
        direction: 'against',
      },
      { key: 'gone-in-a-night', text: 'It can be gone in a night.', direction: 'against' },
      {
        key: 'takes-land',
        text: 'It takes land that the road needs.',
        direction: 'against',
      },
      { key: 'spares-little', text: 'It spares little earth.', direction: 'against' },
    ],
  },
];
