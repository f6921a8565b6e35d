import { partsOfTurnedName } from '@/lib/text/labels/beside-name';
import { nameKey } from '@/lib/text/names/person-name';

/** One name with a comma may be a name and a place; several are a way to write names. */
const LEAST = 2;

/**
 * The names of a text's speakers as they are said: "Ryan Hass" for "Hass, Ryan", where several are
 * written so. A name that is somebody else's among them already stays as it stands. By the names as they
 * were given; only those that change. O(names).
 */
export function turnNamesRound(names: readonly string[]): Map<string, string> {
  const turned = names.flatMap((name) => {
    const parts = partsOfTurnedName(name);
    return parts === null ? [] : [{ name, ...parts }];
  });
  const given = new Set(turned.map((one) => one.given));
  // "Ames, Ohio" and "Bell, Ohio" are people and a place.
  if (turned.length < LEAST || given.size < LEAST) return new Map();
  const taken = new Set(names.map(nameKey));
  const found = new Map<string, string>();
  for (const { name, given, surname } of turned) {
    const round = `${given} ${surname}`;
    if (taken.has(nameKey(round))) continue;
    taken.add(nameKey(round));
    found.set(name, round);
  }
  return found;
}
