'use client';

import { useCallback, useMemo, useTransition } from 'react';
import { useOwnName } from '@/components/coding/use-own-name';
import { askServer } from '@/components/loading/ask-server';
import type {
  ArrangeReading,
  Edit,
  PutAwayEdit,
  RunEdit,
} from '@/components/propositions/arrange/arrange-context';
import { notifications } from '@/components/ui/notifications';
import { useUndoStack } from '@/components/ui/use-undo-stack';
import { editPropositionsOf } from '@/lib/propositions/actions';
import { setPutAway } from '@/lib/readings/actions';
import { editThemesOf } from '@/lib/themes/actions';
import type { ThemeEdit } from '@/lib/themes/edit';

/** Who makes the changes: the reading that is open, and the name for the history. */
type Editor = { readingId: string; coder: string };

type Answer = { ok: true; inverse: Edit } | { ok: false; message: string };

/** Changes of propositions and themes, each saved at once, with undo and redo for the session. */
export function useEdits(reading: ArrangeReading) {
  const [ownName, setOwnName] = useOwnName();
  const by: Editor = useMemo(
    () => ({ readingId: reading.id, coder: reading.coder || ownName }),
    [reading.id, reading.coder, ownName],
  );
  const { push, undo, redo, canUndo, canRedo } = useUndoStack();
  const [isSaving, startTransition] = useTransition();

  const run: RunEdit = useCallback(
    (label, edit, first) =>
      new Promise((resolve) => {
        startTransition(async () => {
          first?.();
          const asked = await askServer(() => send(edit, by));
          if (!asked.came) return resolve(asked.message);
          const { answer } = asked;
          if (answer.ok) push(stepOf(label, answer.inverse, by));
          resolve(answer.ok ? null : answer.message);
        });
      }),
    [push, by],
  );

  const step = useCallback(
    async (way: 'undo' | 'redo') => {
      const outcome = await (way === 'undo' ? undo() : redo());
      if (!outcome) return;
      const done = way === 'undo' ? 'Undone' : 'Done again';
      notifications.show(
        outcome.problem === null
          ? { message: `${done}: ${outcome.label}.` }
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

async function send(edit: Edit, by: Editor): Promise<Answer> {
  if (edit.kind === 'put-away') return putAway(edit, by);
  return isThemeEdit(edit) ? editThemesOf(edit) : editPropositionsOf(edit, by);
}

async function putAway(edit: PutAwayEdit, { readingId, coder }: Editor): Promise<Answer> {
  const { keys, on } = edit;
  const answer = await setPutAway({ readingId, kind: 'not-the-same', keys, coder, on });
  return answer.ok
    ? { ok: true, inverse: { ...edit, on: !on } }
    : { ok: false, message: Object.values(answer.errors)[0] ?? 'Nothing was changed.' };
}

function isThemeEdit(edit: Edit): edit is ThemeEdit {
  return edit.kind.startsWith('theme-');
}

/** Each way answers with the change that leads back. */
function stepOf(label: string, inverse: Edit, by: Editor) {
  let next = inverse;
  const turn = async () => {
    const answer = await send(next, by);
    if (!answer.ok) return answer.message;
    next = answer.inverse;
    return null;
  };
  return { label, undo: turn, redo: turn };
}
