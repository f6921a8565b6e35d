import type { DebateSeed } from '@/prisma/seed/debate-seed';

export const themes: DebateSeed['themes'] = [
  {
    key: 'stay-or-go',
    name: 'To stay or to go',
    description: 'Whether the villages are moved, which of them, and when that is decided.',
  },
  {
    key: 'ground',
    name: 'Ground and sea',
    description: 'What sinks, what rises, and what a bank can do.',
  },
  {
    key: 'marsh',
    name: 'Mud and marsh',
    description: 'What the river brings, and what grows on it.',
    parent: 'ground',
  },
  {
    key: 'people',
    name: 'The people of the delta',
    description: 'Who is asked, and what holds people together.',
  },
  {
    key: 'bills',
    name: 'Building and paying',
    description: 'What may still be built, and who pays.',
  },
];
