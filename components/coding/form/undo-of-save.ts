import type { Undoable } from '@/components/ui/use-undo-stack';
import { revertPositionTo } from '@/lib/coding/actions';
import { setPropositionDeleted } from '@/lib/propositions/actions';

type Save = {
  label: string;
  id: string;
  /** The version before, 0 where there was no position; the version after. */
  from: number;
  to: number;
  /** The proposition that was written with the position, if any. */
  newPropositionId: string | null;
  coder: string;
  versions: Map<string, number>;
};

/** Goes back to the kept state before a save, and forward to the one after it. */
export function undoOfSave(save: Save): Undoable {
  const { id, coder, versions, newPropositionId } = save;
  async function goTo(toVersion: number): Promise<string | null> {
    const version = versions.get(id) ?? save.to;
    const answer = await revertPositionTo({ id, toVersion, version, coder });
    if (!answer.ok) return Object.values(answer.errors)[0] ?? 'It could not be done.';
    versions.set(id, answer.version);
    return null;
  }
  return {
    label: save.label,
    undo: async () => {
      const problem = await goTo(save.from);
      if (problem === null && newPropositionId !== null) {
        await setPropositionDeleted(newPropositionId, true);
      }
      return problem;
    },
    redo: async () => {
      if (newPropositionId !== null) await setPropositionDeleted(newPropositionId, false);
      return goTo(save.to);
    },
  };
}
