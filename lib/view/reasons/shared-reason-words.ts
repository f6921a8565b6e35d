import type { SharedReason } from '@/lib/view/reasons/shared-reasons';
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
  const names = (ids: readonly string[]) => ids.flatMap((id) => people.get(id)?.name ?? []);
  const [same, other] = [names(alike), names(opposed)];
  const opposite = `${nameList(other, most)}, who ${other.length === 1 ? 'concludes' : 'conclude'} the opposite`;
  if (same.length + other.length === 0) return '';
  if (other.length === 0) return `also given by ${nameList(same, most)}`;
  if (same.length === 0) return `also given by ${opposite}`;
  return `also given by ${nameList(same, most)}, and by ${opposite}`;
}

/** The same where there is room for little: "shared", "shared by 4", "shared, opposite conclusion". */
export function sharedInShort({ alike, opposed }: SharedReason): string {
  const all = alike.length + opposed.length + 1;
  const how = opposed.length > 0 ? ', opposite conclusion' : '';
  return `shared${all > 2 ? ` by ${all}` : ''}${how}`;
}
