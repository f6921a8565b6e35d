import type { Undoable } from '@/components/ui/use-undo-stack';
import { revertPositionTo } from '@/lib/coding/actions';
import type { Answer } from '@/lib/fields/answer';
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
  async function goTo(toVersion: number): Promise<Answer<unknown>> {
    const version = versions.get(id) ?? save.to;
    const answer = await revertPositionTo({ id, toVersion, version, coder });
    if (answer.ok) versions.set(id, answer.value.version);
    return answer;
  }
  return {
    label: save.label,
    undo: async () => {
      const answer = await goTo(save.from);
      if (!answer.ok || newPropositionId === null) return answer;
      return setPropositionDeleted(newPropositionId, true);
    },
    redo: async () => {
      if (newPropositionId !== null) {
        const restored = await setPropositionDeleted(newPropositionId, false);
        if (!restored.ok) return restored;
      }
      return goTo(save.to);
    },
  };
}
