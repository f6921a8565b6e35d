'use client';

import { useCallback, useRef, useState } from 'react';
import { askServer } from '@/components/loading/ask-server';
import type { Answer } from '@/lib/fields/answer';

/** Something a person did that can be taken back and done again, each by asking the server. */
export type Undoable = {
  /** What was done, as in "Undone: …". */
  label: string;
  undo: () => Promise<Answer<unknown>>;
  redo: () => Promise<Answer<unknown>>;
};

export type UndoStack = {
  /** Adds a step. A step with the key of the last one takes its place. */
  push: (step: Undoable, key?: string) => void;
  /** Takes the last step back; says its label, or why it failed. Null where there is none. */
  undo: () => Promise<UndoOutcome | null>;
  redo: () => Promise<UndoOutcome | null>;
  canUndo: boolean;
  canRedo: boolean;
};

/** The problem is a whole sentence: it says of a step that it was not undone only where that is known. */
export type UndoOutcome = { label: string; problem: string | null };

const NOT = { undo: 'Not undone', redo: 'Not done again' } as const;

type Kept = { step: Undoable; key: string | undefined };

/** Unlimited undo and redo of what was done since the page was opened. */
export function useUndoStack(): UndoStack {
  const past = useRef<Kept[]>([]);
  const future = useRef<Kept[]>([]);
  const busy = useRef(false);
  const [lengths, setLengths] = useState({ past: 0, future: 0 });
  const tell = useCallback(
    () => setLengths({ past: past.current.length, future: future.current.length }),
    [],
  );

  const push = useCallback(
    (step: Undoable, key?: string) => {
      const last = past.current.at(-1);
      if (key !== undefined && last?.key === key) past.current.pop();
      past.current.push({ step, key });
      future.current = [];
      tell();
    },
    [tell],
  );

  const move = useCallback(
    async (direction: 'undo' | 'redo'): Promise<UndoOutcome | null> => {
      const [from, to] = direction === 'undo' ? [past, future] : [future, past];
      const last = from.current.at(-1);
      if (!last || busy.current) return null;
      busy.current = true;
      const { label } = last.step;
      try {
        const asked = await askServer(() => last.step[direction]());
        if (!asked.ok) {
          const { message, nothingStored } = asked;
          return { label, problem: nothingStored ? `${NOT[direction]}: ${message}` : message };
        }
        from.current.pop();
        to.current.push({ step: last.step, key: undefined });
        return { label, problem: null };
      } finally {
        busy.current = false;
        tell();
      }
    },
    [tell],
  );

  return {
    push,
    undo: useCallback(() => move('undo'), [move]),
    redo: useCallback(() => move('redo'), [move]),
    canUndo: lengths.past > 0,
    canRedo: lengths.future > 0,
  };
}
