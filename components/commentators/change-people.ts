import { askServer, sayNotDone } from '@/components/loading/ask-server';
import { showProblem, showUndo } from '@/components/ui/show-undo';
import { editPeopleOf } from '@/lib/commentators/actions';
import type { PeopleEdit } from '@/lib/commentators/edit';
import type { Patch } from '@/lib/patches/patch';

/**
 * Makes a change of the library's commentators and offers to take it back; null where it is done, else why
 * not.
 *
 * @param said what was done, in a sentence without its full stop
 * @param refresh draws the page anew after an undo
 */
export async function changePeople(
  edit: PeopleEdit,
  { coder, said, refresh }: { coder: string; said: string; refresh: () => void },
): Promise<string | null> {
  const asked = await askServer(() => editPeopleOf(edit, coder));
  if (!asked.ok) return sayNotDone(asked);
  offerUndo(asked.value, { coder, said, refresh });
  return null;
}

/** Offers to take a change of commentators back, until the notice is closed. */
export function offerUndo(
  inverse: Patch,
  { coder, said, refresh }: { coder: string; said: string; refresh: () => void },
): void {
  showUndo(
    'people-changed',
    said,
    async () => {
      const undone = await askServer(() => editPeopleOf(inverse, coder));
      if (!undone.ok) showProblem(undone);
      refresh();
    },
    true,
  );
}
