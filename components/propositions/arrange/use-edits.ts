'use client';

import { useCallback, useMemo, useTransition } from 'react';
import { askServer, sayNotDone } from '@/components/loading/ask-server';
import { useCreationKeys } from '@/components/loading/use-creation-keys';
import type {
  ArrangeReading,
  DismissEdit,
  Edit,
  RunEdit,
} from '@/components/propositions/arrange/arrange-context';
import { notifications } from '@/components/ui/notifications';
import { useOwnName } from '@/components/ui/own-name-field';
import { useUndoStack } from '@/components/ui/undo/use-undo-stack';
import { type Answer, done } from '@/lib/fields/answer';
import { editPropositionsOf } from '@/lib/propositions/actions';
import { setDismissed } from '@/lib/readings/actions';
import { editThemesOf } from '@/lib/themes/actions';
import type { ThemeEdit } from '@/lib/themes/edit';
import { MOVED, type UndoWay } from '@/lib/undo/undo-history';

/** Who makes the changes: the reading that is open, and the name for the history. */
type Editor = { readingId: string; coder: string };

/** Changes of propositions and themes, each saved at once, with undo and redo for the session. */
export function useEdits(reading: ArrangeReading) {
  const [ownName, setOwnName] = useOwnName();
  const by: Editor = useMemo(
    () => ({ readingId: reading.id, coder: reading.coder || ownName }),
    [reading.id, reading.coder, ownName],
  );
  const { push, undo, redo, canUndo, canRedo } = useUndoStack();
  const [isSaving, startTransition] = useTransition();
  const keyFor = useCreationKeys();

  const run: RunEdit = useCallback(
    (label, edit, { first, not } = {}) =>
      new Promise((resolve) => {
        startTransition(async () => {
          first?.();
          const keyed = isCreation(edit) ? { ...edit, key: keyFor(edit) } : edit;
          const asked = await askServer(() => send(keyed, by));
          if (asked.ok) push(stepOf(label, asked.value, by));
          resolve(asked.ok ? null : sayNotDone(asked, not));
        });
      }),
    [push, by, keyFor],
  );

  const step = useCallback(
    async (way: UndoWay) => {
      const outcome = await (way === 'undo' ? undo() : redo());
      if (!outcome) return;
      notifications.show(
        outcome.problem === null
          ? { message: `${MOVED[way]}: ${outcome.label}.` }
          : { color: 'red', message: outcome.problem },
      );
    },
    [undo, redo],
  );

  return {
    run,
    step,
    canUndo,
    canRedo,
    isSaving,
    ownName: reading.coder ? null : ownName,
    onOwnName: setOwnName,
  };
}

async function send(edit: Edit, by: Editor): Promise<Answer<Edit>> {
  if (edit.kind === 'dismiss') return dismiss(edit, by);
  return isThemeEdit(edit) ? editThemesOf(edit) : editPropositionsOf(edit, by);
}

async function dismiss(edit: DismissEdit, { readingId, coder }: Editor): Promise<Answer<Edit>> {
  const { keys, on } = edit;
  const answer = await setDismissed({ readingId, kind: 'not-the-same', keys, coder, on });
  return answer.ok ? done({ ...edit, on: !on }) : answer;
}

function isThemeEdit(edit: Edit): edit is ThemeEdit {
  return edit.kind.startsWith('theme-');
}

function isCreation(edit: Edit): edit is Extract<Edit, { kind: 'split' | 'theme-new' }> {
  return edit.kind === 'split' || edit.kind === 'theme-new';
}

/** Each way answers with the change that leads back. */
function stepOf(label: string, inverse: Edit, by: Editor) {
  let next = inverse;
  const turn = async () => {
    const answer = await send(next, by);
    if (answer.ok) next = answer.value;
    return answer;
  };
  return { label, undo: turn, redo: turn };
}
