import type { Health } from '@/lib/db/file-health';

/** How many tables are named at the most. */
const NAMED = 4;

/**
 * What a library that opens lacks all the same, in lines for a person with the way out; empty: nothing.
 *
 * @param changed the tables that are not as they were made
 */
export function sayUnsound(
  file: string,
  { lost, lostLinks }: Pick<Health, 'lost' | 'lostLinks'>,
  changed: readonly string[],
): string[] {
  const out =
    'See which backup is whole by “npm run -s counterpoint -- check”, and go back to it by “npm run -s counterpoint -- restore”.';
  const links = lost
    .slice(0, NAMED)
    .map(({ table, named, rows }) => `${rows} of ${table} name a ${named}`)
    .join(', ');
  return [
    ...(lostLinks === 0
      ? []
      : [
          `  In ${file} ${lostLinks === 1 ? 'one row names another that is' : `${lostLinks} rows name others that are`} not there (${links}${lost.length > NAMED ? ' …' : ''}). Counterpoint runs, but what belongs to them does not show or cannot be changed. ${out}`,
        ]),
    ...(changed.length === 0
      ? []
      : [
          `  In ${file} ${changed.length === 1 ? 'a table is' : `${changed.length} tables are`} not as Counterpoint made ${changed.length === 1 ? 'it' : 'them'} (${changed.slice(0, NAMED).join(', ')}${changed.length > NAMED ? ' …' : ''}): pages that need ${changed.length === 1 ? 'it' : 'them'} may fail. ${out}`,
        ]),
  ];
}
