import type { SharedReason } from '@/lib/view/reasons/shared-reasons';
import { isolated } from '@/lib/words/isolated';
import { nameList } from '@/lib/words/name-list';

/**
 * Who else gives a reason, beside it: "also given by Philipp Ivanov", "also given by Philipp Ivanov, who
 * concludes the opposite".
 *
 * @param people by id; who is not among them is not named
 * @param most so many are named of either
 */
export function alsoGiven(
  { alike, opposed }: SharedReason,
  people: ReadonlyMap<string, { readonly name: string }>,
  most = 4,
): string {
  const names = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const name = people.get(id)?.name;
      return name === undefined ? [] : isolated(name);
    });
  const [same, other] = [names(alike), names(opposed)];
  const opposite = `${nameList(other, most)}, who ${other.length === 1 ? 'concludes' : 'conclude'} the opposite`;
  if (same.length + other.length === 0) return '';
  if (other.length === 0) return `also given by ${nameList(same, most)}`;
  if (same.length === 0) return `also given by ${opposite}`;
  return `also given by ${nameList(same, most)}, and by ${opposite}`;
}

/**
 * The same of a reason for the own side, where there is room for little: "also given by Ann", "granted by Ann on
 * the other side", "also given by Ann, and granted by 2 on the other side". Who is undecided is on no other side.
 *
 * @param nameOf by id; '' where no name is known
 */
export function sharedInShort(
  { alike, opposed }: SharedReason,
  nameOf: (commentatorId: string) => string,
): string {
  const who = (ids: readonly string[], many: string) =>
    ids.length === 1 ? isolated(nameOf(ids[0] ?? '')) || 'another' : many;
  const given = `also given by ${who(alike, `${alike.length} others`)}`;
  const granted = `granted by ${who(opposed, `${opposed.length}`)} on the other side`;
  if (opposed.length === 0) return given;
  return alike.length === 0 ? granted : `${given}, and ${granted}`;
}
