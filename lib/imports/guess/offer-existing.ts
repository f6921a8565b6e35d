import { compareNames } from '@/lib/fields/compare-names';
import { matchNames } from '@/lib/text/names/name-match';

/**
 * The commentators of the library who may be the speaker of this name, the likeliest first, with
 * the reason. Offered to the person, never chosen for them.
 */
export function offerExisting<Person extends { id: string; name: string }>(
  name: string,
  existing: readonly Person[],
): (Person & { reason: string; score: number })[] {
  return existing
    .flatMap((person) => {
      const match = matchNames(name, person.name);
      return match === null ? [] : [{ ...person, ...match }];
    })
    .sort((a, b) => b.score - a.score || compareNames(a.name, b.name));
}
