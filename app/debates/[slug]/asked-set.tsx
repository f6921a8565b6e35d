import type { SearchParams } from 'nuqs/server';
import type { Actor } from '@/lib/door/actor';
import { idSchema } from '@/lib/fields/schema';
import { getShownClassSet } from '@/lib/sets/sets-data';
import type { PresentedSet } from '@/lib/view/reveal/reveal-deck';

/**
 * The class set that an address names (`set=`), as a class is shown it; null where it names none.
 *
 * @returns `isGone`: it names one that the debate does not have
 */
export async function askedSet(
  actor: Actor,
  debateId: string,
  asked: SearchParams,
): Promise<{ classSet: PresentedSet | null; isGone: boolean }> {
  if (asked.set === undefined) return { classSet: null, isGone: false };
  const id = idSchema.safeParse(asked.set);
  const classSet = id.success ? await getShownClassSet(actor, debateId, id.data) : null;
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
