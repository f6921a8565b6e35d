import type { DebateSeed } from '@/prisma/seed/debate-seed';

export const themes: DebateSeed['themes'] = [
  {
    key: 'fares',
    name: 'The fare',
    description: 'Whether to charge, how, and for whom the price is set.',
  },
  { key: 'money', name: 'Money', description: 'What it costs and who should bear it.' },
  {
    key: 'cost',
    name: 'What it costs',
    description: 'Collecting, losing and replacing the income from fares.',
    parent: 'money',
  },
  {
    key: 'payers',
    name: 'Who should pay',
    description: 'Riders, motorists, landowners or everybody.',
    parent: 'money',
  },
  {
    key: 'service',
    name: 'The service',
    description: 'How often, how late and how full the buses run, and who drives them.',
  },
  {
    key: 'streets',
    name: 'Streets, cars and shops',
    description: 'What free travel and the bus do to traffic, to walking and to trade.',
  },
  {
    key: 'order',
    name: 'Order, care and the law',
    description: 'Quarrels, company and upkeep on board, and what happens to those who do not pay.',
  },
  {
    key: 'fairness',
    name: 'Whom the bus is for',
    description: 'Who comes first, who is helped, who may stay.',
  },
  {
    key: 'finding-out',
    name: 'Finding out',
    description: 'Trials, and what other places can teach.',
  },
];
