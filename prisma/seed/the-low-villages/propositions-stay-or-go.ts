import type { DebateSeed } from '@/prisma/seed/debate-seed';

/** What is put forward about moving the villages, and about deciding it. */
export const stayOrGoPropositions: DebateSeed['propositions'] = [
  {
    key: 'move',
    text: 'The low villages should be moved inland.',
    themes: ['stay-or-go'],
    reasons: [
      {
        key: 'bank-fails',
        text: 'No raised bank will hold for another fifty years.',
        direction: 'for',
      },
      { key: 'costs-alike', text: 'Moving and defending cost about the same.', direction: 'for' },
      {
        key: 'paid-once',
        text: 'Moving is paid for once, a bank again and again.',
        direction: 'for',
      },
      { key: 'ends-the-risk', text: 'Only moving ends the risk.', direction: 'for' },
      {
        key: 'ill-for-years',
        text: 'A flood makes people ill for years afterwards.',
        direction: 'for',
      },
      {
        key: 'leaving-already',
        text: 'The young are leaving the villages in any case.',
        direction: 'for',
      },
      {
        key: 'state-owes-a-remedy',
        text: 'The state that built the bank owes a remedy to those behind it.',
        direction: 'for',
      },
      {
        key: 'marsh-needs-ground',
        text: 'The marsh needs the ground that the villages stand on.',
        direction: 'for',
      },
      { key: 'fear', text: 'Those who stay live in fear of the next storm.', direction: 'for' },
      {
        key: 'bank-holds',
        text: 'A raised bank will hold for fifty years more.',
        direction: 'against',
      },
      {
        key: 'best-soil',
        text: 'The delta has better soil than the land they would move to.',
        direction: 'against',
      },
      {
        key: 'people-came-back',
        text: 'Whenever the villages were ordered to move, people came back.',
        direction: 'against',
      },
      {
        key: 'bank-needed-anyway',
        text: 'The bank has to be kept up in any case, for what else stands behind it.',
        direction: 'against',
      },
      {
        key: 'posts',
        text: 'Houses can be lifted out of the water’s reach where they are.',
        direction: 'against',
      },
      {
        key: 'known-place',
        text: 'People would lose the one place that they know how to read.',
        direction: 'against',
      },
      {
        key: 'language-dies',
        text: 'A language carried uphill is usually dead in two generations.',
        direction: 'against',
      },
      { key: 'grief', text: 'Those who are moved grieve for years.', direction: 'against' },
    ],
  },
  {
    key: 'one-decision',
    text: 'One decision should hold for all eleven villages.',
    themes: ['stay-or-go'],
    reasons: [
      {
        key: 'one-ring',
        text: 'The bank is one ring: who decides about it decides for all in it.',
        direction: 'for',
      },
      {
        key: 'one-drain',
        text: 'One field’s drain is the next field’s flood.',
        direction: 'for',
      },
      {
        key: 'ground-differs',
        text: 'The ground is not the same under all of them.',
        direction: 'against',
      },
      {
        key: 'sums-differ',
        text: 'The sums come out differently in each village.',
        direction: 'against',
      },
      {
        key: 'own-quarrels',
        text: 'Each village has its own quarrel with the sea.',
        direction: 'against',
      },
      {
        key: 'schools-differ',
        text: 'Some have schools that will last, and most have not.',
        direction: 'against',
      },
      {
        key: 'not-one-people',
        text: 'They are not one people: some need an interpreter to speak with the others.',
        direction: 'against',
      },
      {
        key: 'fears-differ',
        text: 'They do not fear the same: one fears the sea, another the terrace.',
        direction: 'against',
      },
      {
        key: 'own-terms',
        text: 'The moves that lasted were made on a village’s own terms.',
        direction: 'against',
      },
      {
        key: 'falls-in-court',
        text: 'A single law for all would not stand in court.',
        direction: 'against',
      },
    ],
  },
  {
    key: 'wait',
    text: 'The decision should wait until the rise of the sea is better known.',
    themes: ['stay-or-go'],
    reasons: [
      {
        key: 'more-would-be-known',
        text: 'More years of measuring would tell more about the salt.',
        direction: 'for',
      },
      {
        key: 'keeps-an-option',
        text: 'Waiting keeps an option open.',
        direction: 'for',
      },
      {
        key: 'second-decimal',
        text: 'Better figures would change little, and slow years would be lost.',
        direction: 'against',
      },
      {
        key: 'waiting-costs',
        text: 'Waiting costs money in repairs every year.',
        direction: 'against',
      },
      { key: 'dearer-later', text: 'What is bought later costs more.', direction: 'against' },
      {
        key: 'bank-weakens',
        text: 'The bank goes on getting weaker meanwhile.',
        direction: 'against',
      },
      {
        key: 'flood-will-not-wait',
        text: 'The next flood comes whether the study is finished or not.',
        direction: 'against',
      },
      {
        key: 'not-knowing-harms',
        text: 'Not knowing is harder on people than either answer.',
        direction: 'against',
      },
      {
        key: 'delay-decides',
        text: 'To put it off is itself a decision, and will be answered for.',
        direction: 'against',
      },
      {
        key: 'marsh-takes-decades',
        text: 'A marsh takes decades to grow.',
        direction: 'against',
      },
    ],
  },
];
