import { runsProgram } from './programs/runs-program';

/** What Node is told so that it does what a start does with the database. */
export const startOn = (folder: string, migrations: string): string[] => [
  ...runsProgram('prepare-once'),
  folder,
  migrations,
];
