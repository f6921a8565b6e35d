import type { SearchParams } from 'nuqs/server';
import type { Actor } from '@/lib/door/actor';
import { idSchema } from '@/lib/fields/schema';
import type { PresentedSet } from '@/lib/view/reveal/reveal-deck';

/**
 * The class set that an address names (`set=`, the first where there are several); null where it names none.
 *
 * @param get reads it: as a class is shown it or, for who leads the class, with the notes
 * @returns `isGone`: it names one that the debate does not have
 */
export async function askedSet<Got extends PresentedSet = PresentedSet>(
  actor: Actor,
  debateId: string,
  asked: SearchParams,
  get: (actor: Actor, debateId: string, id: string) => Promise<Got | null>,
): Promise<{ classSet: Got | null; isGone: boolean }> {
  const [set] = [asked.set ?? []].flat();
  if (set === undefined) return { classSet: null, isGone: false };
  const id = idSchema.safeParse(set);
  const classSet = id.success ? await get(actor, debateId, id.data) : null;
  return { classSet, isGone: classSet === null };
}

/** Says that the set of the address is not there, and what is shown in its place. */
export function SetGone({ isGone }: { isGone: boolean }) {
  return isGone ? (
    <p role="status" className="no-print">
      The class set of this address is not there any more: the whole debate is shown.
    </p>
  ) : null;
}
