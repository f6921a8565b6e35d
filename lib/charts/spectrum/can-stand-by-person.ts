/** For fewer than these a column a commentator says nothing that the spectrum does not. */
const FEWEST = 3;

/** For more than these, columns are too many to be walked. */
const MOST = 300;

/** Whether the spectrum of so many commentators, those shown, can have a column for each. */
export function canStandByPerson(shown: number): boolean {
  return shown >= FEWEST && shown <= MOST;
}
