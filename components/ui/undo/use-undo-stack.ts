'use client';

import { useCallback, useRef, useState } from 'react';
import { askServer } from '@/components/loading/ask-server';
import type { Answer } from '@/lib/fields/answer';
import {
  beginMove,
  emptyHistory,
  endMove,
  pushStep,
  sayNotMoved,
  type UndoWay,
} from '@/lib/undo/undo-history';

/** Something a person did that can be taken back and done again, each by asking the server. */
export type Undoable = {
  /** What was done, as in "Undone: …". */
  label: string;
  undo: () => Promise<Answer<unknown>>;
  redo: () => Promise<Answer<unknown>>;
};

export type UndoStack = {
  push: (step: Undoable) => void;
  /** Takes the last step back; says its label, or why it failed. Null where there is none. */
  undo: () => Promise<UndoOutcome | null>;
  redo: () => Promise<UndoOutcome | null>;
  canUndo: boolean;
  canRedo: boolean;
};

/** The problem is a whole sentence: it says of a step that it was not undone only where that is known. */
export type UndoOutcome = { label: string; problem: string | null };

/** Unlimited undo and redo of what was done since the page was opened. */
export function useUndoStack(): UndoStack {
  const history = useRef(emptyHistory<Undoable>());
  const [can, setCan] = useState({ undo: false, redo: false });
  const change = useCallback((next: typeof history.current) => {
    history.current = next;
    setCan({ undo: next.past.length > 0, redo: next.future.length > 0 });
  }, []);

  const push = useCallback((step: Undoable) => change(pushStep(history.current, step)), [change]);

  const move = useCallback(
    async (way: UndoWay): Promise<UndoOutcome | null> => {
      const begun = beginMove(history.current, way);
      if (!begun) return null;
      change(begun.history);
      const { step } = begun;
      let moved: Undoable | null = null;
      try {
        const asked = await askServer(() => step[way]());
        if (!asked.ok) {
          return {
            label: step.label,
            problem: sayNotMoved(way, asked.message, asked.nothingStored),
          };
        }
        moved = step;
        return { label: step.label, problem: null };
      } finally {
        change(endMove(history.current, moved));
      }
    },
    [change],
  );

  return {
    push,
    undo: useCallback(() => move('undo'), [move]),
    redo: useCallback(() => move('redo'), [move]),
    canUndo: can.undo,
    canRedo: can.redo,
  };
}
