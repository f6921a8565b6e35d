'use client';

import { useEffect } from 'react';
import { useCoding } from '@/components/coding/coding-context';
import { undoOfSave } from '@/components/coding/form/undo-of-save';
import type { usePositionEditor } from '@/components/coding/form/use-position-editor';
import { quotationOfPassage } from '@/components/coding/quotation-of-passage';
import { useSilence } from '@/components/coding/use-silence';
import { askServer } from '@/components/loading/ask-server';
import { notifications } from '@/components/ui/notifications';
import { showProblem } from '@/components/ui/show-undo';
import { revertPositionTo } from '@/lib/coding/actions';
import { addQuotation } from '@/lib/coding/draft';

/**
 * Lets the keys and the text reach the open form. Returns what "Remove" does: takes the position
 * away (undo brings it back) or, where there is none, marks the pair as looked at and not addressed.
 */
export function usePositionHandle(editor: ReturnType<typeof usePositionEditor>) {
  const coding = useCoding();
  const { draft, change, flush, latest, unsaved, problem } = editor;
  const { handle, contributions, versions, history, coder, closeForm, view, openDraft } = coding;
  const setSilent = useSilence();

  async function remove() {
    const { positionId: id, commentatorId, propositionId } = draft;
    if (id === null) {
      if (commentatorId !== null && propositionId !== null) {
        await setSilent(commentatorId, propositionId, true);
        closeForm();
      }
      return;
    }
    await flush();
    const version = versions.current.get(id) ?? draft.version ?? 1;
    const asked = await askServer(() => revertPositionTo({ id, toVersion: 0, version, coder }));
    if (!asked.ok) {
      const { message, nothingStored } = asked;
      showProblem({ message: nothingStored ? `Not removed: ${message}` : message });
      return;
    }
    versions.current.set(id, asked.value.version);
    const name = view.commentators.find((person) => person.id === commentatorId)?.name ?? '';
    history.push(
      undoOfSave({
        label: `removing the position of ${name}`,
        id,
        from: version,
        to: asked.value.version,
        newPropositionId: null,
        coder,
        versions: versions.current,
      }),
    );
    closeForm();
    notifications.show({ message: `The position of ${name} was removed. Press u to undo.` });
  }

  useEffect(() => openDraft.set(draft), [openDraft, draft]);
  useEffect(() => () => openDraft.set(null), [openDraft]);

  useEffect(() => {
    handle.current = {
      setStance: (stance) => change((now) => ({ ...now, stance })),
      toggleExplicitness: () =>
        change((now) => ({
          ...now,
          explicitness: now.explicitness === 'explicit' ? 'implied' : 'explicit',
        })),
      remove: () => void remove(),
      addPassage: (passage, joined) => {
        const words = quotationOfPassage(contributions, passage);
        if (words) change((now) => addQuotation(now, words, joined));
      },
      flush,
      draft: () => latest.current,
      unsaved,
      problem,
    };
    return () => {
      handle.current = null;
    };
  });

  return () => void remove();
}
