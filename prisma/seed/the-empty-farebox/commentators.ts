import type { DebateSeed } from '@/prisma/seed/debate-seed';

/** Named by role; invented for this roundtable. */
export const commentators: DebateSeed['commentators'] = [
  {
    key: 'driver',
    name: 'The Driver',
    role: 'Bus driver',
    description: 'Twenty-two years on line 7, Infirmary to the docks.',
  },
  {
    key: 'treasurer',
    name: 'The Treasurer',
    role: 'City treasurer',
    description:
      'Answers for ninety-four million crowns a year of buses and trams, and marks his forecasts out of ten.',
  },
  {
    key: 'nurse',
    name: 'The Nurse',
    role: 'Night nurse',
    description: 'Finishes her shift at ten to five; the first bus is at twenty to six.',
  },
  {
    key: 'shopkeeper',
    name: 'The Shopkeeper',
    role: 'Ironmonger',
    description: 'Third of his family to sell nails in Corn Street.',
  },
  {
    key: 'planner',
    name: 'The Planner',
    role: 'Network planner',
    description: 'Draws the city’s bus and tram lines, and has drawn the night bus eleven times.',
  },
  {
    key: 'magistrate',
    name: 'The Magistrate',
    role: 'Magistrate',
    description: 'Hears the fare cases on the second Tuesday of each month.',
  },
];
