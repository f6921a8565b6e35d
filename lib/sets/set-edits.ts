import { storedName } from '@/lib/sets/schema';
import { beginningOf } from '@/lib/text/beginning-of';
import type { ClassSet, ClassSetItem } from '@/lib/view/sets/class-set';

/** What of a set a leader writes. */
export type SetContent = Pick<ClassSet, 'name' | 'items'>;

/** The set with a proposition at its end; the same where it has it. */
export function withProposition(set: SetContent, propositionId: string): SetContent {
  if (set.items.some((item) => item.propositionId === propositionId)) return set;
  const item: ClassSetItem = { propositionId, question: '', note: '', proposedFor: 'by-hand' };
  return { ...set, items: [...set.items, item] };
}

/** The set without a proposition. */
export function withoutProposition(set: SetContent, propositionId: string): SetContent {
  return { ...set, items: set.items.filter((item) => item.propositionId !== propositionId) };
}

/** The set with other words at a proposition. */
export function withWords(
  set: SetContent,
  propositionId: string,
  words: Partial<Pick<ClassSetItem, 'question' | 'note'>>,
): SetContent {
  return {
    ...set,
    items: set.items.map((item) =>
      item.propositionId === propositionId ? { ...item, ...words } : item,
    ),
  };
}

/** In UTF-16 code units, as names are bounded: so that what is put behind it has room, too. */
const MOST_OF_A_NAME = 100;

/** A name with room for what is put behind it; no character is cut in half. */
export function roomyName(name: string): string {
  return beginningOf(name, MOST_OF_A_NAME).trimEnd();
}

/** Whether another set has this name, as the page and the server tell: names that were stored in any way count. */
export function isTaken(name: string, names: readonly string[]): boolean {
  const wanted = storedName(name);
  return names.some((one) => storedName(one) === wanted);
}

/** A name that no set of the debate has: the wanted one, else with a number behind it. */
export function freeName(wanted: string, names: readonly string[]): string {
  let name = wanted;
  for (let number = 2; isTaken(name, names); number += 1) name = `${roomyName(wanted)} ${number}`;
  return name;
}
