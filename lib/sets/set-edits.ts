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

/** So that a number behind it has room, too. */
const MOST_OF_A_NAME = 110;

/** A name that no set of the debate has: the wanted one, else with a number behind it. */
export function freeName(wanted: string, names: readonly string[]): string {
  const taken = new Set(names);
  const short = [...wanted].slice(0, MOST_OF_A_NAME).join('');
  let name = short;
  for (let number = 2; taken.has(name); number += 1) name = `${short} ${number}`;
  return name;
}
