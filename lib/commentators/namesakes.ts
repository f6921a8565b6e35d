import { foldName } from '@/lib/text/names/name-match';
import { nameList } from '@/lib/words/name-list';

/** Somebody of the library by whom a name is known; `in` is the title of a debate of theirs, or null. */
export type KnownPerson = { id: string; name: string; in: string | null };

/** Finds who of some people has a name, whatever its case, accents and spaces: the first, or null. */
export function namesakeFinder<Person extends { id: string; name: string }>(
  people: readonly Person[],
): (name: string, except?: string) => Person | null {
  const byName = new Map<string, Person[]>();
  for (const person of people) {
    const key = foldName(person.name);
    const group = byName.get(key);
    if (group) group.push(person);
    else byName.set(key, [person]);
  }
  return (name, except) => byName.get(foldName(name))?.find(({ id }) => id !== except) ?? null;
}

/** Whether a new name is only another spelling of the one before. */
export function isSameName(one: string, other: string): boolean {
  return foldName(one) === foldName(other);
}

/** Says that a name stands in the library already, and what can be done: a name as it stands there. */
export function sayNamesake(name: string): string {
  return `This is ${name}, who is in the library already${CHOICE}`;
}

/** The same of several, on a screen that asks about each: names as they stand there. */
export function sayNamesakes(names: readonly string[]): string {
  return `In the library already: ${nameList(names, 8)}. Say under Speakers for each whether it is the same person or someone new.`;
}

const CHOICE = ': join the two, or keep two.';

/** Whether a sentence is one of `sayNamesake`, so that a form can offer the choice. */
export function saysNamesake(sentence: string | undefined): boolean {
  return sentence?.endsWith(CHOICE) ?? false;
}
