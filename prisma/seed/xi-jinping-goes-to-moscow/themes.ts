import type { DebateSeed } from '@/prisma/seed/debate-seed';

export const themes: DebateSeed['themes'] = [
  {
    key: 'closeness',
    name: 'How close China and Russia are',
    description: 'Whether they draw together or apart, what strains them and what may last.',
  },
  {
    key: 'grounds',
    name: 'What binds China and Russia',
    description: 'Interests, a border, a common rival.',
  },
  {
    key: 'balance',
    name: 'Who leads, China or Russia',
    description: 'Dependence, influence and how far Russia goes its own way.',
  },
  {
    key: 'part-in-war',
    name: 'China’s part in the war in Ukraine',
    description: 'Whose side China takes and whose account of the war it tells.',
  },
  {
    key: 'peace',
    name: 'China and peace in Ukraine',
    description: 'What China wants, could do and is likely to do about ending the war.',
  },
  {
    key: 'standing',
    name: 'China’s standing abroad',
    description: 'What closeness to Russia and talk of peace do to China’s other relations.',
  },
  {
    key: 'united-states',
    name: 'The United States',
    description: 'As rival of China and Russia, and what it should do about them.',
  },
];
