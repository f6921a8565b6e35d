import { recall } from '@/components/import/tab-storage';
import { keptAs, SetSaver } from '@/components/sets/set-saver';
import { keptSet } from '@/lib/sets/kept-set';
import type { ClassSet } from '@/lib/view/sets/class-set';

/** Those of the sets that were opened since the page was loaded. */
const savers = new Map<string, SetSaver>();

/**
 * The saver of a set: the one that has it, unless it was stored and the set is newer. The server, which draws for
 * everybody, keeps none.
 */
export function saverOf(debateId: string, set: ClassSet): SetSaver {
  if (typeof window === 'undefined') return new SetSaver(debateId, set);
  const there = savers.get(set.id);
  if (there && !there.isBehind(set)) return there;
  const made = new SetSaver(debateId, set);
  savers.set(set.id, made);
  return made;
}

/** Goes on with those of the sets that this tab kept unsaved, also where none of them is opened. */
export function takeUpUnsaved(debateId: string, sets: readonly ClassSet[]): void {
  for (const set of sets) {
    if (recall(keptAs(set.id), keptSet)) saverOf(debateId, set).takeUp();
  }
}

/** Notes that a set was deleted here, or brought back. */
export function setSaverAside(id: string, isAside: boolean): void {
  savers.get(id)?.setAside(isAside);
}
