import { type Kind, SEED } from './kind';
import { cutMigrationsOff } from './migrating';

const POSITIONS = 40_000;

/** A migration of a large library, half of the times within a statement. */
export const run: Kind = async ({ rounds }) => {
  const size = { rounds: rounds(40), positions: POSITIONS };
  const { tried, failed, notes } = await cutMigrationsOff(size, SEED);
  const [counted = '', saved = '', ...faults] = notes;
  return [
    {
      what: 'a migration is interrupted, others save meanwhile',
      tried,
      failed: failed === 0 ? [] : faults,
      note: `${counted}; ${saved}`,
    },
  ];
};
